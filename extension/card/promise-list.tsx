import type { PromiseLine } from '../../shared/card/card-model.ts';
import { shownLine } from '../../shared/matching/shown-text.ts';
import { Button } from '../design/button.tsx';
import { useActions, type Gesture } from './card-actions.ts';
import { useSave } from './done.tsx';
import { useAllWords, type Words } from './words.ts';

/** The open promises, each of which can be marked as kept. */
export function PromiseList({ promises }: { readonly promises: readonly PromiseLine[] }) {
  const words = useAllWords();
  const { now } = useActions();
  const save = useSave('promises', 'told-here');
  const keep = ({ id }: PromiseLine, gesture: Gesture): void => {
    const kept = {
      op: 'update',
      kind: 'commitment',
      id,
      fields: { state: 'kept', settledAt: now() },
    } as const;
    const open = {
      op: 'update',
      kind: 'commitment',
      id,
      fields: { state: 'open', settledAt: null },
    } as const;
    void save([kept], words.t('kept'), () => [open], gesture);
  };
  return (
    <ul className="records">
      {promises.map((promise) => (
        <li className="record" key={promise.id}>
          <span className="record-text">
            {shownLine(promise.what, 300)}
            <span
              className={promise.inDays < 0 ? 'record-state late' : 'record-state'}
              title={words.fullDay(promise.due)}
            >
              {words.t(promise.by === 'us' ? 'ours' : 'theirs')} · {dueState(promise, words)}
            </span>
          </span>
          <Button
            look="quiet"
            className="record-action"
            aria-label={words.t('keepWhat', { what: shownLine(promise.what) })}
            onClick={(event) => keep(promise, event.nativeEvent)}
          >
            {words.t('keep')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function dueState({ due, inDays }: PromiseLine, { t, day }: Words): string {
  if (inDays < 0) return t('lateDays', { count: -inDays });
  return inDays === 0 ? t('dueToday') : t('dueOn', { day: day(due) });
}
