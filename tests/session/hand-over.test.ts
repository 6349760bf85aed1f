import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { handOver } from '../../extension/session/hand-over.ts';
import { openStore, type Store } from '../../extension/store/store.ts';
import { systemRandomness } from '../../shared/sync/randomness.ts';

const T0 = Date.parse('2026-03-02T09:00:00Z');

let store: Store;
beforeEach(async () => {
  store = await openStore('team1', { now: () => T0, random: systemRandomness });
  await store.edit(
    [
      ['one', 'ben'],
      ['two', 'ben'],
      ['three', 'ana'],
    ].map(([id = '', ownerId = '']) => ({
      op: 'create' as const,
      kind: 'customer' as const,
      id,
      doc: { name: id, domains: [], ownerId, stage: 'key' as const, createdAt: T0, createdBy: 'ana' },
    })),
  );
});
afterEach(() => store.destroy());

const owners = async () => {
  const rows = await store.table('customer').toArray();
  return Object.fromEntries(rows.map(({ id, doc }) => [id, doc['ownerId']]));
};

describe('handOver', () => {
  test('gives every customer of one member to another, and leaves the others alone', async () => {
    expect(await handOver(store, 'ben', 'chen')).toBe(2);
    expect(await owners()).toEqual({ one: 'chen', two: 'chen', three: 'ana' });
  });

  test('gives them to nobody where no heir is named', async () => {
    expect(await handOver(store, 'ben', null)).toBe(2);
    expect(await owners()).toEqual({ one: null, two: null, three: 'ana' });
  });

  test('passes over deleted customers', async () => {
    await store.edit([{ op: 'delete', kind: 'customer', id: 'one' }]);
    expect(await handOver(store, 'ben', 'chen')).toBe(1);
  });

  test('does nothing when done again', async () => {
    await handOver(store, 'ben', 'chen');
    expect(await handOver(store, 'ben', 'chen')).toBe(0);
  });
});
