import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadSample } from '../../extension/options/load-sample.ts';
import { hasSample, removeSample } from '../../extension/session/remove-sample.ts';
import { openStore, type Store } from '../../extension/store/store.ts';
import { systemRandomness } from '../../shared/sync/randomness.ts';

const T0 = Date.parse('2026-03-02T09:00:00Z');
const origin = { createdAt: T0, createdBy: 'me' };

let store: Store;
beforeEach(async () => {
  store = await openStore('local', { now: () => T0, random: systemRandomness });
});
afterEach(() => store.destroy());

const left = async (kind: 'customer' | 'note' | 'contact') =>
  (await store.table(kind).toArray()).filter((row) => row.deleted !== 1).map(({ id }) => id);

describe('removeSample', () => {
  test('leaves what the person recorded of customers of their own', async () => {
    await loadSample(store, 'me', T0);
    await store.edit([
      {
        op: 'create',
        kind: 'customer',
        id: 'acme',
        doc: { name: 'Acme', domains: [], ownerId: 'me', stage: 'key', ...origin },
      },
      {
        op: 'create',
        kind: 'note',
        id: 'mine',
        doc: { customerId: 'acme', text: 'Rings on Mondays', visibility: 'team', ...origin },
      },
      {
        op: 'create',
        kind: 'note',
        id: 'tried',
        doc: { customerId: 'sample-harbour', text: 'Only a try', visibility: 'team', ...origin },
      },
    ]);
    expect(await hasSample(store)).toBe(true);
    await removeSample(store);
    expect(await hasSample(store)).toBe(false);
    expect(await left('customer')).toEqual(['acme']);
    expect(await left('note')).toEqual(['mine']);
    expect(await left('contact')).toEqual([]);
  });

  test('lets the sample be loaded again', async () => {
    const count = await loadSample(store, 'me', T0);
    await removeSample(store);
    expect(await loadSample(store, 'me', T0)).toBe(count);
    expect(await hasSample(store)).toBe(true);
  });
});
