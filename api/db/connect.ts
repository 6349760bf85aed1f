import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Client, type Config, LibsqlError, createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { databaseFault } from './database-fault.ts';
import { createPatientClient } from './patient-client.ts';
import { type Drizzle, type Job, createWriteQueue } from './write-queue.ts';

/** Connections of the pool that read snapshots may hold at once; one more stays free for single look-ups. */
const SNAPSHOTS = 3;
const MIGRATIONS = fileURLToPath(new URL('migrations', import.meta.url));

export interface Database {
  /** Single reads outside any transaction. */
  readonly query: Drizzle;
  /** Several reads that see one state of the database. */
  snapshot<T>(job: Job<T>): Promise<T>;
  /** See {@link createWriteQueue}. */
  write<T>(job: Job<T>): Promise<T>;
  close(): Promise<void>;
}

/** The database cannot be used as `DATABASE_URL` and `DATABASE_AUTH_TOKEN` name it; the message says what to do. */
export class DatabaseNotReached extends Error {}

/**
 * Opens the database (`file:` embedded, or the address of a libSQL server) and brings it up to date.
 * Writer and readers have separate connections: in WAL mode readers then never wait for the writer.
 */
export async function connectDatabase(url: string, authToken?: string): Promise<Database> {
  const config: Config = { url, ...(authToken === undefined ? {} : { authToken }), timeout: 5_000 };
  if (url.startsWith('file:')) createFolder(url);
  const open = url.startsWith('file:') ? createClient : createPatientClient;
  const writer = tryUrl(() => open({ ...config, concurrency: 1 }));
  try {
    await prepare(writer, url);
  } catch (error) {
    writer.close();
    throw url.startsWith('file:') || databaseFault(error) === null ? error : notReached(url, error);
  }
  const reader = open({ ...config, concurrency: SNAPSHOTS + 1 });
  const query = drizzle(readOnly(reader));
  const queue = createWriteQueue(drizzle(writer));
  const lane = createLane(SNAPSHOTS);
  return {
    query,
    snapshot: (job) => lane(() => query.transaction(job)),
    write: queue.write,
    async close() {
      await queue.close();
      writer.close();
      reader.close();
    },
  };
}

function tryUrl(open: () => Client): Client {
  try {
    return open();
  } catch (error) {
    if (!(error instanceof LibsqlError)) throw error;
    throw new DatabaseNotReached(`DATABASE_URL cannot be used: ${error.message}`, { cause: error });
  }
}

/** Says where and why; never the whole address, which may hold a token. */
function notReached(url: string, error: unknown): DatabaseNotReached {
  let cause = error;
  while (cause instanceof Error && cause.cause !== undefined) ({ cause } = cause);
  const why = cause instanceof Error && cause.message !== '' ? cause.message : 'it cannot be reached';
  const todo = 'Start it, or correct DATABASE_URL and DATABASE_AUTH_TOKEN.';
  return new DatabaseNotReached(`No answer from the libSQL server ${new URL(url).host}: ${why}. ${todo}`, {
    cause: error,
  });
}

function createFolder(url: string): void {
  const path = url.startsWith('file:///') ? fileURLToPath(url) : url.slice('file:'.length);
  mkdirSync(dirname(path), { recursive: true });
}

async function prepare(writer: Client, url: string): Promise<void> {
  if (url.startsWith('file:')) {
    await writer.execute('PRAGMA journal_mode = WAL');
    // An acknowledged edit survives a power cut: WAL's usual NORMAL may lose the last commits.
    await writer.execute('PRAGMA synchronous = FULL');
    // A mutation's uid is random, so a push touches pages all over: 64 MiB of them stay in memory.
    await writer.execute('PRAGMA cache_size = -65536');
  }
  await migrateDatabase(writer);
  if (url.startsWith('file:')) await writer.execute('PRAGMA foreign_keys = ON');
}

/** Brings a database's tables up to those this version knows. */
export async function migrateDatabase(client: Client): Promise<void> {
  await migrate(drizzle(client), { migrationsFolder: MIGRATIONS });
}

/** Drizzle opens every transaction for writing; a reader must not take the write lock. */
function readOnly(client: Client): Client {
  return {
    execute: client.execute.bind(client),
    batch: client.batch.bind(client),
    migrate: client.migrate.bind(client),
    transaction: () => client.transaction('read'),
    executeMultiple: client.executeMultiple.bind(client),
    sync: client.sync.bind(client),
    close: client.close.bind(client),
    reconnect: client.reconnect.bind(client),
    closed: client.closed,
    protocol: client.protocol,
  };
}

/** At most `width` at a time, the rest in order: a pool whose every connection is held refuses instead of waiting. */
function createLane(width: number) {
  let free = width;
  const line: (() => void)[] = [];
  return async function through<T>(task: () => Promise<T>): Promise<T> {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => line.push(go));
    try {
      return await task();
    } finally {
      const next = line.shift();
      if (next) next();
      else free += 1;
    }
  };
}
