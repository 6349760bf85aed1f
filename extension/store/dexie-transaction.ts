import { Dexie } from 'dexie';
import { ownTable } from './database.ts';
import type {
  JournalEntry,
  LocalRow,
  OutboxEntry,
  QuarantinedRow,
  RejectedEntry,
  SyncMeta,
} from './layout.ts';
import { rowsById } from './rows-by-id.ts';
import type { StoreTransaction } from './transaction.ts';

/** The largest count IndexedDB takes in one request (an unsigned long). */
const MOST_ROWS = 2 ** 32 - 1;

/** The storage steps over Dexie's current transaction. `readMeta` counts on `openStore` having written it. */
export function dexieTransaction(database: Dexie): StoreTransaction {
  const meta = ownTable<SyncMeta, string>(database, 'meta');
  return {
    async readMeta() {
      const found = await meta.get('sync');
      if (!found) throw new Error('the store was opened without its sync state');
      return found;
    },
    async writeMeta(value) {
      await meta.put(value);
    },
    ...recordSteps(database),
    ...outboxSteps(database),
    ...historySteps(database),
    ...asideSteps(database),
  };
}

type Steps<Name extends keyof StoreTransaction> = Pick<StoreTransaction, Name>;

function recordSteps(database: Dexie): Steps<'readRows' | 'readAllRows' | 'writeRows' | 'deleteRows'> {
  const table = (kind: string) => database.table<LocalRow, string>(kind);
  return {
    readRows: async (kind, ids) => rowsById(table(kind), ids),
    readAllRows: async (kind) => table(kind).toArray(),
    writeRows: async (kind, rows) => void (await table(kind).bulkPut([...rows])),
    deleteRows: async (kind, ids) => table(kind).bulkDelete([...ids]),
  };
}

function outboxSteps(
  database: Dexie,
): Steps<'readOutbox' | 'readOutboxOf' | 'findOutbox' | 'countOutbox' | 'writeOutbox' | 'deleteOutbox'> {
  const outbox = ownTable<OutboxEntry, number>(database, 'outbox');
  return {
    readOutbox: async (limit, after = 0) =>
      outbox.where('mid').above(after).limit(Math.min(limit, MOST_ROWS)).toArray(),
    readOutboxOf: async (keys) => {
      // Numbers first: an entry of many operations would else be read once for each of them
      const mids = await outbox
        .where('ids')
        .anyOf([...keys])
        .primaryKeys();
      const found = await outbox.bulkGet([...new Set(mids)]);
      return found.filter((entry) => entry !== undefined).toSorted((one, other) => one.mid - other.mid);
    },
    findOutbox: async (uid) => outbox.get({ uid }),
    countOutbox: async () => outbox.count(),
    writeOutbox: async (entries) => void (await outbox.bulkPut([...entries])),
    deleteOutbox: async (mids) => outbox.bulkDelete([...mids]),
  };
}

function historySteps(
  database: Dexie,
): Steps<
  | 'readJournal'
  | 'findJournal'
  | 'writeJournal'
  | 'trimJournal'
  | 'readRejected'
  | 'writeRejected'
  | 'deleteRejected'
> {
  const journal = ownTable<JournalEntry, string>(database, 'journal');
  const rejected = ownTable<RejectedEntry, string>(database, 'rejected');
  return {
    readJournal: async () => {
      const entries = await journal.orderBy('confirmedAt').toArray();
      return entries.toSorted((one, other) => one.confirmedAt - other.confirmedAt || one.mid - other.mid);
    },
    findJournal: async (uid) => journal.get(uid),
    writeJournal: async (entries) => void (await journal.bulkPut([...entries])),
    trimJournal: async (time) => void (await journal.where('confirmedAt').below(time).delete()),
    readRejected: async () => rejected.orderBy('at').toArray(),
    writeRejected: async (entries) => void (await rejected.bulkPut([...entries])),
    deleteRejected: async (uids) => rejected.bulkDelete([...uids]),
  };
}

function asideSteps(
  database: Dexie,
): Steps<
  | 'readQuarantine'
  | 'readAllQuarantine'
  | 'writeQuarantine'
  | 'deleteQuarantine'
  | 'writeMet'
  | 'readMet'
  | 'clearMet'
> {
  const quarantine = ownTable<QuarantinedRow, string>(database, 'quarantine');
  const met = ownTable<1, string>(database, 'met');
  return {
    readQuarantine: async (keys) => quarantine.bulkGet([...keys]),
    readAllQuarantine: async () => quarantine.toArray(),
    writeQuarantine: async (rows) => void (await quarantine.bulkPut([...rows])),
    deleteQuarantine: async (keys) => quarantine.bulkDelete([...keys]),
    writeMet: async (keys) =>
      void (await met.bulkPut(
        keys.map(() => 1),
        [...keys],
      )),
    readMet: async () => new Set(await met.toCollection().primaryKeys()),
    clearMet: async () => met.clear(),
  };
}
