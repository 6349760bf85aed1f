import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { committed } from '../../../extension/standings/database.ts';
import type { Change } from '../../../extension/store/change.ts';
import {
  type CustomersAsk,
  type CustomersFound,
  findCustomers,
} from '../../../extension/workbench/customers/answer-customers.ts';
import {
  arrivedRows,
  earlyRows,
  forgetEarlyRows,
  readEarlyRows,
  takeEarlyRows,
} from '../../../extension/workbench/customers/early-rows.ts';
import { rememberFirst } from '../../../extension/workbench/customers/first-screens.ts';
import { readView } from '../../../extension/workbench/customers/view-query.ts';
import { keepBase } from '../../../extension/workbench/base/keep-base.ts';
import { NOW, setupTeam, type Team } from '../../standings/setup.ts';

const origin = { createdAt: NOW, createdBy: 'me' };
const customer = (id: string, name: string): Change => ({
  op: 'create',
  kind: 'customer',
  id,
  doc: { name, domains: [], stage: 'general', ...origin },
});

let team: Team;
beforeEach(async () => {
  team = await setupTeam();
});
afterEach(async () => team.end());

const asked = (address: string): CustomersAsk => ({
  query: readView(new URLSearchParams(address)),
  language: 'en',
  from: 0,
  to: 100,
});

/** Shows a view as the worker does, and remembers its first screen. */
async function show(ask: CustomersAsk): Promise<void> {
  const base = await keepBase({ source: async () => team.database, now: () => NOW, zone: 'UTC' }).current();
  await rememberFirst(team.database, ask, await findCustomers(base, ask));
}

const namesIn = (found: CustomersFound | null): readonly string[] | undefined =>
  found?.rows.map(({ name }) => name);

/** The names of a view's first screen as they are shown first, and as they are. */
async function early(address: string) {
  const { found, changed } = earlyRows(team.store.team, asked(address));
  const [first, now] = await Promise.all([found, changed()]);
  return { first: namesIn(first), now: namesIn(now) };
}

describe('the first screen of a view', () => {
  beforeEach(async () => {
    await team.save([customer('a', 'Customer 10'), customer('b', 'customer 9'), customer('c', 'Zebra')]);
    await team.keeper().catchUp();
  });

  test('stands in the order it had, with figures and count', async () => {
    await show(asked('sort=-name'));
    const found = await earlyRows(team.store.team, asked('sort=-name')).found;
    expect(found?.rows.map(({ name, layer }) => [name, layer])).toEqual([
      ['Zebra', 'suspect'],
      ['Customer 10', 'suspect'],
      ['customer 9', 'suspect'],
    ]);
    expect([found?.total, found?.of]).toEqual([3, 3]);
  });

  test('is begun without counting a large base', async () => {
    const meta = { ...(await team.meta()), customers: 100_000 };
    const transaction = team.database.transaction('meta', 'readwrite');
    transaction.objectStore('meta').put(meta);
    await committed(transaction);
    expect(await earlyRows(team.store.team, asked('')).found).toMatchObject({ total: 100_000, of: 100_000 });
  });

  test('is there before the table where it was read in time, and never for a later table', async () => {
    const { team: name } = team.store;
    await takeEarlyRows(readEarlyRows(name, asked('')));
    expect(arrivedRows(name, asked(''))?.total).toBe(3);
    forgetEarlyRows();
    expect(arrivedRows(name, asked(''))).toBeNull();
    const late = takeEarlyRows(readEarlyRows(name, asked('')));
    forgetEarlyRows();
    await late;
    expect(arrivedRows(name, asked(''))).toBeNull();
  });

  test('is what the last window showed, and a moment later as it is now, without who is gone', async () => {
    await show(asked(''));
    await team.save([
      { op: 'update', kind: 'customer', id: 'b', fields: { name: 'Renamed' } },
      { op: 'delete', kind: 'customer', id: 'c' },
    ]);
    expect(await early('')).toEqual({
      first: ['customer 9', 'Customer 10', 'Zebra'],
      now: ['Renamed', 'Customer 10'],
    });
  });

  test('is drawn once where nothing changed since', async () => {
    await show(asked(''));
    expect(await early('')).toEqual({ first: ['customer 9', 'Customer 10', 'Zebra'], now: undefined });
  });

  test('is read by the index of names where it was never shown', async () => {
    expect(await early('')).toEqual({ first: ['Customer 10', 'Zebra', 'customer 9'], now: undefined });
  });

  test('is read as far as the window shows it', async () => {
    const first = async () => namesIn(await readEarlyRows(team.store.team, asked(''), 2).found);
    expect(await first()).toEqual(['Customer 10', 'Zebra']);
    await show(asked(''));
    expect(await first()).toEqual(['customer 9', 'Customer 10']);
  });

  test('is left to the worker for other views that were never shown, and for searches', async () => {
    await show(asked('q=zeb'));
    expect((await early('q=zeb')).first).toBeUndefined();
    expect((await early('stage=key')).first).toBeUndefined();
  });

  test('is forgotten once a dozen other views were shown', async () => {
    await show(asked('sort=-name'));
    for (let days = 1; days <= 12; days += 1) await show(asked(`quiet=${days}`));
    expect((await early('sort=-name')).first).toBeUndefined();
    expect((await early('quiet=1')).first).toEqual(['customer 9', 'Customer 10', 'Zebra']);
  });
});
