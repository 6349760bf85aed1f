import { addDigest, removeDigest, rowDigest } from '../../shared/sync/fingerprint.ts';
import { kindOf } from '../../shared/sync/kind-of.ts';
import { kindNames } from '../../shared/records/record-types.ts';
import type { Row } from '../../shared/sync/wire.ts';
import { confirmedOf, recordKey, type SyncMeta } from '../store/layout.ts';
import { rewriteRows } from '../store/overlay.ts';
import { isShowable } from '../store/quarantine.ts';
import type { StoreTransaction, Touched } from '../store/transaction.ts';

interface Arrival {
  readonly rows: readonly Row[];
  readonly gone: readonly { readonly kind: string; readonly id: string }[];
}

/** Writes a page's rows and retractions under whatever waits, and gives the digest of all confirmed rows after it. */
export async function writeConfirmed(
  transaction: StoreTransaction,
  touched: Touched,
  meta: SyncMeta,
  arrival: Arrival,
): Promise<number> {
  const after = new Map<string, Row | null>();
  const targets = [...arrival.rows, ...arrival.gone];
  for (const row of arrival.rows) after.set(recordKey(row), row);
  for (const target of arrival.gone) after.set(recordKey(target), null);
  let sum = await replaceQuarantined(transaction, meta.fingerprint, after);
  for (const kind of new Set(targets.map((target) => target.kind))) {
    if (!kindOf(kind)) continue;
    const ids = [...new Set(targets.filter((target) => target.kind === kind).map((target) => target.id))];
    sum = await replaceRows(transaction, touched, sum, kind, ids, after);
  }
  if (meta.resyncing) await transaction.writeMet(arrival.rows.map(recordKey));
  return sum;
}

async function replaceRows(
  transaction: StoreTransaction,
  touched: Touched,
  start: number,
  kind: string,
  ids: readonly string[],
  after: ReadonlyMap<string, Row | null>,
): Promise<number> {
  let sum = start;
  await rewriteRows(transaction, touched, kind, ids, (id, before) => {
    const row = after.get(recordKey({ kind, id })) ?? null;
    const shown = row && isShowable(row) ? { ...row, deleted: false } : null;
    if (before) sum = removeDigest(sum, rowDigest(before));
    if (shown) sum = addDigest(sum, rowDigest(shown));
    return shown;
  });
  return sum;
}

/** S36: rows this build cannot show are kept aside; they count in the fingerprint like any other. */
async function replaceQuarantined(
  transaction: StoreTransaction,
  start: number,
  after: ReadonlyMap<string, Row | null>,
): Promise<number> {
  let sum = start;
  const before = (await transaction.readQuarantine([...after.keys()])).filter((row) => row !== undefined);
  for (const row of before) sum = removeDigest(sum, rowDigest(row));
  const aside = [...after].flatMap(([key, row]) => (row && !isShowable(row) ? [{ ...row, key }] : []));
  for (const row of aside) sum = addDigest(sum, rowDigest(row));
  if (before.length > 0) await transaction.deleteQuarantine(before.map((row) => row.key));
  if (aside.length > 0) await transaction.writeQuarantine(aside);
  return sum;
}

/** S34: at the end of a whole resync, takes away what it did not meet. What waits in the outbox stays on top. */
export async function sweepUnmet(
  transaction: StoreTransaction,
  touched: Touched,
  start: number,
): Promise<number> {
  const met = await transaction.readMet();
  let sum = start;
  for (const kind of kindNames) {
    const unmet: string[] = [];
    for (const row of await transaction.readAllRows(kind)) {
      const confirmed = confirmedOf(kind, row);
      if (!confirmed || met.has(recordKey(confirmed))) continue;
      unmet.push(row.id);
      sum = removeDigest(sum, rowDigest(confirmed));
    }
    if (unmet.length > 0) await rewriteRows(transaction, touched, kind, unmet, () => null);
  }
  for (const row of await transaction.readAllQuarantine()) {
    if (met.has(row.key)) continue;
    sum = removeDigest(sum, rowDigest(row));
    await transaction.deleteQuarantine([row.key]);
  }
  await transaction.clearMet();
  return sum;
}
