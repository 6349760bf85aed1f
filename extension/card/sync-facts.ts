import type { FlusherState } from '../sync/flusher.ts';
import { syncLine } from '../sync/sync-line.ts';
import { needsUpdate } from '../store/needs-update.ts';
import type { SyncFacts } from './card-view.ts';
import type { Ledgers } from './ledgers.ts';

/** What is known of sync besides what the store holds. */
interface SyncSurroundings {
  readonly server: string | null;
  readonly online: boolean;
  readonly flusher: FlusherState;
  readonly now: number;
}

/** The line that every surface shows, and whether the server answers. */
export function syncFacts(
  { waiting, oldest, rejected, sync: meta }: Pick<Ledgers, 'waiting' | 'oldest' | 'rejected' | 'sync'>,
  { server, online, flusher, now }: SyncSurroundings,
): SyncFacts {
  if (server === null) return { line: null, reach: 'reached', rejected };
  const known: FlusherState = online
    ? flusher
    : { type: 'waiting', until: now, problem: { type: 'offline' } };
  const state = {
    waiting,
    oldestWaitingAt: oldest?.at ?? null,
    rejected: rejected.length,
    rejectedDetail: rejected.at(-1)?.detail ?? null,
    lastSyncedAt: meta?.lastSyncedAt ?? null,
    agrees: meta?.agrees ?? false,
    updateNeeded: meta !== null && needsUpdate(meta),
  };
  const reach = !online ? 'offline' : known.type === 'waiting' ? 'unreachable' : 'reached';
  return { line: syncLine(state, known, now), reach, rejected };
}
