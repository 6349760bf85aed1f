import { type Aggregate, emptyAggregate } from '../../shared/method/aggregate.ts';
import { moveWindow, type PurchaseBook } from '../../shared/method/aggregates.ts';
import type { Window } from '../../shared/method/days.ts';
import type { SumsMeta } from '../store/layout.ts';
import { get, numbered } from './database.ts';
import { packDays, SUM_BLOCKS, sumBlockOf, unpackDays } from './sum-blocks.ts';
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
    numbered<SumBlock>(transaction, 'purchaseSum', 0, SUM_BLOCKS),
  ]);
  if (!meta || (set !== null && meta.currency !== null && meta.currency !== set)) return null;
  const sums = emptySums(window, set ?? meta.currency, new Map(Object.entries(meta.purchases)));
  for (const block of blocks) {
    for (const [id, days] of unpackDays(block)) sums.book.customers.set(id, { ...emptyAggregate(id), days });
    for (const [id, uncounted] of Object.entries(block.other)) sums.other.set(id, uncounted);
  }
  joinAll(sums);
  if (sums.book.customers.size > 0) sums.book.currency = sums.currency;
  moveWindow(sums.book, window);
  return sums;
}

export function emptySums(
  window: Window,
  currency: string | null,
  purchases: Map<string, number> = new Map(),
): PurchaseSums {
  const book = { currency: null, window, customers: new Map() };
  return { book, members: new Map(), purchases, currency, other: new Map() };
}

/** Notes in which block a customer is stored. */
export function join(sums: PurchaseSums, customerId: string): void {
  const block = sumBlockOf(customerId);
  const members = sums.members.get(block);
  if (members) members.add(customerId);
  else sums.members.set(block, new Set([customerId]));
}

/** Notes it of everybody who has bought. */
export function joinAll(sums: PurchaseSums): void {
  for (const id of sums.book.customers.keys()) join(sums, id);
  for (const id of sums.other.keys()) join(sums, id);
}

/** Sums as they are stored: the blocks of some customers, or of all, which then are the only ones. */
export interface PackedSums {
  readonly ofAll: boolean;
  readonly blocks: readonly (readonly [block: number, packed: SumBlock])[];
  readonly meta: SumsMeta;
}

/** Packs the sums of some customers (null: of all). */
export function packSums(sums: PurchaseSums, changed: ReadonlySet<string> | null): PackedSums {
  for (const id of sums.other.keys()) join(sums, id);
  const blocks = changed === null ? sums.members.keys() : new Set([...changed].map(sumBlockOf));
  return {
    ofAll: changed === null,
    blocks: Array.from(blocks, (block) => [block, packBlock(sums, sums.members.get(block) ?? new Set())]),
    meta: { key: 'sums', purchases: Object.fromEntries(sums.purchases), currency: sums.currency },
  };
}

/** Writes sums within a transaction over `purchaseSum` and `meta`. */
export function writeSums(transaction: IDBTransaction, { ofAll, blocks, meta }: PackedSums): void {
  const store = transaction.objectStore('purchaseSum');
  if (ofAll) store.clear();
  for (const [block, packed] of blocks) store.put(packed, block);
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
