import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { withReopening } from '../../extension/store/dexie-transactions.ts';
import { StorageFailure } from '../../extension/store/transaction.ts';

async function setupDatabase() {
  const database = new Dexie('faults');
  database.version(1).stores({ rows: 'id' });
  await database.open();
  const pauses: number[] = [];
  const wait = async (ms: number) => void pauses.push(ms);
  return { database, wait, pauses };
}

function fault(name: string): Error {
  return Object.assign(new Error(name), { name });
}

async function problemOf(work: Promise<unknown>): Promise<unknown> {
  return work.catch((error: unknown) => (error instanceof StorageFailure ? error.problem : error));
}

describe('withReopening', () => {
  test('a full disk is told at once, also from inside an aborted transaction', async () => {
    const { database, wait, pauses } = await setupDatabase();
    const full = Object.assign(fault('AbortError'), { inner: fault('QuotaExceededError') });
    const attempt = async () => Promise.reject(full);
    expect(await problemOf(withReopening(database, wait, attempt))).toEqual({ type: 'storage-full' });
    expect(pauses).toEqual([]);
    await database.delete();
  });

  test('a broken backing store is opened again after growing pauses', async () => {
    const { database, wait, pauses } = await setupDatabase();
    let left = 2;
    const attempt = async () => {
      left -= 1;
      if (left >= 0) throw fault('UnknownError');
      return database.table('rows').count();
    };
    expect(await withReopening(database, wait, attempt)).toBe(0);
    expect(pauses).toEqual([50, 250]);
    await database.delete();
  });

  test('a storage that stays broken is given up as unavailable', async () => {
    const { database, wait, pauses } = await setupDatabase();
    const broken = fault('UnknownError');
    const attempt = async () => Promise.reject(broken);
    expect(await problemOf(withReopening(database, wait, attempt))).toMatchObject({
      type: 'storage-unavailable',
    });
    expect(pauses).toHaveLength(3);
    await database.delete();
  });

  test('an error of the work itself is thrown as it is', async () => {
    const { database, wait, pauses } = await setupDatabase();
    const bug = new TypeError('bug');
    expect(await problemOf(withReopening(database, wait, async () => Promise.reject(bug)))).toBe(bug);
    expect(pauses).toEqual([]);
    await database.delete();
  });
});
