import { useState } from 'react';
import type { SyncLine as Line } from '../sync/sync-line.ts';
import { Button } from '../design/button.tsx';
import { useActions } from './card-actions.ts';
import { MOST_COUNTED, type SyncFacts } from './card-view.ts';
import { Refused } from './later.tsx';
import { useWords, type FirstWords } from './words.ts';

/** One honest line: where what was written is now, and what the server did not take. */
export function SyncLine({ sync }: { readonly sync: SyncFacts }) {
  const words = useWords();
  const { openSettings } = useActions();
  const [open, setOpen] = useState(false);
  const refused = sync.rejected.length;
  const said = syncParts(sync, words).join(' · ');
  return (
    <div className="sync" role="status" aria-label={words.t('syncState')}>
      <p className="sync-line">
        <span className={`sync-dot sync-${tone(sync)}`} aria-hidden="true" />
        <span className="sync-said">
          {said === '' ? null : <span>{said}</span>}
          {sync.line?.type === 'signed-out' ? (
            <Button look="link" onClick={openSettings}>
              {words.t('connectAgain')}
            </Button>
          ) : null}
          {refused > 0 ? (
            <button
              type="button"
              className="sync-refused"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              {words.t('notAccepted', { count: refused })}
            </button>
          ) : null}
        </span>
      </p>
      {open && refused > 0 ? <Refused entries={sync.rejected} /> : null}
    </div>
  );
}

function tone({ line, reach, rejected }: SyncFacts): 'refused' | 'waiting' | 'done' {
  if (rejected.length > 0 || line?.type === 'update-needed' || line?.type === 'signed-out') return 'refused';
  if (line === null) return 'done';
  return line.type === 'synced' && reach === 'reached' ? 'done' : 'waiting';
}

/** The line in words, its parts in order. */
export function syncParts({ line, reach, rejected }: SyncFacts, words: FirstWords): string[] {
  const { t } = words;
  // Beside a refusal only what it says itself: the button follows.
  if (line === null) return rejected.length > 0 ? [] : [t('savedHere')];
  const away = reach === 'reached' ? [] : [t(reach)];
  switch (line.type) {
    case 'removed':
      return [t('removed')];
    case 'update-needed':
      return [t('updateNeeded'), line.waiting > 0 ? waitingText(line, words) : t('offlineSafe')];
    case 'signed-out':
      return [t('signedOut'), line.waiting > 0 ? waitingText(line, words) : t('offlineSafe')];
    case 'not-accepted':
      return away;
    case 'saved-here':
      return [...(away.length > 0 ? away : [t('savedHere')]), waitingText(line, words)];
    case 'synced':
      return [...away, t('synced', { when: words.clock(line.at) })];
    case 'checking':
      return [...away, t('notSyncedYet')];
  }
}

function waitingText(
  line: Extract<Line, { readonly waiting: number }> & { readonly late?: boolean },
  { t }: FirstWords,
): string {
  if (line.waiting >= MOST_COUNTED) return t('waitingMany', { count: MOST_COUNTED - 1 });
  return t(line.late ? 'waitingLate' : 'waiting', { count: line.waiting });
}
