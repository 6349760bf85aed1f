import { afterEach, describe, expect, test, vi } from 'vitest';
import { numbered, numberedPages, pages } from '../../extension/standings/database.ts';
import type { LocalRow } from '../../extension/store/layout.ts';

const opened: IDBDatabase[] = [];

/** A database with a table of records and one of numbered rows. */
async function setup(rows: readonly LocalRow[], numbers: readonly number[]): Promise<IDBDatabase> {
  const opening = indexedDB.open(`pages${opened.length}`, 1);
  opening.addEventListener('upgradeneeded', () => {
    const records = opening.result.createObjectStore('note', { keyPath: 'id' });
    for (const row of rows) records.put(row);
    const blocks = opening.result.createObjectStore('block');
    for (const number of numbers) blocks.put(`block ${number}`, number);
  });
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  opened.push(opening.result);
  return opening.result;
}

const note = (index: number, length: number): LocalRow => ({
  id: `n${String(index).padStart(4, '0')}`,
  doc: { text: 'x'.repeat(length) },
  stamps: {},
  keys: [],
});

const notes = (count: number, length: number) => Array.from({ length: count }, (_, at) => note(at, length));

afterEach(() => {
  for (const database of opened) database.close();
});

describe('reading whole tables', () => {
  test.each([
    ['small', 10],
    ['middling', 1_000],
    ['long', 40_000],
  ])('every row comes once and in order, %s rows in answers of a good size', async (_name, length) => {
    const rows = notes(700, length);
    const read: LocalRow[][] = [];
    for await (const page of pages(await setup(rows, []), 'note')) read.push(page);
    expect(read.flat()).toEqual(rows);
    // What comes first is read before the size of the rows is known.
    for (const page of read.slice(1)) expect(JSON.stringify(page).length).toBeLessThan(128_000);
    expect(read.length).toBeLessThan(length < 100 ? 5 : 700);
  });

  test('a table that is empty has no page', async () => {
    const read: LocalRow[][] = [];
    for await (const page of pages(await setup([], []), 'note')) read.push(page);
    expect(read).toEqual([]);
  });

  test('numbered rows come in their order, each by itself, without those that are missing', async () => {
    const there = [0, 1, 5, 40, 99, 100];
    const database = await setup([], there);
    const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    const read: string[] = [];
    for await (const part of numberedPages<string>(database, 'block', 100)) read.push(...part);
    expect(read).toEqual(['block 0', 'block 1', 'block 5', 'block 40', 'block 99']);
    expect(await numbered(database.transaction('block'), 'block', 1, 41)).toEqual([
      'block 1',
      'block 5',
      'block 40',
    ]);
    expect(getAll).not.toHaveBeenCalled();
    getAll.mockRestore();
  });
});
