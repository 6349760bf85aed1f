import type { Randomness } from '../../shared/sync/randomness.ts';
import { recordKey, type RejectedEntry, type SyncMeta } from '../store/layout.ts';
import { readConfirmed, rewriteRows } from '../store/overlay.ts';
import type { StoreTransaction, Touched } from '../store/transaction.ts';

/**
 * S35: after a server lost its memory, a save may be offered before a colleague has offered the creation of the record
 * it changes. Such a save is queued once more, under a new uid, when its records have come.
 */
export async function offerAgain(
  transaction: StoreTransaction,
  touched: Touched,
  meta: SyncMeta,
  deps: { readonly now: number; readonly random: Randomness },
): Promise<SyncMeta> {
  let { nextMid } = meta;
  for (const entry of await transaction.readRejected()) {
    if (entry.replayed !== 1 || entry.reason !== 'not-found') continue;
    if (!(await hasCome(transaction, entry))) continue;
    const { uid, ops, ids, at } = entry;
    await transaction.deleteRejected([uid]);
    await transaction.writeOutbox([{ mid: nextMid, uid: deps.random(16), ops, ids, at, replayed: 1 }]);
    nextMid += 1;
    for (const { kind, id } of ops) {
      await rewriteRows(transaction, touched, kind, [id]);
    }
  }
  return { ...meta, nextMid };
}

async function hasCome(transaction: StoreTransaction, entry: RejectedEntry): Promise<boolean> {
  const created = new Set(entry.ops.filter((operation) => operation.op === 'create').map(recordKey));
  for (const { kind, id } of entry.ops) {
    if (created.has(recordKey({ kind, id }))) continue;
    const confirmed = await readConfirmed(transaction, kind, [id]);
    if (!confirmed.get(id)) return false;
  }
  return true;
}
