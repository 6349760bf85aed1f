import { Dexie } from 'dexie';
import { ownTable, recordTables } from './database.ts';
import { dexieTransaction } from './dexie-transaction.ts';
import type { ChangedEntry } from './layout.ts';
import { columnsOf } from './summed-columns.ts';
import { StorageFailure, type StorageProblem, Touched, type Transactions } from './transaction.ts';

/** Pauses before the storage is opened again after a fault, in milliseconds. */
const REOPEN_AFTER_MS = [50, 250, 1_000] as const;

/** Faults of the storage itself, cured (if at all) by opening it again. */
const BROKEN = new Set([
  'DatabaseClosedError',
  'DatabaseClosed',
  'InvalidStateError',
  'InvalidState',
  'UnknownError',
  'OpenFailedError',
  'OpenFailed',
  'AbortError',
  'MissingAPIError',
]);

export interface TransactionDeps {
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  /** Told of every committed change of records. */
  readonly announce: (touched: Touched) => void;
}

/** Runs every piece of work as one read-write transaction over all tables of `database`. */
export function dexieTransactions(database: Dexie, deps: TransactionDeps): Transactions {
  const steps = dexieTransaction(database);
  return {
    async run(work) {
      const touched = new Touched();
      const result = await withReopening(database, deps.wait, async () => {
        touched.clear();
        return database.transaction('rw', recordTables(database), async () => {
          const done = await work(steps, touched);
          if (touched.kinds.size > 0)
            await ownTable<ChangedEntry, number>(database, 'changed').add(changedEntry(touched));
          return done;
        });
      });
      if (touched.kinds.size > 0) deps.announce(touched);
      return result;
    },
    read: async (work) =>
      withReopening(database, deps.wait, async () =>
        database.transaction('r', recordTables(database), async () => work(steps)),
      ),
  };
}

/** What a commit changed, kept until everything derived from it has followed (see `standings`). */
function changedEntry({ kinds, customers, summed }: Touched): ChangedEntry {
  return {
    kinds: [...kinds],
    customers: JSON.stringify([...customers]),
    summed: JSON.stringify(columnsOf(summed)),
  };
}

/** Tries again after opening the database anew while the storage, not the work, is at fault. */
export async function withReopening<T>(
  database: Dexie,
  wait: TransactionDeps['wait'],
  attempt: () => Promise<T>,
): Promise<T> {
  for (const pause of REOPEN_AFTER_MS) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBroken(error)) throw failureOf(error);
      await wait(pause);
      await reopen(database);
    }
  }
  try {
    return await attempt();
  } catch (error) {
    throw failureOf(error);
  }
}

async function reopen(database: Dexie): Promise<void> {
  database.close({ disableAutoOpen: false });
  try {
    await database.open();
  } catch (error) {
    // The next attempt opens by itself and reports its own failure; anything but a storage fault is a bug here
    if (!isBroken(error)) throw failureOf(error);
  }
}

function isBroken(error: unknown): boolean {
  const inner = innermost(error);
  return inner instanceof Error && BROKEN.has(inner.name) && !isFull(inner);
}

function failureOf(error: unknown): unknown {
  const problem = problemOf(error);
  return problem ? new StorageFailure(problem, error) : error;
}

function problemOf(error: unknown): StorageProblem | null {
  const inner = innermost(error);
  if (isFull(inner)) return { type: 'storage-full' };
  if (isBroken(inner)) return { type: 'storage-unavailable', cause: String(inner) };
  return null;
}

/** Dexie wraps what the browser threw: an AbortError whose cause is the full disk means the full disk. */
function innermost(error: unknown): unknown {
  if (!(error instanceof Error) || !('inner' in error) || !(error.inner instanceof Error)) return error;
  return error.inner === error ? error : innermost(error.inner);
}

function isFull(error: unknown): boolean {
  return error instanceof Error && (error.name === 'QuotaExceededError' || error.name === 'QuotaExceeded');
}
