import type { KindName } from '../../shared/records/record-types.ts';
import {
  blockOf,
  blockOfHistories,
  historyRowOf,
  standingIn,
  type StandingBlock,
} from '../../shared/standings/block.ts';
import { type History, type HistoryRow, historyIn } from '../../shared/standings/history.ts';
import type { Standing } from '../../shared/standings/standing.ts';
import type { LocalRow } from './layout.ts';
import { answer, openExisting } from './open-existing.ts';

/** Tables of the store that are no record kinds. */
type Ledger = 'outbox' | 'rejected' | 'changed';
type Table = KindName | Ledger | 'meta' | 'standing' | 'history';

/** One read-only transaction over some of the store's tables; a table that does not exist yet is empty. */
export interface Reading {
  row(kind: KindName, id: string): Promise<LocalRow | null>;
  rows(kind: KindName, ids: readonly string[]): Promise<LocalRow[]>;
  /** Rows that have one of these match keys, at most `most` per key, each once. */
  rowsByKey(kind: KindName, keys: readonly string[], most: number): Promise<LocalRow[]>;
  /** Rows within a range of an index, in its order, at most `most`. */
  rowsWithin(kind: KindName, index: string, range: IDBKeyRange, most: number): Promise<LocalRow[]>;
  /** Rows within a range of an index, last first, at most `most`. */
  lastWithin(kind: KindName, index: string, range: IDBKeyRange, most: number): Promise<LocalRow[]>;
  /** Asks for what lies in a row of histories and the standings there: whoever wants them has no wait of their own. */
  foresee(historyRow: number): void;
  /** The standing of a customer; null while it has none. */
  standing(customerId: string): Promise<Standing | null>;
  /** The history kept of a customer if it is right at `now`, but for what the log of changes still says; else null. */
  history(customerId: string, now: number): Promise<History | null>;
  /** What is kept in `meta` under a key; undefined if nothing. The table also holds files, so it is never read whole. */
  kept(key: string): Promise<unknown>;
  ledger(table: Ledger, most: number): Promise<unknown[]>;
  ledgerKeys(table: Ledger, most: number): Promise<IDBValidKey[]>;
}

/**
 * Reads the store without Dexie: the card must be painted within a frame, and a transaction of the browser's own
 * costs nothing to load. It never writes and never creates; where nothing was stored yet, everything is empty.
 */
export interface ReadOnlyStore {
  read<T>(tables: readonly Table[], work: (reading: Reading) => Promise<T>): Promise<T>;
  close(): void;
}

export function readOnlyStore(team: string, factory: IDBFactory = indexedDB): ReadOnlyStore {
  let opened: Promise<IDBDatabase | null> | null = null;
  const forget = (): void => void (opened = null);
  const database = async (): Promise<IDBDatabase | null> => {
    const pending = (opened ??= openExisting(factory, `rapport-${team}`, forget));
    const found = await pending.catch((failure: unknown) => {
      forget();
      throw failure;
    });
    if (found === null) forget();
    return found;
  };
  return {
    async read(tables, work) {
      const found = await database();
      try {
        return await work(readingOf(found, tables));
      } catch (failure) {
        // A closed connection (upgrade in another tab, storage restarted) is opened again by the next read.
        forget();
        found?.close();
        throw failure;
      }
    },
    close() {
      void opened?.then((found) => found?.close());
      forget();
    },
  };
}

function readingOf(database: IDBDatabase | null, tables: readonly Table[]): Reading {
  // Asked for once: the browser makes the list anew each time.
  const there = database?.objectStoreNames;
  const present = tables.filter((table) => there?.contains(table));
  const transaction = database && present.length > 0 ? database.transaction(present, 'readonly') : null;
  const table = (name: Table): IDBObjectStore | null =>
    transaction && present.includes(name) ? transaction.objectStore(name) : null;
  const index = (kind: KindName, name: string): IDBIndex | null => {
    const store = table(kind);
    return store?.indexNames.contains(name) ? store.index(name) : null;
  };
  const asked = new Map<string, Promise<unknown>>();
  const extract = async <T>(name: 'standing' | 'history', row: number): Promise<T | undefined> => {
    const pending = asked.get(`${name}/${row}`) ?? answer<unknown>(table(name)?.get(row), undefined);
    asked.set(`${name}/${row}`, pending);
    return (await pending) as T | undefined; // `as`: only the standings write these tables, in these layouts
  };
  return {
    async row(kind, id) {
      const found: LocalRow | undefined = await answer(table(kind)?.get(id), undefined);
      return found === undefined || found.deleted === 1 ? null : found;
    },
    async rows(kind, ids) {
      const found = await Promise.all(ids.map((id) => this.row(kind, id)));
      return found.filter((row) => row !== null);
    },
    async rowsByKey(kind, keys, most) {
      const found = await Promise.all(
        keys.map((key) => answer<LocalRow[]>(index(kind, 'keys')?.getAll(key, most), [])),
      );
      return [...new Map(found.flat().map((row) => [row.id, row])).values()];
    },
    rowsWithin: (kind, name, range, most) => answer<LocalRow[]>(index(kind, name)?.getAll(range, most), []),
    lastWithin: (kind, name, range, most) => lastOf(index(kind, name), range, most),
    foresee(historyRow) {
      for (const [name, row] of [
        ['history', historyRow],
        ['standing', blockOfHistories(historyRow)],
      ] as const)
        // Whoever wants it hears of a failure
        extract(name, row).catch(() => undefined);
    },
    async standing(customerId) {
      return standingIn(await extract<StandingBlock>('standing', blockOf(customerId)), customerId);
    },
    async history(customerId, now) {
      return historyIn(await extract<HistoryRow>('history', historyRowOf(customerId)), customerId, now);
    },
    kept: (key) => answer<unknown>(table('meta')?.get(key), undefined),
    ledger: (name, most) => answer<unknown[]>(table(name)?.getAll(null, most), []),
    ledgerKeys: (name, most) => answer<IDBValidKey[]>(table(name)?.getAllKeys(null, most), []),
  };
}

/** Few rows come with one answer; only of many are the last ones walked to, an answer each. */
async function lastOf(index: IDBIndex | null, range: IDBKeyRange, most: number): Promise<LocalRow[]> {
  const found = await answer<LocalRow[]>(index?.getAll(range, most + 1), []);
  if (index === null || found.length <= most) return found.toReversed();
  const { promise, resolve, reject } = Promise.withResolvers<LocalRow[]>();
  const last: LocalRow[] = [];
  const request = index.openCursor(range, 'prev');
  request.addEventListener('success', () => {
    const cursor = request.result;
    if (!cursor || last.length === most) return resolve(last);
    // `as`: only the store writes this table, in this layout.
    last.push(cursor.value as LocalRow);
    cursor.continue();
  });
  request.addEventListener('error', () => reject(request.error));
  return promise;
}
