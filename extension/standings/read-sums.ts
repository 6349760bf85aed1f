import type { Bought } from '../../shared/method/aggregates.ts';
import type { Window } from '../../shared/method/days.ts';
import type { LocalRow } from '../store/layout.ts';
import { answer } from '../store/read-only.ts';
import { pages } from './database.ts';
import { type PurchaseSums, sumsOf } from './purchase-sums.ts';
import { changesSums, customersIn, readLogIn } from './read-log.ts';

/** With more customers than this changed while reading, it is faster to begin anew. */
const MOST_REREAD = 2_000;

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
  for (let from = last; ;) {
    const purchases = new Map<string, Bought>();
    for await (const rows of pages(database, 'purchase')) collect(purchases, rows);
    const transaction = database.transaction(['purchase', 'changed'], 'readonly');
    const log = await readLogIn(transaction, from);
    const changed = customersIn(log.entries.filter(changesSums));
    if (changed.size <= MOST_REREAD) {
      await reread(transaction, purchases, changed);
      return { sums: sumsOf([...purchases.values()], window, set), last: log.last };
    }
    from = log.last;
  }
}

function collect(purchases: Map<string, Bought>, rows: readonly LocalRow[]): void {
  for (const row of rows) {
    // `as`: the store validated the document before it wrote the row.
    if (row.deleted !== 1) purchases.set(row.id, row.doc as unknown as Bought);
  }
}

async function reread(
  transaction: IDBTransaction,
  purchases: Map<string, Bought>,
  changed: ReadonlySet<string>,
): Promise<void> {
  if (changed.size === 0) return;
  for (const [id, bought] of purchases) if (changed.has(bought.customerId)) purchases.delete(id);
  const index = transaction.objectStore('purchase').index('[doc.customerId+doc.day]');
  const found = await Promise.all(
    [...changed].map((id) => answer<LocalRow[]>(index.getAll(IDBKeyRange.bound([id], [id, []])), [])),
  );
  for (const rows of found) collect(purchases, rows);
}
