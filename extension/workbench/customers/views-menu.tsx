import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { amend, addressOf } from '../address.ts';
import { useBase } from '../base/use-base.tsx';
import { Popover, PopoverClose } from '../popover.tsx';
import { useSave } from '../saving/use-save.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import { useCustomersTexts } from './customers-texts.ts';
import type { View } from './use-view.ts';
import { writeView } from './view-query.ts';

/** Views that were given a name: shown with a click, saved from what is shown. */
export function ViewsMenu({ view }: { readonly view: View }) {
  const t = useCustomersTexts();
  const { session } = useWorkbench();
  const save = useSave();
  const { answer } = useBase('customers.views', null);
  const now = writeView(view.query).toString();
  const current = answer?.find(({ query }) => query === now);
  return (
    <Popover trigger={current ? t('viewNamed', { name: current.name }) : t('views')} label={t('views')}>
      <ul className="popover-list">
        <li>
          <PopoverClose onClick={() => amend(addressOf('customers'))}>{t('viewAll')}</PopoverClose>
        </li>
        {answer?.map(({ id, name, query, visibility, createdBy }) => (
          <li key={id} className="popover-row">
            <PopoverClose onClick={() => amend(addressOf('customers', [], new URLSearchParams(query)))}>
              {name}
              {visibility === 'private' ? <span className="soft"> · {t('viewPrivate')}</span> : null}
            </PopoverClose>
            {createdBy === session.member.id ? (
              <button
                type="button"
                className="filter-remove"
                aria-label={t('deleteView', { name })}
                onClick={() => void save([{ op: 'delete', kind: 'view', id }], t('viewDeleted', { name }))}
              >
                ×
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {current ? null : <SaveView query={now} />}
    </Popover>
  );
}

function SaveView({ query }: { readonly query: string }) {
  const t = useCustomersTexts();
  const { session } = useWorkbench();
  const save = useSave();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const keep = async (): Promise<void> => {
    const origin = { createdAt: Date.now(), createdBy: session.member.id };
    const visibility = shared ? 'team' : 'private';
    const doc = { name: name.trim(), query, visibility, ...origin } as const;
    await save([{ op: 'create', kind: 'view', doc }], t('viewSaved', { name: doc.name }));
  };
  return (
    <form
      className="popover-form"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <label className="popover-field">
        {t('viewName')}
        <input
          className="field-input"
          required
          maxLength={300}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      {session.server === null ? null : (
        <label className="popover-item">
          <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />{' '}
          {t('viewShared')}
        </label>
      )}
      <Button type="submit" look="primary" disabled={name.trim() === ''}>
        {t('saveView')}
      </Button>
    </form>
  );
}
