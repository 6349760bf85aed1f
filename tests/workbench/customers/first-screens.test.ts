import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { committed } from '../../../extension/standings/database.ts';
import type { Change } from '../../../extension/store/change.ts';
import type { CustomersAsk } from '../../../extension/workbench/customers/answer-customers.ts';
import { findCustomers } from '../../../extension/workbench/customers/answer-customers.ts';
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

async function early(address: string): Promise<readonly string[] | undefined> {
  const found = await earlyRows(team.store.team, asked(address));
  return found?.rows.map(({ name }) => name);
}

describe('the first screen of a view', () => {
  beforeEach(async () => {
    await team.save([customer('a', 'Customer 10'), customer('b', 'customer 9'), customer('c', 'Zebra')]);
    await team.keeper().catchUp();
  });

  test('stands in the order it had, with figures and count', async () => {
    await show(asked('sort=-name'));
    const found = await earlyRows(team.store.team, asked('sort=-name'));
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
    expect(await earlyRows(team.store.team, asked(''))).toMatchObject({ total: 100_000, of: 100_000 });
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

  test('shows customers as they are now, and none that is gone', async () => {
    await show(asked(''));
    await team.save([
      { op: 'update', kind: 'customer', id: 'b', fields: { name: 'Renamed' } },
      { op: 'delete', kind: 'customer', id: 'c' },
    ]);
    expect(await early('')).toEqual(['Renamed', 'Customer 10']);
  });

  test('is read by the index of names where it was never shown', async () => {
    expect(await early('')).toEqual(['Customer 10', 'Zebra', 'customer 9']);
  });

  test('is read as far as the window shows it', async () => {
    const first = async (): Promise<readonly string[] | undefined> =>
      (await readEarlyRows(team.store.team, asked(''), 2).found)?.rows.map(({ name }) => name);
    expect(await first()).toEqual(['Customer 10', 'Zebra']);
    await show(asked(''));
    expect(await first()).toEqual(['customer 9', 'Customer 10']);
  });

  test('is left to the worker for other views that were never shown, and for searches', async () => {
    await show(asked('q=zeb'));
    expect(await early('q=zeb')).toBeUndefined();
    expect(await early('stage=key')).toBeUndefined();
  });

  test('is forgotten once a dozen other views were shown', async () => {
    await show(asked('sort=-name'));
    for (let days = 1; days <= 12; days += 1) await show(asked(`quiet=${days}`));
    expect(await early('sort=-name')).toBeUndefined();
    expect(await early('quiet=1')).toEqual(['customer 9', 'Customer 10', 'Zebra']);
  });
});
