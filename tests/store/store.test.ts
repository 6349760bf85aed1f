import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineRecord } from '../../shared/records/define-record.ts';
import { kindNames, recordKinds } from '../../shared/records/record-types.ts';
import { databaseName, defineDatabase } from '../../extension/store/database.ts';
import { CHANGES_CHANNEL } from '../../extension/store/announce.ts';
import type { Change } from '../../extension/store/change.ts';
import { openExisting } from '../../extension/store/open-existing.ts';
import { openStore, type Store } from '../../extension/store/store.ts';
import { systemRandomness } from '../../shared/sync/randomness.ts';

const T0 = Date.parse('2026-03-02T09:00:00Z');
let teams = 0;
const opened: Store[] = [];

async function setupStore(team = `t${++teams}`): Promise<Store> {
  const store = await openStore(team, {
    now: () => T0,
    random: systemRandomness,
    wait: async () => undefined,
  });
  opened.push(store);
  return store;
}

function makeCustomer(overrides: { id?: string; name?: string } = {}): Change {
  const { id = 'c1', name = 'Shanghai Valves' } = overrides;
  const doc = { name, domains: ['Valves.CN'], stage: 'general', createdAt: T0, createdBy: 'me' } as const;
  return { op: 'create', kind: 'customer', id, doc: { ...doc, domains: [...doc.domains] } };
}

const gift = defineRecord({
  name: 'gift',
  schema: z.strictObject({ what: z.string(), at: z.int() }),
  indexes: ['at'],
  label: recordKinds.note.label,
});

afterEach(async () => {
  for (const store of opened.splice(0)) await store.destroy();
});

describe('store', () => {
  test('a saved record is shown at once, in the schema’s own form, with its match keys', async () => {
    const store = await setupStore();
    const saved = await store.edit([makeCustomer()]);
    expect(saved).toMatchObject({ ok: true, ids: ['c1'] });
    const row = await store.get('customer', 'c1');
    expect(row).toMatchObject({ doc: { name: 'Shanghai Valves', domains: ['valves.cn'] }, base: null });
    expect(row?.keys).toEqual(['d:valves.cn']);
    expect(await store.syncState()).toMatchObject({ waiting: 1, oldestWaitingAt: T0, agrees: false });
  });

  test('a new database is never seen without its sync state and sums', async () => {
    const opening = setupStore();
    const team = `t${teams}`;
    let seen: IDBDatabase | null = null;
    while (!seen) seen = await openExisting(indexedDB, databaseName(team), () => undefined);
    const asking = seen.transaction('meta').objectStore('meta').getAllKeys();
    await new Promise((resolve) => asking.addEventListener('success', resolve));
    expect(asking.result).toEqual(['sums', 'sync']);
    seen.close();
    await opening;
  });

  test('several changes are one mutation, refused whole when one is wrong', async () => {
    const store = await setupStore();
    const refused = await store.edit([
      makeCustomer(),
      { op: 'update', kind: 'customer', id: 'nobody', fields: { name: 'x' } },
    ]);
    expect(refused).toEqual({
      ok: false,
      problem: { type: 'not-found', index: 1, kind: 'customer', id: 'nobody', missing: [1] },
    });
    expect(await store.get('customer', 'c1')).toBeUndefined();
    expect((await store.syncState()).waiting).toBe(0);
  });

  test('a wrong value is refused by the name of its field', async () => {
    const store = await setupStore();
    const refused = await store.edit([makeCustomer({ name: '  ' })]);
    expect(refused).toMatchObject({ ok: false, problem: { type: 'invalid', index: 0 } });
    expect(refused.ok ? '' : 'detail' in refused.problem && refused.problem.detail).toMatch(/^name: /);
  });

  test('a deleted row is out of every index and comes back by restore', async () => {
    const store = await setupStore();
    await store.edit([makeCustomer()]);
    await store.edit([{ op: 'delete', kind: 'customer', id: 'c1' }]);
    expect(await store.get('customer', 'c1')).toBeUndefined();
    expect(await store.table('customer').where('keys').equals('d:valves.cn').count()).toBe(0);
    expect(await store.table('customer').orderBy('doc.name').count()).toBe(0);
    await store.edit([{ op: 'restore', kind: 'customer', id: 'c1' }]);
    expect((await store.get('customer', 'c1'))?.doc.name).toBe('Shanghai Valves');
  });

  test('tells other pages which kinds and customers changed', async () => {
    const store = await setupStore();
    const channel = new BroadcastChannel(CHANGES_CHANNEL);
    const heard = new Promise((resolve) => {
      channel.addEventListener('message', (event) => resolve(event.data));
    });
    await store.edit([makeCustomer()]);
    expect(await heard).toEqual({ team: store.team, kinds: ['customer'], customerIds: ['c1'] });
    channel.close();
  });

  test('another page may upgrade the database meanwhile: this one closes for it and opens again', async () => {
    const store = await setupStore();
    await store.edit([makeCustomer()]);
    const other = defineDatabase(store.team, [...kindNames.map((name) => recordKinds[name]), gift]);
    await other.open();
    expect(other.tables.map((table) => table.name)).toContain('gift');
    other.close();
    expect((await store.get('customer', 'c1'))?.doc.name).toBe('Shanghai Valves');
  });

  test('work that is under way where the database is deleted does not bring it back', async () => {
    const store = await setupStore();
    const elsewhere = await setupStore(store.team);
    const late = elsewhere.transactions.run(async () => elsewhere.table('customer').count());
    await Promise.allSettled([
      store.destroy(),
      late,
      elsewhere.edit([makeCustomer()]),
      elsewhere.syncState(),
    ]);
    expect(await elsewhere.edit([makeCustomer()])).toMatchObject({
      problem: { type: 'storage-unavailable' },
    });
    await expect(elsewhere.get('customer', 'c1')).rejects.toThrow();
    await expect(elsewhere.members()).rejects.toThrow();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(databaseName(store.team));
  });

  test('members are kept for the card', async () => {
    const store = await setupStore();
    const members = [{ id: 'm1', name: 'Li Na', role: 'rep', addresses: ['li@example.com'] }] as const;
    await store.setMembers(members);
    expect(await store.members()).toEqual(members);
  });
});

describe('database', () => {
  test('a record kind added to the registry gets its table without an edit, and old rows stay', async () => {
    const team = `t${++teams}`;
    const kinds = kindNames.map((name) => recordKinds[name]);
    const before = defineDatabase(team, kinds);
    await before.open();
    await before.table('customer').add({ id: 'c1', doc: { name: 'Kept' }, stamps: {}, keys: [] });
    before.close();

    const after = defineDatabase(team, [...kinds, gift]);
    await after.open();
    await after.table('gift').add({ id: 'g1', doc: { what: 'tea', at: 5 }, stamps: {}, keys: [] });
    expect(await after.table('gift').where('doc.at').equals(5).count()).toBe(1);
    expect(await after.table('customer').get('c1')).toMatchObject({ doc: { name: 'Kept' } });
    await after.delete();
  });
});
