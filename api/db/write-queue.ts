import { setImmediate as turn } from 'node:timers/promises';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';

export type Drizzle = LibSQLDatabase;
/** What a job reads and writes through: everything it does is committed or undone together. */
export type Transaction = Parameters<Parameters<Drizzle['transaction']>[0]>[0];
export type Job<T> = (tx: Transaction) => Promise<T>;

/** The write was not taken or not committed; nothing of it is stored, so it may be tried again unchanged. */
export class WriteRefused extends Error {
  readonly why: 'full' | 'closed' | 'not-committed';
  constructor(why: 'full' | 'closed' | 'not-committed', cause?: unknown) {
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
    // Rare, so it costs the others a second run instead of every job a savepoint of its own.
    if (taken.length > 1) for (const job of taken) await commitAlone(db, job);
    else refuse(taken.length === 0 ? waiting.splice(0, most) : taken, values.length === taken.length, cause);
    return;
  }
  for (const [at, job] of taken.entries()) job.resolve(values[at]);
}

/** Tells jobs why: the database did not begin or commit (`ran`: they themselves are not to blame), or what one of them threw. */
function refuse(jobs: readonly Waiting[], ran: boolean, cause: unknown): void {
  for (const job of jobs) job.reject(ran ? new WriteRefused('not-committed', cause) : cause);
}

/** Runs one job in a transaction of its own: what it throws is told to itself alone. */
function commitAlone(db: Drizzle, job: Waiting): Promise<void> {
  return commitGroup(db, [job], 1);
}
