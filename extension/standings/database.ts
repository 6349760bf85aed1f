import { ROWS_PER_ANSWER, rowsPerAnswer } from '../store/answer-size.ts';
import type { LocalRow } from '../store/layout.ts';
import { answer } from '../store/open-existing.ts';

/** Rows asked for by number in one transaction: a card that opens meanwhile waits for these. */
const NUMBERS_AT_ONCE = 32;

/** One request of a transaction; `as` in callers: only the store and this folder write these tables. */
export function get<T>(transaction: IDBTransaction, table: string, key: IDBValidKey): Promise<T | undefined> {
  return answer<T | undefined>(transaction.objectStore(table).get(key), undefined);
}

/**
 * Reads a whole table of records in pages, each in a transaction of its own, so that nobody waits for the whole. A page
 * has as many rows as one answer carries well.
 */
export function pages(database: IDBDatabase, table: string): AsyncGenerator<LocalRow[]> {
  const first = { range: null as IDBKeyRange | null, most: ROWS_PER_ANSWER };
  return ahead(first, async ({ range, most }) => {
    const store = database.transaction(table, 'readonly').objectStore(table);
    const rows = await answer<LocalRow[]>(store.getAll(range, most), []);
    const last = rows.at(-1);
    if (last === undefined) return null;
    return { value: rows, next: { range: IDBKeyRange.lowerBound(last.id, true), most: rowsPerAnswer(last) } };
  });
}

/** The rows there are under the numbers from `from` to below `end`, asked for at once, an answer each. */
export async function numbered<T>(
  transaction: IDBTransaction,
  table: string,
  from: number,
  end: number,
): Promise<T[]> {
  const rows = await Promise.all(
    Array.from({ length: end - from }, (_, index) => get<T>(transaction, table, from + index)),
  );
  return rows.filter((row) => row !== undefined);
}

/** The same in parts, each in a transaction of its own. */
export function numberedPages<T>(database: IDBDatabase, table: string, end: number): AsyncGenerator<T[]> {
  return ahead(0, async (from) => {
    if (from >= end) return null;
    const next = Math.min(end, from + NUMBERS_AT_ONCE);
    const transaction = database.transaction(table, 'readonly');
    return { value: await numbered<T>(transaction, table, from, next), next };
  });
}

/** Reads part after part, each while the one before it is worked on: the storage and the worker have a core each. */
export async function* ahead<Part, Place>(
  start: Place,
  read: (after: Place) => Promise<{ readonly value: Part; readonly next: Place } | null>,
): AsyncGenerator<Part> {
  for (let reading = read(start); ;) {
    const part = await reading;
    if (part === null) return;
    reading = read(part.next);
    // A failure is told when the part is asked for
    reading.catch(() => undefined);
    yield part.value;
  }
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
