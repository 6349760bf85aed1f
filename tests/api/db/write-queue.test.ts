import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rmSync } from 'node:fs';
import { createClient, LibsqlError } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { type Database, connectDatabase } from '../../../api/db/connect.ts';
import { meta } from '../../../api/db/tables.ts';
import { type Job, WriteRefused, createWriteQueue } from '../../../api/db/write-queue.ts';
import { makeFolder } from '../setup-api.ts';

let folder: string;
let db: Database;
beforeEach(async () => {
  folder = makeFolder();
  db = await connectDatabase(`file:${folder}/new/folder/rapport.db`);
});
afterEach(async () => {
  await db.close();
  rmSync(folder, { recursive: true, force: true });
});

const put =
  (key: string): Job<string> =>
  async (tx) => {
    await tx.insert(meta).values({ key, value: key });
    return key;
  };
const keys = async () => (await db.query.select().from(meta)).map((row) => row.key).toSorted();

describe('the write queue', () => {
  test('two hundred concurrent writes are all committed', async () => {
    const wanted = Array.from({ length: 200 }, (_, index) => `k${String(index).padStart(3, '0')}`);
    expect(await Promise.all(wanted.map((key) => db.write(put(key))))).toEqual(wanted);
    expect(await keys()).toEqual(wanted);
  });

  test('a job that fails undoes its own writes and no other’s', async () => {
    const failing = db.write(async (tx) => {
      await put('half')(tx);
      throw new RangeError('my own');
    });
    const results = await Promise.allSettled([db.write(put('a')), failing, db.write(put('b'))]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    await expect(failing).rejects.toThrow(RangeError);
    expect(await keys()).toEqual(['a', 'b']);
  });

  test('a job that fails in the database does not poison those after it', async () => {
    const results = await Promise.allSettled([
      db.write(put('a')),
      db.write(put('a')),
      db.write((tx) => tx.run('no such statement')),
      db.write(put('b')),
    ]);
    expect(results.map((result) => result.status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
    ]);
    expect(await keys()).toEqual(['a', 'b']);
  });

  test('nobody is answered before the commit', async () => {
    let answered = false;
    let seenInside = true;
    async function answer() {
      await db.write(put('first'));
      answered = true;
    }
    const first = answer();
    await db.write(async () => {
      seenInside = answered;
    });
    await first;
    expect(seenInside).toBe(false);
  });

  test('beyond its bound it refuses at once, and works on', async () => {
    const client = createClient({
      url: `file:${folder}/new/folder/rapport.db`,
      concurrency: 1,
      timeout: 5_000,
    });
    const queue = createWriteQueue(drizzle(client), { waiting: 3, group: 2 });
    const results = await Promise.allSettled(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => queue.write(put(key))),
    );
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    for (const { reason } of refused) expect(reason).toMatchObject({ why: 'full' });
    expect(await keys()).toHaveLength(6 - refused.length);
    await queue.write(put('later'));
    await queue.close();
    await expect(queue.write(put('too late'))).rejects.toBeInstanceOf(WriteRefused);
    client.close();
  });

  test('a job run again because another of its group threw is committed once', async () => {
    const runs: string[] = [];
    const counted =
      (key: string): Job<string> =>
      (tx) => {
        runs.push(key);
        return put(key)(tx);
      };
    const failing = db.write(() => Promise.reject(new RangeError('my own')));
    const others = ['a', 'b', 'c'].map((key) => db.write(counted(key)));
    await expect(failing).rejects.toThrow('my own');
    expect(await Promise.all(others)).toEqual(['a', 'b', 'c']);
    expect(await keys()).toEqual(['a', 'b', 'c']);
    expect(runs.length).toBeLessThanOrEqual(6);
  });

  test('a database that does not even begin refuses those who wait instead of keeping them', async () => {
    const client = createClient({ url: `file:${folder}/new/folder/rapport.db`, concurrency: 1 });
    const queue = createWriteQueue(drizzle(client));
    client.close();
    const results = await Promise.allSettled(['a', 'b'].map((key) => queue.write(put(key))));
    for (const result of results) expect(result).toMatchObject({ reason: { why: 'not-committed' } });
    await queue.close();
  });

  test('a job the database had no time for is told to try again, not that it was wrong', async () => {
    const busy = new LibsqlError('database is locked', 'SQLITE_BUSY');
    const failing = db.write(async (tx) => {
      await put('half')(tx);
      throw new Error('insert', { cause: busy });
    });
    await expect(failing).rejects.toMatchObject({ why: 'not-committed' });
    expect(await keys()).toEqual([]);
  });

  test('closing waits for what was taken', async () => {
    const written = Promise.all(Array.from({ length: 100 }, (_, index) => db.write(put(`k${index}`))));
    await db.close();
    expect(await written).toHaveLength(100);
    db = await connectDatabase(`file:${folder}/new/folder/rapport.db`);
    expect(await keys()).toHaveLength(100);
  });
});

describe('connectDatabase', () => {
  test('every commit is forced to the disk', async () => {
    const [pragmas] = await db.write((tx) =>
      tx.all<Record<string, unknown>>(
        'SELECT (SELECT journal_mode FROM pragma_journal_mode) AS journal, (SELECT synchronous FROM pragma_synchronous) AS synchronous, (SELECT foreign_keys FROM pragma_foreign_keys) AS keys',
      ),
    );
    expect(pragmas).toEqual({ journal: 'wal', synchronous: 2, keys: 1 });
  });

  test('a snapshot does not change while others write', async () => {
    await db.write(put('before'));
    const counts = await db.snapshot(async (tx) => {
      const first = await tx.select().from(meta);
      await db.write(put('meanwhile'));
      return [first.length, (await tx.select().from(meta)).length];
    });
    expect(counts).toEqual([1, 1]);
    expect(await keys()).toEqual(['before', 'meanwhile']);
  });

  test('more snapshots and look-ups than connections wait for each other', async () => {
    await db.write(put('a'));
    const reads = Array.from({ length: 50 }, (_, index) =>
      index % 2 ? keys() : db.snapshot(async (tx) => (await tx.select().from(meta)).map((row) => row.key)),
    );
    for (const read of await Promise.all(reads)) expect(read).toEqual(['a']);
  });
});
