import type { Randomness } from '../../shared/sync/randomness.ts';
import { rewriteRows } from '../store/overlay.ts';
import type { Transactions } from '../store/transaction.ts';
import { rekeyed } from './rekey.ts';

/** Moves a save the server cannot take from the outbox to the list of what was not accepted, and shows its records without it. */
export async function setAside(
  deps: { readonly transactions: Transactions; readonly random: Randomness },
  clientId: string,
  uid: string,
  detail: string,
): Promise<void> {
  await deps.transactions.run(async (transaction, touched) => {
    const meta = await transaction.readMeta();
    const entry = await transaction.findOutbox(uid);
    if (meta.clientId !== clientId || !entry) return;
    const { mid, ...kept } = entry;
    await transaction.deleteOutbox([mid]);
    await transaction.writeRejected([{ ...kept, reason: 'invalid', detail }]);
    // The numbers behind it have a hole now
    await transaction.writeMeta(await rekeyed(transaction, meta, deps.random));
    for (const { kind, id } of entry.ops) {
      await rewriteRows(transaction, touched, kind, [id]);
    }
  });
}
