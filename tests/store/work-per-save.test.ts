import { afterEach, describe, expect, test, vi } from 'vitest';
import { ROWS_PER_ANSWER } from '../../extension/store/answer-size.ts';
import type { Change } from '../../extension/store/change.ts';
import { openStore, type Store } from '../../extension/store/store.ts';
import { systemRandomness } from '../../shared/sync/randomness.ts';
import { type Asked, countRequests } from './count-requests.ts';

const T0 = Date.parse('2026-03-02T09:00:00Z');
const SAVED = 100;
let teams = 0;
const opened: Store[] = [];

/** A store with so many customers waiting to be sent, a hundred to a save. */
async function setupStore(waiting: number): Promise<Store> {
  const store = await openStore(`work${++teams}`, { now: () => T0, random: systemRandomness });
  opened.push(store);
  for (let from = 0; from < waiting; from += SAVED) await save(store, creations('old', from, SAVED));
  return store;
}

function creations(prefix: string, from: number, count: number): Change[] {
  return numbered(from, count).map((n) => ({
    op: 'create',
    kind: 'customer',
    id: `${prefix}${n}`,
    doc: { name: `Customer ${n}`, domains: [], stage: 'general', createdAt: T0, createdBy: 'me' },
  }));
}

const numbered = (from: number, count: number) => Array.from({ length: count }, (_, n) => from + n);

async function save(store: Store, changes: readonly Change[]): Promise<void> {
  expect(await store.edit(changes)).toMatchObject({ ok: true });
}

async function askedWith(waiting: number, changes: (from: number) => Change[]): Promise<Asked> {
  const store = await setupStore(waiting);
  return countRequests(async () => save(store, changes(waiting)));
}

afterEach(async () => {
  for (const store of opened.splice(0)) await store.destroy();
});

// Spread over many saves that wait: each of them would be read whole if the outbox were asked
const spread = (waiting: number) => numbered(0, SAVED).map((n) => `old${(n * waiting) / SAVED}`);

const SAVES: Record<string, (waiting: number) => Change[]> = {
  'new records': () => creations('new', 0, SAVED),
  'changes of records that wait': (waiting) =>
    spread(waiting).map((id) => ({ op: 'update', kind: 'customer', id, fields: { city: 'Wuhan' } })),
  'deletions of records that wait': (waiting) =>
    spread(waiting).map((id) => ({ op: 'delete', kind: 'customer', id })),
};

describe('the work of a save', () => {
  test.each(Object.entries(SAVES))('does not grow with what waits: %s', async (_name, changes) => {
    const few = await askedWith(200, changes);
    const many = await askedWith(2_000, changes);
    expect(many).toEqual(few);
    // One of each record, and the clock and the uid of the save itself
    expect(few.reads).toBeLessThanOrEqual(SAVED + 6);
    // The outbox, the clock and the log of changes, besides the records
    expect(few.writes).toBeLessThanOrEqual(SAVED + 5);
  });

  test('a new record is looked for once and read never', async () => {
    const { reads, rows } = await askedWith(200, SAVES['new records'] ?? (() => []));
    expect(rows).toBeLessThanOrEqual(3);
    expect(reads).toBeLessThanOrEqual(5);
  });

  test('records that lie together are read together, and none of others between them', async () => {
    const store = await setupStore(200);
    await save(store, creations('new', 100, SAVED));
    const deletions = numbered(100, SAVED).map((n): Change => ({
      op: 'delete',
      kind: 'customer',
      id: `new${n}`,
    }));
    const { reads, rows } = await countRequests(async () => save(store, deletions));
    expect(reads).toBeLessThanOrEqual(6);
    expect(rows).toBeLessThanOrEqual(2 * SAVED + 3);
  });

  test('many records that lie together come in answers of a good size', async () => {
    const store = await setupStore(400);
    const { getAll } = IDBObjectStore.prototype;
    const asked: IDBRequest<unknown[]>[] = [];
    const watch = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function watched(
      this: IDBObjectStore,
      ...given
    ) {
      const request: IDBRequest<unknown[]> = Reflect.apply(getAll, this, given);
      asked.push(request);
      return request;
    });
    const ids = numbered(0, 400).map((n) => `old${n}`);
    const rows = await store.transactions.read((steps) => steps.readRows('customer', ids));
    watch.mockRestore();
    expect(rows.map((row) => row?.id)).toEqual(ids);
    expect(Math.max(...asked.map(({ result }) => result.length))).toBe(ROWS_PER_ANSWER);
  });

  test('a record deleted here comes back with what waited on it before', async () => {
    const store = await setupStore(200);
    await save(store, [{ op: 'update', kind: 'customer', id: 'old7', fields: { city: 'Wuhan' } }]);
    await save(store, [{ op: 'delete', kind: 'customer', id: 'old7' }]);
    expect(await store.get('customer', 'old7')).toBeUndefined();
    await save(store, [{ op: 'restore', kind: 'customer', id: 'old7' }]);
    expect(await store.get('customer', 'old7')).toMatchObject({
      doc: { name: 'Customer 7', city: 'Wuhan' },
    });
  });
});
