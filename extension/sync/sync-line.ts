import type { SyncState } from '../store/sync-state.ts';
import type { FlusherState } from './flusher.ts';

/** The one honest thing to say about sync. Times in milliseconds since 1970. */
export type SyncLine =
  | { readonly type: 'removed' }
  | { readonly type: 'update-needed'; readonly waiting: number }
  | { readonly type: 'signed-out'; readonly waiting: number }
  | { readonly type: 'not-accepted'; readonly count: number; readonly detail: string }
  /** `late`: something has waited for over two minutes although the network is there. */
  | { readonly type: 'saved-here'; readonly waiting: number; readonly late: boolean }
  | { readonly type: 'synced'; readonly at: number }
  /** Nothing waits, but what the server has is not known to be what is shown. */
  | { readonly type: 'checking' };

const LATE_MS = 120_000;

/** `Synced` is said only when nothing waits and the fingerprints agree; whatever needs a person comes first. */
export function syncLine(store: SyncState, flusher: FlusherState, now: number): SyncLine {
  if (flusher.type === 'removed') return { type: 'removed' };
  if (store.updateNeeded) return { type: 'update-needed', waiting: store.waiting };
  if (flusher.type === 'paused') return { type: flusher.problem.type, waiting: store.waiting };
  if (store.rejected > 0)
    return { type: 'not-accepted', count: store.rejected, detail: store.rejectedDetail ?? '' };
  if (store.waiting > 0)
    return { type: 'saved-here', waiting: store.waiting, late: isLate(store, flusher, now) };
  if (store.agrees && store.lastSyncedAt !== null) return { type: 'synced', at: store.lastSyncedAt };
  return { type: 'checking' };
}

function isLate(store: SyncState, flusher: FlusherState, now: number): boolean {
  const offline = flusher.type === 'waiting' && flusher.problem.type === 'offline';
  return !offline && store.oldestWaitingAt !== null && now - store.oldestWaitingAt > LATE_MS;
}
