import { rmSync } from 'node:fs';
import { drizzle } from 'drizzle-orm/libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseFault } from '../../../api/db/database-fault.ts';
import { createPatientClient } from '../../../api/db/patient-client.ts';
import { type Job, createWriteQueue } from '../../../api/db/write-queue.ts';
import { type Sqld, sqldMissing, startSqld } from '../../sqld/start-sqld.ts';
import { makeFolder } from '../setup-api.ts';

const PATIENCE = 500;

describe.skipIf(sqldMissing !== null).each(['http', 'ws'])('over %s', (scheme) => {
  let sqld: Sqld;
  let client: ReturnType<typeof createPatientClient>;
  beforeEach(async () => {
    sqld = await startSqld(makeFolder());
    client = createPatientClient({ url: `${scheme}://${sqld.host}`, concurrency: 4 }, PATIENCE);
    await client.execute('CREATE TABLE t (k TEXT PRIMARY KEY)');
  });
  afterEach(async () => {
    client.close();
    sqld.thaw();
    await sqld.end();
    rmSync(sqld.folder, { recursive: true, force: true });
  });

  const put =
    (key: string): Job<string> =>
    async (tx) => {
      await tx.run(`INSERT INTO t VALUES ('${key}')`);
      return key;
    };
  const keys = async () => (await client.execute('SELECT k FROM t ORDER BY k')).rows.map((row) => row['k']);
  const faultOf = (answer: Promise<unknown>) => answer.then(() => 'none', databaseFault);

  describe('the patient client', () => {
    test('gives up a server that keeps the connection and says nothing, and goes on when it is back', async () => {
      sqld.freeze();
      const asked = Promise.all([faultOf(keys()), faultOf(client.batch(['SELECT 1']))]);
      expect(await asked).toEqual(['no-answer', 'no-answer']);
      sqld.thaw();
      expect(await keys()).toEqual([]);
    });

    test('gives up inside a transaction, of which nothing is kept', async () => {
      const tx = await client.transaction('write');
      await tx.execute(`INSERT INTO t VALUES ('half')`);
      sqld.freeze();
      expect(await faultOf(tx.execute(`INSERT INTO t VALUES ('more')`))).toBe('no-answer');
      sqld.thaw();
      expect(await keys()).toEqual([]);
    });

    test('a statement that is wrong is not the server’s fault', async () => {
      expect(await faultOf(client.execute('no such statement'))).toBeNull();
      await client.execute(`INSERT INTO t VALUES ('a')`);
      expect(await faultOf(client.execute(`INSERT INTO t VALUES ('a')`))).toBeNull();
    });
  });

  describe('the write queue', () => {
    test('two hundred concurrent writes are all committed, what fails by itself only', async () => {
      const queue = createWriteQueue(drizzle(client));
      const writes = Array.from({ length: 200 }, (_, index) => queue.write(put(`k${index}`)));
      const failing = queue.write(() => Promise.reject(new RangeError('my own')));
      const doubled = queue.write(put('k7'));
      expect(await Promise.all(writes)).toHaveLength(200);
      await expect(failing).rejects.toThrow('my own');
      expect(databaseFault(await doubled.catch((error: unknown) => error))).toBeNull();
      expect(await keys()).toHaveLength(200);
    });

    test('a commit whose answer is lost is told as unconfirmed, to all of its group, and not run again', async () => {
      const queue = createWriteQueue(drizzle(client));
      let runs = 0;
      const writes = ['a', 'b'].map((key) =>
        queue.write(async (tx) => {
          await put(key)(tx);
          runs += 1;
          if (key === 'b') sqld.freeze();
        }),
      );
      const whys = await Promise.allSettled(writes);
      expect(whys).toMatchObject([{ reason: { why: 'unconfirmed' } }, { reason: { why: 'unconfirmed' } }]);
      expect(runs).toBe(2);
      sqld.thaw();
      // The commit was on its way: it may have arrived before the connection was given up.
      expect([0, 2]).toContain((await keys()).length);
    });

    test('a server that is gone refuses those in the transaction and those waiting, once for all', async () => {
      const queue = createWriteQueue(drizzle(client), { waiting: 10, group: 2 });
      const first = queue.write(async (tx) => {
        await put('a')(tx);
        await sqld.end();
        await put('b')(tx);
      });
      const others = ['c', 'd', 'e', 'f'].map((key) => queue.write(put(key)));
      const results = await Promise.allSettled([first, ...others]);
      for (const result of results) expect(result).toMatchObject({ reason: { why: 'not-committed' } });
      await sqld.start();
      expect(await queue.write(put('later'))).toBe('later');
      expect(await keys()).toEqual(['later']);
    });
  });
});
