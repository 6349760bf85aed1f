import { afterEach, describe, expect, test } from 'vitest';
import type { Change } from '../../extension/store/change.ts';
import { openStore, type Store } from '../../extension/store/store.ts';
import { nextPush } from '../../extension/sync/push-batch.ts';
import { systemRandomness } from '../../shared/sync/randomness.ts';
import { MAX_MUTATIONS, MAX_PUSH_BYTES, type PushRequest } from '../../shared/sync/wire.ts';
import { countRequests } from '../store/count-requests.ts';

const T0 = Date.parse('2026-03-02T09:00:00Z');
const ALL = Number.MAX_SAFE_INTEGER;
let teams = 0;
const opened: Store[] = [];

/** A store with so many saves waiting, of one customer each, with a field of so many characters. */
async function setupOutbox(saves: number, characters: number): Promise<Store> {
  const store = await openStore(`push${++teams}`, { now: () => T0, random: systemRandomness });
  opened.push(store);
  for (let n = 0; n < saves; n += 1) {
    const change: Change = {
      op: 'create',
      kind: 'customer',
      doc: {
        domains: [],
        stage: 'general',
        createdAt: T0,
        createdBy: 'me',
        name: `Customer ${n}`,
        needs: 'x'.repeat(characters),
      },
    };
    const saved = await store.edit([change]);
    expect(saved).toMatchObject({ ok: true });
  }
  return store;
}

const pushOf = async (store: Store, limit = ALL): Promise<PushRequest | null> =>
  store.transactions.read(async (transaction) => nextPush(transaction, limit));

afterEach(async () => {
  for (const store of opened.splice(0)) await store.destroy();
});

describe('nextPush', () => {
  test('holds the oldest saves in order, as many as asked', async () => {
    const store = await setupOutbox(12, 1);
    expect((await pushOf(store))?.mutations.map(({ mid }) => mid)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
    expect((await pushOf(store, 5))?.mutations.map(({ mid }) => mid)).toEqual([1, 2, 3, 4, 5]);
  });

  test('holds no more saves than a server takes', async () => {
    const store = await setupOutbox(MAX_MUTATIONS + 1, 1);
    expect((await pushOf(store))?.mutations).toHaveLength(MAX_MUTATIONS);
  });

  test('reads hardly more than fits, however much waits', async () => {
    const asked: number[] = [];
    for (const saves of [200, 300]) {
      const store = await setupOutbox(saves, 9_000);
      let push: PushRequest | null = null;
      const { rows } = await countRequests(async () => (push = await pushOf(store)));
      expect(JSON.stringify(push).length).toBeLessThanOrEqual(MAX_PUSH_BYTES);
      asked.push(rows);
    }
    expect(asked[1]).toBe(asked[0]);
    expect(asked[0]).toBeLessThan(130);
  });
});
