import { needsUpdate } from './needs-update.ts';
import type { StoreTransaction } from './transaction.ts';

/** What the sync line is made from. Times in milliseconds since 1970. */
export interface SyncState {
  readonly waiting: number;
  /** When the oldest waiting save was made; null when nothing waits. */
  readonly oldestWaitingAt: number | null;
  readonly rejected: number;
  /** Why the newest rejected save was not accepted. */
  readonly rejectedDetail: string | null;
  /** When the last pull ended with nothing waiting and equal fingerprints; null if never. */
  readonly lastSyncedAt: number | null;
  /** Whether the fingerprints agreed at the end of the last pull. */
  readonly agrees: boolean;
  readonly updateNeeded: boolean;
}

export async function readSyncState(transaction: StoreTransaction): Promise<SyncState> {
  const meta = await transaction.readMeta();
  const [oldest] = await transaction.readOutbox(1);
  const rejected = await transaction.readRejected();
  return {
    waiting: await transaction.countOutbox(),
    oldestWaitingAt: oldest?.at ?? null,
    rejected: rejected.length,
    rejectedDetail: rejected.at(-1)?.detail ?? null,
    lastSyncedAt: meta.lastSyncedAt,
    agrees: meta.agrees,
    updateNeeded: needsUpdate(meta),
  };
}
