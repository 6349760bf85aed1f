import { setImmediate as turn } from 'node:timers/promises';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import { databaseFault } from './database-fault.ts';

export type Drizzle = LibSQLDatabase;
/** What a job reads and writes through: everything it does is committed or undone together. */
export type Transaction = Parameters<Parameters<Drizzle['transaction']>[0]>[0];
export type Job<T> = (tx: Transaction) => Promise<T>;

export type WriteRefusal = 'full' | 'closed' | 'not-committed' | 'unconfirmed';

/**
 * The write was not taken or not committed; nothing of it is stored, so it may be tried again unchanged. Only where it
 * is `unconfirmed` nobody knows: a libSQL server was told to commit, and its answer was lost.
 */
export class WriteRefused extends Error {
  readonly why: WriteRefusal;
  constructor(why: WriteRefusal, cause?: unknown) {
    super(`write refused: ${why}`, { cause });
    this.why = why;
  }
}

export interface WriteQueue {
  /** Resolves after the commit that holds the job's writes has reached the disk. A job that throws undoes only itself. */
  write<T>(job: Job<T>): Promise<T>;
  /** Refuses new jobs and resolves when those taken are done. */
  close(): Promise<void>;
}

interface Waiting {
  readonly run: Job<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * One writer for the whole process. SQLite has one write lock, and each commit waits for the disk: so jobs that
 * wait together share one transaction. Where one of them throws, nothing of the group is kept and each runs again by
 * itself: a job may therefore run twice, and whatever it does outside the transaction must bear that.
 */
export function createWriteQueue(db: Drizzle, limits = { waiting: 1_000, group: 64 }): WriteQueue {
  const waiting: Waiting[] = [];
  let draining: Promise<void> | null = null;
  let closed = false;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      await commitGroup(db, waiting, limits.group);
      // libSQL works synchronously: without a turn of the event loop nobody else is served meanwhile.
      await turn();
    }
    draining = null;
  }

  return {
    write<T>(job: Job<T>): Promise<T> {
      if (closed) return Promise.reject(new WriteRefused('closed'));
      if (waiting.length >= limits.waiting) return Promise.reject(new WriteRefused('full'));
      return new Promise<T>((resolve, reject) => {
        // `as`: the queue holds jobs of every type; each is resolved with its own job's value only.
        waiting.push({ run: job, resolve: resolve as (value: unknown) => void, reject });
        draining ??= drain();
      });
    },
    async close() {
      closed = true;
      await draining;
    },
  };
}

/** Runs up to `most` waiting jobs in one transaction; nobody is answered before it is committed. */
async function commitGroup(db: Drizzle, waiting: Waiting[], most: number): Promise<void> {
  const taken: Waiting[] = [];
  const values: unknown[] = [];
  try {
    await db.transaction(async (tx) => {
      for (let next = waiting.shift(); next; next = taken.length < most ? waiting.shift() : undefined) {
        taken.push(next);
        values.push(await next.run(tx));
        await turn();
      }
    });
  } catch (cause) {
    const fault = databaseFault(cause);
    const ran = values.length === taken.length;
    if (fault === 'no-answer' || taken.length === 0) {
      // Those still waiting would each find the same out, one after the other.
      refuse(waiting.splice(0), new WriteRefused('not-committed', cause));
      refuse(taken, new WriteRefused(ran ? 'unconfirmed' : 'not-committed', cause));
    }
    // Rare, so it costs the others a second run instead of every job a savepoint of its own.
    else if (taken.length > 1) for (const job of taken) await commitAlone(db, job);
    else refuse(taken, ran || fault ? new WriteRefused('not-committed', cause) : cause);
    return;
  }
  for (const [at, job] of taken.entries()) job.resolve(values[at]);
}

function refuse(jobs: readonly Waiting[], why: unknown): void {
  for (const job of jobs) job.reject(why);
}

/** Runs one job in a transaction of its own: what it throws is told to itself alone. */
function commitAlone(db: Drizzle, job: Waiting): Promise<void> {
  return commitGroup(db, [job], 1);
}
