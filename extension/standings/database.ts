import type { LocalRow } from '../store/layout.ts';
import { answer } from '../store/read-only.ts';

/** Rows read at once: a card that opens meanwhile waits for one page, so it is no longer than a frame or two. */
const PAGE = 1_000;

/** One request of a transaction; `as` in callers: only the store and this folder write these tables. */
export function get<T>(transaction: IDBTransaction, table: string, key: IDBValidKey): Promise<T | undefined> {
  return answer<T | undefined>(transaction.objectStore(table).get(key), undefined);
}

/** Reads a whole table of records in pages, each in a transaction of its own, so that nobody waits for the whole. */
export function pages(database: IDBDatabase, table: string): AsyncGenerator<LocalRow[]> {
  return ahead<LocalRow[], string | null>(null, async (after) => {
    const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const store = database.transaction(table, 'readonly').objectStore(table);
    const rows = await answer<LocalRow[]>(store.getAll(range, PAGE), []);
    const last = rows.at(-1);
    return last === undefined ? null : { value: rows, next: last.id };
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
