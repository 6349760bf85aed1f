import type { Randomness } from '../../shared/sync/randomness.ts';
import type { OutboxEntry, SyncMeta } from '../store/layout.ts';
import type { StoreTransaction } from '../store/transaction.ts';

/**
 * S14: takes a new client id and numbers the outbox from 1. Always safe: a save is known by its uid, whoever sent it.
 * Gives the sync state to write.
 */
export async function rekeyed(
  transaction: StoreTransaction,
  meta: SyncMeta,
  random: Randomness,
  before: readonly OutboxEntry[] = [],
): Promise<SyncMeta> {
  const waiting = await transaction.readOutbox(Number.MAX_SAFE_INTEGER);
  const all = [...before, ...waiting].map((entry, index) => ({ ...entry, mid: index + 1 }));
  await transaction.deleteOutbox(waiting.map((entry) => entry.mid));
  await transaction.writeOutbox(all);
  return { ...meta, clientId: random(16), nextMid: all.length + 1, confirmedMid: 0, confirmedUid: null };
}

/** S34: begins a whole resync. Rows stay on the screen until its end shows which of them went. */
export async function startResync(transaction: StoreTransaction, meta: SyncMeta): Promise<SyncMeta> {
  await transaction.clearMet();
  return { ...meta, cursor: null, resyncing: true, agrees: false };
}

/**
 * S33: the server was restored from a backup and may have forgotten what it confirmed. Everything confirmed in the last
 * week goes back into the outbox, in order and before what still waits; the uids keep it from happening twice.
 */
export async function startEpoch(
  transaction: StoreTransaction,
  meta: SyncMeta,
  epoch: string,
  random: Randomness,
): Promise<SyncMeta> {
  const waiting = await transaction.readOutbox(Number.MAX_SAFE_INTEGER);
  await transaction.writeOutbox(waiting.map((entry) => ({ ...entry, replayed: 1 as const })));
  const journal = await transaction.readJournal();
  const again = journal.map(({ mid, uid, ops, ids, at }) => ({
    mid,
    uid,
    ops,
    ids,
    at,
    replayed: 1 as const,
  }));
  await transaction.trimJournal(Number.MAX_SAFE_INTEGER);
  return rekeyed(transaction, await startResync(transaction, { ...meta, epoch }), random, again);
}
