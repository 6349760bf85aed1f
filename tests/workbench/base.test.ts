import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { gatherChanges } from '../../extension/workbench/base/gather-changes.ts';
import { keepBase } from '../../extension/workbench/base/keep-base.ts';
import type { Change } from '../../extension/store/change.ts';
import { committed } from '../../extension/standings/database.ts';
import { NOW, setupTeam, type Team } from '../standings/setup.ts';

const origin = { createdAt: NOW, createdBy: 'me' };
const customer = (id: string, name = id): Change => ({
  op: 'create',
  kind: 'customer',
  id,
  doc: { name, domains: [], stage: 'general', ...origin },
});

const contact = (id: string, customerId: string, name: string): Change => ({
  op: 'create',
  kind: 'contact',
  id,
  doc: { customerId, name, addresses: [], phones: [], ...origin },
});

let team: Team;
beforeEach(async () => {
  team = await setupTeam();
});
afterEach(async () => team.end());

const keep = () => keepBase({ source: async () => team.database, now: () => NOW, zone: 'UTC' });

describe('the base', () => {
  test('holds every customer with its standing', async () => {
    await team.save([customer('a'), customer('b')]);
    await team.keeper().catchUp();
    const base = await keep().current();
    expect([...base.customers.keys()]).toEqual(['a', 'b']);
    expect(base.standings.get('b')?.customerId).toBe('b');
    expect(base.progress?.state).toBe('ready');
  });

  test('follows one customer that changed, came or went, and derives anew', async () => {
    await team.save([customer('a'), customer('b')]);
    const kept = keep();
    const count = (base: Awaited<ReturnType<typeof kept.current>>) =>
      base.derive('n', () => base.customers.size);
    expect(count(await kept.current())).toBe(2);
    await team.save([
      { op: 'update', kind: 'customer', id: 'a', fields: { name: 'A2' } },
      { op: 'delete', kind: 'customer', id: 'b' },
      customer('c'),
    ]);
    await kept.follow({ kinds: ['customer'], customerIds: ['a', 'b', 'c'] });
    const base = await kept.current();
    expect([...base.customers.values()].map(({ name }) => name).toSorted()).toEqual(['A2', 'c']);
    expect(base.version).toBe(1);
    await team.save([customer('d')]);
    await kept.follow({ kinds: ['customer'], customerIds: 'many' });
    expect(count(await kept.current())).toBe(3);
  });

  test('reads a kind once, until it changes', async () => {
    await team.save([customer('a')]);
    const kept = keep();
    const first = await kept.current();
    expect(await first.all('contact')).toEqual([]);
    const doc = { customerId: 'a', name: 'Wei', addresses: [], phones: [], ...origin };
    await team.save([{ op: 'create', kind: 'contact', id: 'p', doc }]);
    expect(await first.all('contact')).toEqual([]);
    await kept.follow({ kinds: ['contact'], customerIds: ['a'] });
    expect((await (await kept.current()).all('contact')).map(({ name }) => name)).toEqual(['Wei']);
  });

  test('reads customers and their people from the outline, with what was saved since', async () => {
    await team.save([customer('a'), customer('b'), contact('p', 'a', 'Wei'), contact('q', 'b', 'Ana')]);
    await team.keeper().catchUp();
    await team.save([
      { op: 'update', kind: 'customer', id: 'a', fields: { name: 'A2' } },
      customer('c'),
      contact('r', 'c', 'ＫＩＭ'),
      { op: 'delete', kind: 'contact', id: 'q' },
    ]);
    const kept = keep();
    const base = await kept.current();
    expect([...base.customers.values()].map(({ name }) => name)).toEqual(['A2', 'b', 'c']);
    expect([...(await base.people())]).toEqual([
      ['a', 'wei'],
      ['b', ''],
      ['c', 'kim'],
    ]);
    await team.save([contact('s', 'b', 'Zoe')]);
    await kept.follow({ kinds: ['contact'], customerIds: ['b'] });
    expect((await (await kept.current()).people()).get('b')).toBe('zoe');
    await kept.follow({ kinds: ['contact'], customerIds: 'many' });
    const people = Object.fromEntries(await (await kept.current()).people());
    expect(people).toEqual({ a: 'wei', b: 'zoe', c: 'kim' });
  });

  test('needs no row of a customer that is outlined, and every row where the outline is not whole', async () => {
    await team.save([customer('a'), customer('b')]);
    const keeper = team.keeper();
    await keeper.catchUp();
    await team.save([customer('c'), { op: 'delete', kind: 'customer', id: 'b' }]);
    await keeper.catchUp();
    const named = async () => [...(await keep().current()).customers.keys()];
    const emptied = team.database.transaction('customer', 'readwrite');
    emptied.objectStore('customer').clear();
    await committed(emptied);
    expect(await named()).toEqual(['a', 'c']);
    const meta = await team.meta();
    const unsure = team.database.transaction('meta', 'readwrite');
    unsure.objectStore('meta').put({ ...meta, extracted: false });
    await committed(unsure);
    expect(await named()).toEqual([]);
  });

  test('of a team without a database is empty', async () => {
    const base = await keepBase({ source: async () => null, now: () => NOW, zone: 'UTC' }).current();
    expect([base.customers.size, (await base.all('note')).length, base.progress]).toEqual([0, 0, null]);
  });
});

describe('changes that come close together', () => {
  test('are followed as one, and reach everybody when they are many', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const followed = vi.fn<(change: object) => Promise<void>>(async () => undefined);
    const gather = gatherChanges(followed);
    gather({ kinds: ['note'], customerIds: ['a'] });
    gather({ kinds: ['customer'], customerIds: ['b', 'a'] });
    await vi.runAllTimersAsync();
    expect(followed).toHaveBeenLastCalledWith({ kinds: ['note', 'customer'], customerIds: ['a', 'b'] });
    gather({ kinds: ['note'], customerIds: ['a'] });
    gather({ kinds: ['note'], customerIds: 'many' });
    await vi.runAllTimersAsync();
    expect(followed).toHaveBeenCalledTimes(2);
    expect(followed).toHaveBeenLastCalledWith({ kinds: ['note'], customerIds: 'many' });
    vi.useRealTimers();
  });
});
