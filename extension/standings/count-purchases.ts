import { type Bought, postToDays } from '../../shared/method/aggregates.ts';
import { compareIds } from '../../shared/method/ranking.ts';
import type { PurchaseChange } from '../../shared/standings/ranks.ts';
import type { ChangedEntry } from '../store/layout.ts';
import { type SummedColumns, valueAt } from '../store/summed-columns.ts';
import type { PurchaseSums } from './purchase-sums.ts';

/** The changes of purchases in some commits, as far as they count; notes what does not. */
export function changesIn(
  entries: readonly ChangedEntry[],
  sums: PurchaseSums,
  set: string | null,
): { changes: PurchaseChange[]; touched: Set<string> } {
  const all = entries.flatMap(purchasesIn);
  countAll(sums, all, set);
  const touched = all.flatMap(({ was, now }) => [was, now]).flatMap((one) => one?.customerId ?? []);
  return { changes: all.flatMap((change) => countable(sums, change)), touched: new Set(touched) };
}

/**
 * Posts commits to the days alone, keeping nothing of them: the log of a first pull says a million purchases, and as
 * many objects at once take longer to look after than to add up. `moveWindow` must follow.
 */
export function postEntries(sums: PurchaseSums, entries: readonly ChangedEntry[], set: string | null): void {
  for (const entry of entries) {
    const changes = purchasesIn(entry);
    countAll(sums, changes, set);
    for (const { was, now } of changes) {
      if (was && counts(sums, was, -1)) postToDays(sums.book, was, -1);
      if (now && counts(sums, now, 1)) postToDays(sums.book, now, 1);
    }
  }
}

/** Posts purchases read one by one, as `postEntries` does. */
export function postRead(sums: PurchaseSums, bought: readonly Bought[], post: typeof postToDays): void {
  for (const one of bought) count(sums.purchases, one, 1);
  sums.currency ??= mostFrequent(sums.purchases);
  for (const one of bought) if (counts(sums, one, 1)) post(sums.book, one, 1);
}

/** Whether the sums are in the currency they should be in. */
export function isInCurrency(sums: PurchaseSums, set: string | null): boolean {
  const wanted = set ?? mostFrequent(sums.purchases);
  return wanted === null || sums.currency === wanted;
}

function purchasesIn({ summed }: ChangedEntry): PurchaseChange[] {
  // `as`: the store kept what it was told of purchases it had validated.
  const { purchase } = JSON.parse(summed) as { purchase?: SummedColumns };
  if (!purchase) return [];
  const { length, was, now } = purchase;
  return Array.from({ length }, (_, at) => ({ was: boughtAt(was, at), now: boughtAt(now, at) }));
}

/** The purchase of one change; null where there was none. The columns are those of the `summed` paths of the kind. */
function boughtAt(columns: SummedColumns['was'], at: number): Bought | null {
  const text = (column: number) => valueAt(columns[column], at) as string | null; // `as`: as above
  const amount = (column: number) => valueAt(columns[column], at) as number | null; // `as`: as above
  const [customerId, day, minor, currency] = [text(0), text(1), amount(2), text(3)];
  if (customerId === null || day === null || minor === null || currency === null) return null;
  const [cost, costCurrency] = [amount(4), text(5)];
  const priced = cost === null || costCurrency === null ? null : { minor: cost, currency: costCurrency };
  return { customerId, day, revenue: { minor, currency }, cost: priced };
}

function countAll(sums: PurchaseSums, changes: readonly PurchaseChange[], set: string | null): void {
  for (const { was, now } of changes) {
    if (was) count(sums.purchases, was, -1);
    if (now) count(sums.purchases, now, 1);
  }
  sums.currency ??= set ?? mostFrequent(sums.purchases);
}

function countable(sums: PurchaseSums, { was, now }: PurchaseChange): PurchaseChange[] {
  const kept = {
    was: was && counts(sums, was, -1) ? was : null,
    now: now && counts(sums, now, 1) ? now : null,
  };
  return kept.was === null && kept.now === null ? [] : [kept];
}

/** Whether a purchase is in the currency that is summed; notes it where it is not. */
function counts(sums: PurchaseSums, bought: Bought, by: 1 | -1): boolean {
  const ours = bought.revenue.currency === sums.currency;
  if (ours && (!bought.cost || bought.cost.currency === sums.currency)) return true;
  const others = (sums.other.get(bought.customerId) ?? 0) + by;
  if (others > 0) sums.other.set(bought.customerId, others);
  else sums.other.delete(bought.customerId);
  return false;
}

function count(purchases: Map<string, number>, { revenue }: Bought, by: 1 | -1): void {
  const number = (purchases.get(revenue.currency) ?? 0) + by;
  if (number > 0) purchases.set(revenue.currency, number);
  else purchases.delete(revenue.currency);
}

/** Of two equally frequent, the first in the alphabet: the same on every device. */
export function mostFrequent(purchases: ReadonlyMap<string, number>): string | null {
  const [first] = [...purchases].toSorted((a, b) => b[1] - a[1] || compareIds(a[0], b[0]));
  return first?.[0] ?? null;
}
