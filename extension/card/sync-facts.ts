import type { FlusherState } from '../sync/flusher.ts';
import { syncLine } from '../sync/sync-line.ts';
import type { OutboxEntry, RejectedEntry, SyncMeta } from '../store/layout.ts';
import { needsUpdate } from '../store/needs-update.ts';
import type { Reading as Rows } from '../store/read-only.ts';
import { MOST_COUNTED, type SyncFacts } from './card-view.ts';

/** What waits to be sent, and what came back. */
interface SyncRows {
  readonly waiting: number;
  readonly oldest: OutboxEntry | null;
  readonly rejected: readonly RejectedEntry[];
}

/** What is known of sync besides what the store holds. */
interface SyncSurroundings {
  readonly server: string | null;
  readonly online: boolean;
  readonly flusher: FlusherState;
  readonly now: number;
}

/** Reads what the sync line is made from, within the card's transaction. */
export async function readSyncRows(rows: Rows): Promise<SyncRows> {
  // `as`: only the store writes these tables, in these layouts.
  const [waiting, oldest, rejected] = await Promise.all([
    rows.ledgerKeys('outbox', MOST_COUNTED),
    rows.ledger('outbox', 1) as Promise<OutboxEntry[]>,
    rows.ledger('rejected', MOST_COUNTED) as Promise<RejectedEntry[]>,
  ]);
  return { waiting: waiting.length, oldest: oldest[0] ?? null, rejected };
}

/** The line that every surface shows, and whether the server answers. `meta` is null before the first write. */
export function syncFacts(
  { waiting, oldest, rejected }: SyncRows,
  meta: SyncMeta | null,
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
