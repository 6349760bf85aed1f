import { afterEach, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../extension/store/store.ts';
import { systemRandomness } from '../../shared/sync/randomness.ts';

let store: Store;

async function setupStore(): Promise<Store> {
  store = await openStore('local-entries', {
    now: () => 0,
    random: systemRandomness,
    wait: async () => undefined,
  });
  return store;
}

afterEach(async () => {
  await store.destroy();
});

describe('local entries', () => {
  test('are kept by key, listed by prefix in order, and deleted', async () => {
    const { local } = await setupStore();
    await local.put('a:2', { n: 2 });
    await local.put('a:1', { n: 1 });
    await local.put('b:1', Uint8Array.of(1, 2));
    expect(await local.get('b:1')).toEqual(Uint8Array.of(1, 2));
    expect((await local.list('a:')).map(({ value }) => value)).toEqual([{ n: 1 }, { n: 2 }]);
    await local.delete(['a:1', 'a:2']);
    expect(await local.list('a:')).toEqual([]);
    expect(await local.get('a:1')).toBeUndefined();
  });

  test('are no edits: nothing waits to be sent', async () => {
    const opened = await setupStore();
    await opened.local.put('a:1', 1);
    expect((await opened.syncState()).waiting).toBe(0);
  });
});
