import type { LocalRow } from '../store/layout.ts';
import { answer } from '../store/read-only.ts';

/** Rows read at once: fewer cost more round trips, more cost memory and gain nothing. */
const PAGE = 5_000;

/** One request of a transaction; `as` in callers: only the store and this folder write these tables. */
export function get<T>(transaction: IDBTransaction, table: string, key: IDBValidKey): Promise<T | undefined> {
  return answer<T | undefined>(transaction.objectStore(table).get(key), undefined);
}

/** Reads a whole table of records in pages, each in a transaction of its own, so that nobody waits for the whole. */
export async function* pages(database: IDBDatabase, table: string): AsyncGenerator<LocalRow[]> {
  let last: string | null = null;
  for (;;) {
    const rows = await pageAfter(database, table, last);
    if (rows.length > 0) yield rows;
    last = rows.at(-1)?.id ?? null;
    if (rows.length < PAGE || last === null) return;
  }
}

function pageAfter(database: IDBDatabase, table: string, last: string | null): Promise<LocalRow[]> {
  const range = last === null ? null : IDBKeyRange.lowerBound(last, true);
  return answer<LocalRow[]>(
    database.transaction(table, 'readonly').objectStore(table).getAll(range, PAGE),
    [],
  );
}

/** Resolves when the transaction has committed; rejects when it was aborted, and nothing was written. */
export function committed(transaction: IDBTransaction): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  transaction.addEventListener('complete', () => resolve());
  transaction.addEventListener('abort', () => reject(transaction.error));
  return promise;
}

/** Derived rows can be made again, so they need not reach the disk before the next step. */
export function writing(database: IDBDatabase, tables: readonly string[]): IDBTransaction {
  return database.transaction([...tables], 'readwrite', { durability: 'relaxed' });
}
