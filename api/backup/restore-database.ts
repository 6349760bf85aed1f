import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { type Client, createClient, LibsqlError } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import type { Randomness } from '../../shared/sync/randomness.ts';
import { migrateDatabase } from '../db/connect.ts';
import { newEpoch } from '../team/secrets.ts';
import { CHECK_ACCESS, type CommandResult, databasePath, putInPlace, refuse } from './files.ts';
import { keepAccess } from './keep-access.ts';
import { checkSound } from './sound.ts';

interface Deps {
  readonly now: () => number;
  readonly random: Randomness;
}

/**
 * Puts a backup in the database's place under a new epoch, so that browsers begin anew and offer what they saved in
 * the last seven days (S33). The database it replaces is kept beside it. The server must not be running.
 */
export async function restoreDatabase(url: string, file: string, deps: Deps): Promise<CommandResult> {
  const path = databasePath(url);
  if (path === null)
    return refuse(
      'DATABASE_URL is a libSQL server: stop the API, restore the database with that server’s own means, then run',
      '  npm run api -- new-epoch',
      'and start the API.',
    );
  if (!existsSync(file)) return refuse(`There is no backup at ${file}.`);
  const backup = await checkSound(file);
  if (!backup.ok) return refuse(`${file} is not restored: ${backup.why}. Nothing was changed.`);
  const replaces = existsSync(path);
  if (replaces && (await isInUse(path)))
    return refuse(`${path} is in use: stop the server, then try again. Nothing was changed.`);

  const access = replaces ? await accessIn(path, backup.team) : ({ kept: false, why: null } as const);
  const part = `${path}.restoring`;
  for (const suffix of SUFFIXES) rmSync(part + suffix, { force: true });
  copyFileSync(file, part);
  await prepare(part, access.kept ? path : null, deps.random);
  const says = [`Restored ${file} to ${path}.`];
  if (replaces) {
    says.push(`What it replaced is kept at ${setAside(path, deps.now())}.`);
    if (access.why !== null) says.push(access.why);
  }
  putInPlace(part, path);
  return { ok: true, says: [...says, 'Start the server: browsers offer again what they saved in 7 days.'] };
}

const SUFFIXES = ['', '-wal', '-shm'];

/** SQLite leaves the write-ahead log only when nobody else has the database open. */
async function isInUse(path: string): Promise<boolean> {
  const client = createClient({ url: `file:${path}`, concurrency: 1 });
  try {
    return (await leaveWal(client)) !== 'delete';
  } catch (error) {
    // Anything else means that it is too damaged to be opened, by whomever
    const cause = error instanceof Error ? error.cause : undefined;
    return cause instanceof LibsqlError && cause.code === 'SQLITE_BUSY';
  } finally {
    client.close();
  }
}

async function leaveWal(client: Client): Promise<string> {
  const [mode] = await drizzle(client).all<{ journal_mode: string }>('PRAGMA journal_mode = DELETE');
  return mode?.journal_mode ?? '';
}

/** Whether access can be taken from the database being replaced; otherwise what a person should know. */
async function accessIn(replaced: string, team: string): Promise<{ kept: boolean; why: string | null }> {
  const sound = await checkSound(replaced);
  if (!sound.ok) return { kept: false, why: `It could not be read. ${CHECK_ACCESS}` };
  if (sound.team !== team) return { kept: false, why: `It was another team’s. ${CHECK_ACCESS}` };
  return { kept: true, why: null };
}

/**
 * Brings the copy up to date and makes it a new beginning; cursors of before are void with their key. One connection
 * does it all: libSQL lets go of a file only some time after it is closed.
 */
async function prepare(part: string, accessFrom: string | null, random: Randomness): Promise<void> {
  const client = createClient({ url: `file:${part}`, concurrency: 1 });
  try {
    await leaveWal(client);
    await migrateDatabase(client);
    if (accessFrom !== null) await keepAccess(client, accessFrom);
    for (const [key, value] of [
      ['epoch', newEpoch(random)],
      ['cursor-key', random(32)],
    ] as const)
      await client.execute({ sql: 'UPDATE meta SET value = ? WHERE key = ?', args: [value, key] });
  } finally {
    client.close();
  }
}

function setAside(path: string, now: number): string {
  const kept = `${path}.before-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}`;
  for (const suffix of SUFFIXES) if (existsSync(path + suffix)) renameSync(path + suffix, kept + suffix);
  return kept;
}
