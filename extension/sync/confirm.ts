import type { Rejection } from '../../shared/sync/wire.ts';
import type { JournalEntry, OutboxEntry, RejectedEntry, SyncMeta } from '../store/layout.ts';
import { rewriteRows } from '../store/overlay.ts';
import type { StoreTransaction, Touched } from '../store/transaction.ts';

/** How long confirmed saves are kept to be offered again, in milliseconds: 7 days. */
export const JOURNAL_MS = 7 * 86_400_000;

interface Last {
  readonly mid: number;
  readonly uid: string | null;
}

/**
 * S31, the fork check: whether the server's last number from this client is this client's own. A copied or restored
 * browser profile uses numbers again; what it has under them must not be taken for confirmed.
 */
export async function confirmation(
  transaction: StoreTransaction,
  meta: SyncMeta,
  last: Last,
): Promise<'ours' | 'forked'> {
  if (last.mid === meta.confirmedMid) return last.uid === meta.confirmedUid ? 'ours' : 'forked';
  if (last.mid < meta.confirmedMid || last.uid === null) return 'forked';
  const entry = await transaction.findOutbox(last.uid);
  return entry?.mid === last.mid ? 'ours' : 'forked';
}

/** S32: takes confirmed saves off the outbox, into the journal or the list of what was not accepted. */
export async function confirm(
  transaction: StoreTransaction,
  touched: Touched,
  meta: SyncMeta,
  settled: {
    readonly last: Last;
    readonly rejected: readonly Rejection[]; /** Server time: a device's own clock may leap, and must not take the journal with it. */
    readonly now: number;
  },
): Promise<SyncMeta> {
  const { last, now } = settled;
  await transaction.trimJournal(now - JOURNAL_MS);
  if (last.mid === meta.confirmedMid) return meta;
  const entries = await transaction.readOutbox(last.mid - meta.confirmedMid);
  const why = new Map(settled.rejected.map((rejection) => [rejection.uid, rejection]));
  await transaction.deleteOutbox(entries.map((entry) => entry.mid));
  await transaction.writeJournal(
    entries.filter((entry) => !why.has(entry.uid)).map((entry) => journaled(entry, now)),
  );
  await transaction.writeRejected(entries.flatMap((entry) => refused(entry, why.get(entry.uid))));
  await showWithout(transaction, touched, entries);
  return { ...meta, confirmedMid: last.mid, confirmedUid: last.uid };
}

function journaled({ mid, uid, ops, ids, at }: OutboxEntry, now: number): JournalEntry {
  return { mid, uid, ops, ids, at, confirmedAt: now };
}

function refused(entry: OutboxEntry, rejection: Rejection | undefined): RejectedEntry[] {
  if (!rejection) return [];
  const { mid: _, ...kept } = entry;
  return [{ ...kept, reason: rejection.reason, detail: rejection.detail }];
}

/** Shows the records of settled saves as confirmed, with what still waits on top. */
async function showWithout(
  transaction: StoreTransaction,
  touched: Touched,
  entries: readonly OutboxEntry[],
): Promise<void> {
  const operations = entries.flatMap((entry) => entry.ops);
  for (const kind of new Set(operations.map((operation) => operation.kind))) {
    const ids = new Set(
      operations.filter((operation) => operation.kind === kind).map((operation) => operation.id),
    );
    await rewriteRows(transaction, touched, kind, [...ids]);
  }
}
