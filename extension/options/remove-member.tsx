import { useId, useState } from 'react';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { askBackground } from '../messages/ask-background.ts';
import { handOver } from '../session/hand-over.ts';
import { openSessionStore } from '../session/open-session-store.ts';
import { usePage } from './page-context.tsx';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface RemoveMemberProps {
  readonly leaving: Named;
  readonly others: readonly Named[];
  /** Asks the server; false where it was not done, which the list then says. */
  onRemove(): Promise<boolean>;
  /** How many customers have a new owner. */
  onRemoved(count: number): void;
  onCancel(): void;
}

/** Says first what removing means, and who looks after the customers from now on. */
export function RemoveMember({ leaving, others, onRemove, onRemoved, onCancel }: RemoveMemberProps) {
  const { t, session } = usePage();
  const [heir, setHeir] = useState('');
  const [state, setState] = useState<'asking' | 'busy' | 'failed'>('asking');
  const listId = useId();
  const { id, name } = leaving;
  const remove = async (): Promise<void> => {
    setState('busy');
    const count = await handOverHere(session, id, heir === '' ? null : heir);
    if (count === null) return setState('failed');
    if (await onRemove()) onRemoved(count);
    else setState('asking');
  };
  return (
    <div className="fields" role="group" aria-label={t('removeMember', { name })}>
      <p>{t('removeMemberAsk', { name })}</p>
      <div className="field">
        <label className="field-label" htmlFor={listId}>
          {t('handOverTo')}
        </label>
        <select
          id={listId}
          className="field-input"
          value={heir}
          onChange={({ target }) => setHeir(target.value)}
        >
          <option value="">{t('noOwner')}</option>
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {other.name}
            </option>
          ))}
        </select>
      </div>
      {state === 'failed' ? <Notice tone="failed" text={t('handOverFailed', { name })} /> : null}
      <div className="row">
        <Button look="primary" disabled={state === 'busy'} onClick={() => void remove()}>
          {t('removeMember', { name })}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </div>
  );
}

async function handOverHere(
  session: Parameters<typeof openSessionStore>[0],
  from: string,
  to: string | null,
): Promise<number | null> {
  const store = await openSessionStore(session).catch(() => null);
  const count = store && (await handOver(store, from, to));
  store?.close();
  if (count !== null) void askBackground({ type: 'sync-now' });
  return count;
}
