import type { ChangedEntry } from '../store/layout.ts';
import { answer } from '../store/open-existing.ts';
import { ahead, committed, get, writing } from './database.ts';
import type { StandingsMeta } from './tables.ts';

/** Commits read at once: a page of a pull says hundreds of purchases, so these may be megabytes. */
const AT_ONCE = 64;

/** The beginning of what was committed and has not been followed yet, in order, and how far it went when it was read. */
export interface ChangeLog {
  readonly entries: readonly ChangedEntry[];
  /** Key of the last of `entries`, and of the last in the log; where there is none, of what was followed before. */
  readonly read: number | null;
  readonly last: number | null;
}

/** Reads the beginning of what has not been followed yet. */
export async function readLog(database: IDBDatabase): Promise<ChangeLog> {
  const transaction = database.transaction(['changed', 'meta'], 'readonly');
  const meta = await get<StandingsMeta>(transaction, 'meta', 'standings');
  const followed = meta?.followed ?? null;
  const [{ entries, last: read }, last] = await Promise.all([
    readLogIn(transaction, followed, AT_ONCE),
    lastKey(transaction),
  ]);
  return { entries, read, last: last ?? followed };
}

/** Whether the log goes on beyond its beginning. */
export function goesOn({ read, last }: ChangeLog): boolean {
  return read !== last;
}

/** The whole log as far as it went when its beginning was read, in parts. */
export async function* wholeLog(
  database: IDBDatabase,
  log: ChangeLog,
): AsyncGenerator<readonly ChangedEntry[]> {
  yield log.entries;
  const { read, last } = log;
  if (read === null || last === null || read === last) return;
  yield* ahead(read, async (after) => {
    if (after >= last) return null;
    const part = await readLogIn(database.transaction('changed', 'readonly'), after, AT_ONCE, last);
    return part.last === null ? null : { value: part.entries, next: part.last };
  });
}

/** Reads the log in the transaction given, from after a key on. */
export async function readLogIn(
  transaction: IDBTransaction,
  after: number | null,
  most?: number,
  upTo: number = Infinity,
): Promise<{ readonly entries: readonly ChangedEntry[]; readonly last: number | null }> {
  const store = transaction.objectStore('changed');
  const range = IDBKeyRange.bound(after ?? -Infinity, upTo, after !== null);
  const keys = await answer<IDBValidKey[]>(store.getAllKeys(range, most), []);
  // An answer each: of a pull they are large
  const found = await Promise.all(keys.map((key) => get<ChangedEntry>(transaction, 'changed', key)));
  const entries = found.filter((entry) => entry !== undefined);
  const last = keys.at(-1);
  return { entries, last: last === undefined ? after : Number(last) };
}

async function lastKey(transaction: IDBTransaction): Promise<number | null> {
  const cursor = await answer(transaction.objectStore('changed').openKeyCursor(null, 'prev'), null);
  return cursor === null ? null : Number(cursor.key);
}

/** Takes what has been followed off the log. */
export function trimLog(transaction: IDBTransaction, last: number | null): void {
  if (last !== null) transaction.objectStore('changed').delete(IDBKeyRange.upperBound(last));
}

/** The same in a transaction of its own: to delete a long log takes half a second, for which no standings should wait. */
export async function trimFollowed(database: IDBDatabase, { followed }: StandingsMeta): Promise<void> {
  const transaction = writing(database, ['changed']);
  const done = committed(transaction);
  trimLog(transaction, followed);
  await done;
}

export function customersIn(entries: readonly ChangedEntry[]): Set<string> {
  // `as`: the store wrote them
  return new Set(entries.flatMap((entry) => JSON.parse(entry.customers) as string[]));
}

export function changesSums({ summed }: ChangedEntry): boolean {
  return summed !== '{}';
}
