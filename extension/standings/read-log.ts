import type { ChangedEntry } from '../store/layout.ts';
import { answer } from '../store/read-only.ts';

/** What was committed and has not been followed yet, in order. */
export interface ChangeLog {
  readonly entries: readonly ChangedEntry[];
  /** Key of the last entry; null of an empty log. */
  readonly last: number | null;
}

/** Reads the log in the transaction given, from after a key on. */
export async function readLogIn(transaction: IDBTransaction, after: number | null): Promise<ChangeLog> {
  const store = transaction.objectStore('changed');
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  const [keys, entries] = await Promise.all([
    answer<IDBValidKey[]>(store.getAllKeys(range), []),
    answer<ChangedEntry[]>(store.getAll(range), []),
  ]);
  const last = keys.at(-1);
  return { entries, last: last === undefined ? after : Number(last) };
}

export function readLog(database: IDBDatabase): Promise<ChangeLog> {
  return readLogIn(database.transaction('changed', 'readonly'), null);
}

/** Takes what has been followed off the log, in the transaction that wrote what follows from it. */
export function trimLog(transaction: IDBTransaction, last: number | null): void {
  if (last !== null) transaction.objectStore('changed').delete(IDBKeyRange.upperBound(last));
}

export function customersIn(entries: readonly ChangedEntry[]): Set<string> {
  return new Set(entries.flatMap((entry) => entry.customers));
}

export function changesSums({ summed }: ChangedEntry): boolean {
  return summed !== '[]';
}
