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
type Settle = () => void;

/**
 * One writer for the whole process. SQLite has one write lock, and each commit waits for the disk: so jobs that
 * wait together share one transaction, each inside its own savepoint.
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
  const settles: Settle[] = [];
  try {
    await db.transaction(async (tx) => {
      for (let next = waiting.shift(); next; next = taken.length < most ? waiting.shift() : undefined) {
        taken.push(next);
        settles.push(await runAlone(tx, next));
        await turn();
      }
    });
  } catch (cause) {
    for (const job of taken) job.reject(new WriteRefused('not-committed', cause));
    return;
  }
  for (const settle of settles) settle();
}

async function runAlone(tx: Transaction, job: Waiting): Promise<Settle> {
  try {
    const value = await tx.transaction(job.run);
    return () => job.resolve(value);
  } catch (error) {
    return () => job.reject(error);
  }
}
