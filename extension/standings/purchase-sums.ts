import { type Aggregate, emptyAggregate } from '../../shared/method/aggregate.ts';
import {
  aggregatePurchases,
  type Bought,
  moveWindow,
  type PurchaseBook,
} from '../../shared/method/aggregates.ts';
import type { Window } from '../../shared/method/days.ts';
import { compareIds } from '../../shared/method/ranking.ts';
import { type PurchaseChange, postToBook } from '../../shared/standings/ranks.ts';
import type { ChangedEntry, SumsMeta } from '../store/layout.ts';
import { answer } from '../store/read-only.ts';
import { get } from './database.ts';
import { packDays, sumBlockOf, unpackDays } from './sum-blocks.ts';
import type { SumBlock } from './tables.ts';

/** The team's purchases summed by customer and day, in one currency. */
export interface PurchaseSums {
  book: PurchaseBook;
  /** Who is stored in which block. */
  readonly members: Map<number, Set<string>>;
  /** Purchases per currency: most decide which one is summed, unless the team has set one. */
  readonly purchases: Map<string, number>;
  currency: string | null;
  /** Purchases not counted because of their currency, by customer. */
  readonly other: Map<string, number>;
}

/** The stored sums, or null where they must be made again from the purchases. */
export async function loadSums(
  database: IDBDatabase,
  window: Window,
  set: string | null,
): Promise<PurchaseSums | null> {
  const transaction = database.transaction(['meta', 'purchaseSum'], 'readonly');
  const [meta, blocks] = await Promise.all([
    get<SumsMeta>(transaction, 'meta', 'sums'),
    answer<SumBlock[]>(transaction.objectStore('purchaseSum').getAll(), []),
  ]);
  if (!meta || (set !== null && meta.currency !== null && meta.currency !== set)) return null;
  const sums = emptySums(window, set ?? meta.currency, new Map(Object.entries(meta.purchases)));
  for (const block of blocks) {
    for (const [id, days] of unpackDays(block)) {
      sums.book.customers.set(id, { ...emptyAggregate(id), days });
      join(sums, id);
    }
    for (const [id, uncounted] of Object.entries(block.other)) sums.other.set(id, uncounted);
  }
  if (sums.book.customers.size > 0) sums.book.currency = sums.currency;
  moveWindow(sums.book, window);
  return sums;
}

/** Posts many changes to the book alone: the rankings must be made anew after it. */
export function postAll(sums: PurchaseSums, changes: readonly PurchaseChange[]): void {
  const isFirst = sums.book.customers.size === 0 && changes.every((change) => change.was === null);
  const bought = changes.flatMap((change) => change.now ?? []);
  const summed = isFirst ? aggregatePurchases(bought, sums.book.window) : null;
  // One by one takes longer, but leaves out only what cannot be summed.
  if (summed?.ok) sums.book = summed.value;
  else postToBook(sums.book, changes);
  for (const { now } of changes) if (now) join(sums, now.customerId);
}

/** Notes in which block a customer is stored. */
export function join(sums: PurchaseSums, customerId: string): void {
  const block = sumBlockOf(customerId);
  const members = sums.members.get(block);
  if (members) members.add(customerId);
  else sums.members.set(block, new Set([customerId]));
}

function emptySums(window: Window, currency: string | null, purchases: Map<string, number>): PurchaseSums {
  const book = { currency: null, window, customers: new Map() };
  return { book, members: new Map(), purchases, currency, other: new Map() };
}

/** The changes of purchases in some commits, as far as they count; notes what does not. */
export function changesIn(
  entries: readonly ChangedEntry[],
  sums: PurchaseSums,
  set: string | null,
): { changes: PurchaseChange[]; touched: Set<string> } {
  const all = entries.flatMap(purchasesIn);
  for (const { was, now } of all) {
    if (was) count(sums.purchases, was, -1);
    if (now) count(sums.purchases, now, 1);
  }
  sums.currency ??= set ?? mostFrequent(sums.purchases);
  const touched = all.flatMap(({ was, now }) => [was, now]).flatMap((one) => one?.customerId ?? []);
  return { changes: all.flatMap((change) => countable(sums, change)), touched: new Set(touched) };
}

function purchasesIn({ summed }: ChangedEntry): PurchaseChange[] {
  // `as`: the store kept the summed fields of purchases it had validated.
  const changes = JSON.parse(summed) as (PurchaseChange & { readonly kind: string })[];
  return changes.filter((change) => change.kind === 'purchase');
}

/** Whether the sums are in the currency they should be in. */
export function isInCurrency(sums: PurchaseSums, set: string | null): boolean {
  const wanted = set ?? mostFrequent(sums.purchases);
  return wanted === null || sums.currency === wanted;
}

/** Sums of purchases read one by one. */
export function sumsOf(all: readonly Bought[], window: Window, set: string | null): PurchaseSums {
  const purchases = new Map<string, number>();
  for (const bought of all) count(purchases, bought, 1);
  const sums = emptySums(window, set ?? mostFrequent(purchases), purchases);
  postAll(
    sums,
    all.flatMap((now) => countable(sums, { was: null, now })),
  );
  return sums;
}

function countable(sums: PurchaseSums, { was, now }: PurchaseChange): PurchaseChange[] {
  const kept = { was: counted(sums, was, -1), now: counted(sums, now, 1) };
  return kept.was === null && kept.now === null ? [] : [kept];
}

function counted(sums: PurchaseSums, bought: Bought | null, by: 1 | -1): Bought | null {
  if (bought === null) return null;
  const ours = bought.revenue.currency === sums.currency;
  if (ours && (!bought.cost || bought.cost.currency === sums.currency)) return bought;
  const others = (sums.other.get(bought.customerId) ?? 0) + by;
  if (others > 0) sums.other.set(bought.customerId, others);
  else sums.other.delete(bought.customerId);
  return null;
}

function count(purchases: Map<string, number>, { revenue }: Bought, by: 1 | -1): void {
  const number = (purchases.get(revenue.currency) ?? 0) + by;
  if (number > 0) purchases.set(revenue.currency, number);
  else purchases.delete(revenue.currency);
}

/** Of two equally frequent, the first in the alphabet: the same on every device. */
function mostFrequent(purchases: ReadonlyMap<string, number>): string | null {
  const [first] = [...purchases].toSorted((a, b) => b[1] - a[1] || compareIds(a[0], b[0]));
  return first?.[0] ?? null;
}

/** Writes the sums of some customers (null: of all) within a transaction over `purchaseSum` and `meta`. */
export function writeSums(
  transaction: IDBTransaction,
  sums: PurchaseSums,
  changed: ReadonlySet<string> | null,
): void {
  for (const id of sums.other.keys()) join(sums, id);
  const store = transaction.objectStore('purchaseSum');
  if (changed === null) store.clear();
  const blocks = changed === null ? sums.members.keys() : new Set([...changed].map(sumBlockOf));
  for (const block of blocks) store.put(packBlock(sums, sums.members.get(block) ?? new Set()), block);
  const meta: SumsMeta = {
    key: 'sums',
    purchases: Object.fromEntries(sums.purchases),
    currency: sums.currency,
  };
  transaction.objectStore('meta').put(meta);
}

function packBlock(sums: PurchaseSums, members: ReadonlySet<string>): SumBlock {
  const customers: [string, Aggregate['days']][] = [];
  const other: Record<string, number> = {};
  for (const id of members) {
    const aggregate = sums.book.customers.get(id);
    if (aggregate) customers.push([id, aggregate.days]);
    const uncounted = sums.other.get(id);
    if (uncounted !== undefined) other[id] = uncounted;
  }
  return packDays(customers, other);
}
