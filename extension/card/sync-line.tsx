import { useState } from 'react';
import { MOST_COUNTED, type SyncFacts } from './card-view.ts';
import { Refused } from './later.tsx';
import { useWords, type Words } from './words.ts';

/** One honest line: where what was written is now, and what the server did not take. */
export function SyncLine({ sync }: { readonly sync: SyncFacts }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const refused = sync.rejected.length;
  return (
    <footer className="sync">
      <p className="sync-line">
        <span className={`sync-dot sync-${tone(sync)}`} aria-hidden="true" />
        {syncParts(sync, words).join(' · ')}
        {refused > 0 ? (
          <button type="button" className="sync-refused" aria-expanded={open} onClick={() => setOpen(!open)}>
            {words.t('notAccepted', { count: refused })}
          </button>
        ) : null}
      </p>
      {open && refused > 0 ? <Refused entries={sync.rejected} /> : null}
    </footer>
  );
}

function tone({ rejected, updateNeeded, waiting, online, server }: SyncFacts): string {
  if (rejected.length > 0 || updateNeeded) return 'refused';
  return server && (waiting > 0 || !online) ? 'waiting' : 'done';
}

export function syncParts(sync: SyncFacts, { t, clock }: Words): string[] {
  if (sync.updateNeeded) return [t('updateNeeded'), t('offlineSafe')];
  if (!sync.server) return [t('savedHere')];
  const waiting =
    sync.waiting >= MOST_COUNTED
      ? t('waitingMany', { count: MOST_COUNTED - 1 })
      : t('waiting', { count: sync.waiting });
  if (!sync.online) return [t('offline'), sync.waiting > 0 ? waiting : t('offlineSafe')];
  if (sync.waiting > 0) return [t('savedHere'), waiting];
  const when = sync.lastSyncedAt === null ? null : clock(sync.lastSyncedAt);
  return [t('saved'), when === null ? t('notSyncedYet') : t('synced', { when })];
}
