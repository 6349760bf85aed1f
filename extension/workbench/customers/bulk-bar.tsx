import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { useBase, useBaseCaller } from '../base/use-base.tsx';
import { useCardWords } from '../customer/card-words.ts';
import { useFormats } from '../display/use-formats.ts';
import { Popover, PopoverClose } from '../popover.tsx';
import { useMay } from '../roles/use-may.ts';
import { WhyNot } from '../roles/why-not.tsx';
import { useSave } from '../saving/use-save.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import { customerAddress, go } from '../address.ts';
import { STAGE_NAMES } from './class-names.ts';
import { useCustomersTexts } from './customers-texts.ts';
import { type Marked, useUnmarkGone } from './marked.tsx';
import type { BulkEdit } from './plan-bulk.ts';

/** What can be done with all marked customers at once. */
export function BulkBar({ marked }: { readonly marked: Marked }) {
  const t = useCustomersTexts();
  const format = useFormats();
  const may = useMay();
  const bulk = useBulk(marked);
  useUnmarkGone(marked);
  const count = marked.ids.size;
  const [first, second] = [...marked.ids].slice(0, 2);
  if (bulk.saved !== null) {
    return (
      <div className="bulk-bar" role="group" aria-label={t('bulk')}>
        <progress max={bulk.of} value={bulk.saved} aria-label={t('bulkRunning')} />
        <span role="status">
          {t('bulkProgress', { done: format.number(bulk.saved), of: format.number(bulk.of) })}
        </span>
        <Button onClick={bulk.cancel}>{t('bulkCancel')}</Button>
      </div>
    );
  }
  return (
    <div className="bulk-bar" role="group" aria-label={t('bulk')}>
      <strong>{t('marked', { count, total: format.number(count) })}</strong>
      <OwnerMenu onEdit={bulk.edit} />
      <StageMenu onEdit={bulk.edit} />
      <FlagMenu onEdit={bulk.edit} />
      {count === 2 && first !== undefined && second !== undefined && may('merge') ? (
        <Button onClick={() => go(`${customerAddress(first)}/merge/${second}`)}>{t('mergeTwo')}</Button>
      ) : null}
      <Button look="link" onClick={() => marked.replace([])}>
        {t('unmark')}
      </Button>
      <WhyNot act="hand-over" />
    </div>
  );
}

function useBulk(marked: Marked) {
  const t = useCustomersTexts();
  const format = useFormats();
  const caller = useBaseCaller();
  const save = useSave();
  const [run, setRun] = useState<{ saved: number; of: number; end: AbortController } | null>(null);
  const edit = async (change: BulkEdit, what: string): Promise<void> => {
    const changes = await caller.ask('customers.bulk', { ids: [...marked.ids], edit: change });
    const end = new AbortController();
    setRun({ saved: 0, of: changes.length, end });
    const said = t('bulkDone', { count: changes.length, total: format.number(changes.length), what });
    const progress = (saved: number): void => setRun({ saved, of: changes.length, end });
    await save(changes, said, { progress, signal: end.signal }).finally(() => setRun(null));
  };
  return {
    edit: (change: BulkEdit, what: string) => void edit(change, what),
    saved: run && run.of > 200 ? run.saved : null,
    of: run?.of ?? 0,
    cancel: () => run?.end.abort(),
  };
}

interface EditMenuProps {
  onEdit(edit: BulkEdit, what: string): void;
}

function OwnerMenu({ onEdit }: EditMenuProps) {
  const t = useCustomersTexts();
  const may = useMay();
  const { session } = useWorkbench();
  const { answer } = useBase('base.members', null);
  const me = { id: session.member.id, name: t('me') };
  const others = (answer ?? []).filter(({ id }) => id !== me.id);
  if (!may('hand-over')) {
    const take: BulkEdit = { set: 'owner', ownerId: me.id, unownedOnly: true };
    return <Button onClick={() => onEdit(take, t('setOwner', { name: me.name }))}>{t('takeUnowned')}</Button>;
  }
  return (
    <Popover trigger={t('giveTo')} label={t('giveTo')}>
      <ul className="popover-list">
        {[me, ...others].map(({ id, name }) => (
          <li key={id}>
            <PopoverClose
              onClick={() =>
                onEdit({ set: 'owner', ownerId: id, unownedOnly: false }, t('setOwner', { name }))
              }
            >
              {name}
            </PopoverClose>
          </li>
        ))}
        <li>
          <PopoverClose
            onClick={() => onEdit({ set: 'owner', ownerId: null, unownedOnly: false }, t('setNoOwner'))}
          >
            {t('nobody')}
          </PopoverClose>
        </li>
      </ul>
    </Popover>
  );
}

function StageMenu({ onEdit }: EditMenuProps) {
  const t = useCustomersTexts();
  const words = useCardWords();
  return (
    <Popover trigger={t('setStage')} label={t('setStage')}>
      <ul className="popover-list">
        {STAGE_NAMES.map((stage) => (
          <li key={stage}>
            <PopoverClose
              onClick={() =>
                onEdit({ set: 'stage', stage }, t('stageSet', { name: words.t(`stage.${stage}`) }))
              }
            >
              {words.t(`stage.${stage}`)}
            </PopoverClose>
          </li>
        ))}
      </ul>
    </Popover>
  );
}

function FlagMenu({ onEdit }: EditMenuProps) {
  const t = useCustomersTexts();
  const [flag, setFlag] = useState('');
  const { answer } = useBase('customers.choices', 'flag');
  const name = flag.trim();
  const set = (on: boolean): void => {
    onEdit({ set: 'flag', flag: name, on }, t(on ? 'flagSet' : 'flagCleared', { name }));
  };
  return (
    <Popover trigger={t('setFlag')} label={t('setFlag')}>
      <label className="popover-field">
        {t('flagName')}
        <input
          className="field-input"
          list="known-flags"
          maxLength={300}
          value={flag}
          onChange={(event) => setFlag(event.target.value)}
        />
        <datalist id="known-flags">
          {answer?.map(({ value }) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      </label>
      <div className="popover-actions">
        <Button look="primary" disabled={name === ''} onClick={() => set(true)}>
          {t('flagOn')}
        </Button>
        <Button disabled={name === ''} onClick={() => set(false)}>
          {t('flagOff')}
        </Button>
      </div>
    </Popover>
  );
}
