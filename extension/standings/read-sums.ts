import {
  addPurchase,
  areExact,
  type Bought,
  moveWindow,
  postToDays,
} from '../../shared/method/aggregates.ts';
import type { Window } from '../../shared/method/days.ts';
import type { LocalRow } from '../store/layout.ts';
import { answer } from '../store/open-existing.ts';
import { isInCurrency, mostFrequent, postRead } from './count-purchases.ts';
import { pages } from './database.ts';
import { emptySums, joinAll, type PurchaseSums } from './purchase-sums.ts';
import { changesSums, customersIn, readLogIn } from './read-log.ts';

/** With more customers than this changed while reading, it is faster to begin anew. */
const MOST_REREAD = 2_000;

type Post = typeof postToDays;

/** Posts a purchase unless its customer's sums would no longer be exact. Takes longer, and leaves out only that. */
const postWithCare: Post = (book, purchase) => void addPurchase(book, purchase);

/**
 * Sums every purchase anew: after an upgrade, and when the team's currency changes. Saves go on meanwhile, so in the
 * end the customers changed since `last` are read once more, together with the log up to that very moment.
 */
export async function readSums(
  database: IDBDatabase,
  window: Window,
  set: string | null,
  last: number | null,
): Promise<{ sums: PurchaseSums; last: number | null }> {
  let post: Post = postToDays;
  let currency = set;
  for (let from = last; ;) {
    const sums = emptySums(window, currency);
    for await (const rows of pages(database, 'purchase')) postRead(sums, boughtIn(rows), post);
    const transaction = database.transaction(['purchase', 'changed'], 'readonly');
    const log = await readLogIn(transaction, from);
    const changed = customersIn(log.entries.filter(changesSums));
    const isWhole = changed.size <= MOST_REREAD && forget(sums, changed);
    if (isWhole) postRead(sums, await readBought(transaction, changed), post);
    moveWindow(sums.book, window);
    joinAll(sums);
    const isRight = isWhole && isInCurrency(sums, set) && areExact(sums.book);
    if (isRight) return { sums, last: log.last };
    if (!areExact(sums.book)) post = postWithCare;
    currency = set ?? mostFrequent(sums.purchases);
    from = log.last;
  }
}

function boughtIn(rows: readonly LocalRow[]): Bought[] {
  // `as`: the store validated the document before it wrote the row.
  return rows.filter((row) => row.deleted !== 1).map((row) => row.doc as unknown as Bought);
}

/** Takes customers out of the sums. False if one has purchases of which only the number is known, not the currency. */
function forget(sums: PurchaseSums, customers: ReadonlySet<string>): boolean {
  if ([...customers].some((id) => sums.other.has(id))) return false;
  for (const id of customers) {
    const days = sums.book.customers.get(id)?.days ?? [];
    const purchases = days.reduce((total, day) => total + day.purchases, 0);
    const left = (sums.purchases.get(sums.currency ?? '') ?? 0) - purchases;
    if (left > 0) sums.purchases.set(sums.currency ?? '', left);
    else sums.purchases.delete(sums.currency ?? '');
    sums.book.customers.delete(id);
  }
  if (sums.book.customers.size === 0) sums.book.currency = null;
  return true;
}

async function readBought(transaction: IDBTransaction, customers: ReadonlySet<string>): Promise<Bought[]> {
  const index = transaction.objectStore('purchase').index('[doc.customerId+doc.day]');
  const found = await Promise.all(
    [...customers].map((id) => answer<LocalRow[]>(index.getAll(IDBKeyRange.bound([id], [id, []])), [])),
  );
  return found.flatMap(boughtIn);
}
