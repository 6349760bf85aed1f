import { describe, expect, test } from 'vitest';
import {
  customerIds,
  customerRows,
  filterChoices,
  findCustomers,
} from '../../extension/workbench/customers/answer-customers.ts';
import { HEAD, moveBy } from '../../extension/workbench/customers/grid-keys.ts';
import { planBulk } from '../../extension/workbench/customers/plan-bulk.ts';
import {
  readView,
  sortedBy,
  type ViewQuery,
  writeView,
} from '../../extension/workbench/customers/view-query.ts';
import { makeBase, makeCustomer, usd } from './make-base.ts';
import { NOW } from './make-team.ts';

const DAY = 86_400_000;

/** A base that remembers what was derived, as the worker's does. */
function keptBase() {
  const kept = new Map<string, unknown>();
  const base = makeBase(
    {
      customer: [
        makeCustomer('a', { name: 'Ärger GmbH', domains: ['aerger.example'], ownerId: 'ana', city: 'Köln' }),
        makeCustomer('b', { name: '上海阀门', domains: ['valves.cn'], stage: 'key', flags: ['strategic'] }),
        makeCustomer('c', { name: 'Customer 10', ownerId: 'ben', city: 'Köln' }),
        makeCustomer('d', { name: 'Customer 9', ownerId: 'ana' }),
      ],
      contact: [{ id: 'p', customerId: 'c', name: '王伟', addresses: ['wei@x.example'], phones: [] }],
      purchase: [
        { id: '1', customerId: 'c', day: '2025-06-01', revenue: usd(900) },
        { id: '2', customerId: 'd', day: '2025-06-01', revenue: usd(100) },
      ],
      complaint: [
        {
          id: 'k',
          customerId: 'a',
          what: 'Late',
          severity: 'minor',
          state: 'received',
          receivedAt: NOW - DAY,
        },
      ],
      interaction: [
        {
          id: 'i',
          customerId: 'd',
          channel: 'call',
          direction: 'out',
          at: NOW - 5 * DAY,
          by: 'ana',
          department: 'sales',
        },
      ],
    },
    [{ id: 'ana', name: 'Ana', role: 'rep', addresses: [] }],
  );
  return {
    ...base,
    derive: <T>(name: string, make: () => T): T => {
      if (!kept.has(name)) kept.set(name, make());
      return kept.get(name) as T; // `as`: a name is always made by the same function
    },
  };
}

const base = keptBase();

async function ids(address: string, language = 'en'): Promise<string> {
  return (await customerIds(base, { query: readView(new URLSearchParams(address)), language })).join('');
}

describe('the customers found', () => {
  test.each([
    ['nothing asked', '', 'adcb'],
    ['a part of a name, any case', 'q=CUSTOMER', 'dc'],
    ['words in any order', 'q=9 cust', 'd'],
    ['a domain', 'q=valves.c', 'b'],
    ['Chinese', 'q=阀门', 'b'],
    ['a person there', 'q=王伟', 'c'],
    ['full-width letters', 'q=Ｃｕｓｔｏｍｅｒ １０', 'c'],
    ['an owner', 'owner=ana', 'ad'],
    ['one of two stages', 'stage=key,loyal', 'b'],
    ['a flag', 'flag=strategic', 'b'],
    ['a city and an owner', 'city=K%25C3%25B6ln&owner=ben', 'c'],
    ['no owner', 'unowned=', 'b'],
    ['an open complaint', 'complaint=', 'a'],
    ['no contact for more than three days', 'quiet=3', 'adcb'],
    ['no contact for more than ten days', 'quiet=10', 'acb'],
    ['revenue in whole units from 500', 'revenue=500..', 'c'],
    ['revenue up to 100', 'revenue=..100', 'adb'],
    ['a filter without a choice', 'tier=', 'adcb'],
  ])('by %s', async (_what, address, found) => {
    expect(await ids(address)).toBe(found);
  });

  test('follow the order of a column, what is not known last either way', async () => {
    expect(await ids('sort=-contact')).toBe('dacb');
    expect(await ids('sort=contact')).toBe('dacb');
    expect(await ids('sort=-revenue')).toBe('cdab');
    expect(await ids('sort=-name')).toBe('bcda');
    expect(await ids('sort=owner')).toBe('adcb');
  });

  test('are the same whether typed letter by letter or at once', async () => {
    const fresh = keptBase();
    const once = await customerIds(fresh, {
      query: readView(new URLSearchParams('q=customer 1')),
      language: 'en',
    });
    for (const text of ['c', 'cu', 'cust', 'customer', 'customer 1']) await ids(`q=${text}`);
    expect(await ids('q=customer 1')).toBe(once.join(''));
  });

  test('are all given, or those of some ids, in the order of the view', async () => {
    const query = readView(new URLSearchParams('sort=-revenue'));
    const of = async (some: readonly string[] | null) =>
      (await customerRows(base, { query, language: 'en', ids: some })).map(({ id }) => id).join('');
    expect(await of(null)).toBe('cdab');
    expect(await of(['b', 'c'])).toBe('cb');
  });

  test('come in rows from a position on, with all that fit counted', async () => {
    const query = readView(new URLSearchParams('sort=-revenue'));
    const found = await findCustomers(base, { query, language: 'en', from: 1, to: 3 });
    expect(found).toMatchObject({ total: 4, of: 4, from: 1, currency: 'USD' });
    expect(found.rows.map(({ id, revenue }) => [id, revenue])).toEqual([
      ['d', 10_000],
      ['a', null],
    ]);
  });
});

describe('the choices of a filter', () => {
  test('are what customers have, the most frequent first, and every member as owner', () => {
    expect(filterChoices(base, 'city')).toEqual([{ value: 'Köln', count: 2 }]);
    expect(filterChoices(base, 'owner').map(({ value }) => value)).toEqual(['ana', 'ben']);
  });
});

describe('a view', () => {
  test('is its address', () => {
    const view: ViewQuery = {
      search: '阀 & co',
      filters: [
        { by: 'tier', in: ['diamond', 'gold'] },
        { by: 'quiet', days: 30 },
        { by: 'complaint' },
        { by: 'revenue', least: 100, most: null },
        { by: 'city', in: ['Köln, Süd'] },
      ],
      sort: { by: 'revenue', down: true },
      columns: ['name', 'revenue', 'city'],
      widths: { city: 200 },
    };
    expect(readView(new URLSearchParams(writeView(view).toString()))).toEqual(view);
  });

  test('begins with what is not understood left out', () => {
    const view = readView(new URLSearchParams('sort=nonsense&quiet=soon&cols=x'));
    expect(view).toEqual(readView(new URLSearchParams()));
  });

  test('is sorted by a head, the greatest figure first, and the other way round by the next click', () => {
    const once = sortedBy(readView(new URLSearchParams()), 'revenue');
    expect(once.sort).toEqual({ by: 'revenue', down: true });
    expect(sortedBy(once, 'revenue').sort.down).toBe(false);
    expect(sortedBy(once, 'name').sort).toEqual({ by: 'name', down: false });
  });
});

describe('a bulk edit', () => {
  test('changes only who is not so already', () => {
    const edit = { set: 'owner', ownerId: 'ana', unownedOnly: false } as const;
    expect(
      planBulk(base, { ids: ['a', 'b', 'c', 'gone'], edit }).map((change) => 'id' in change && change.id),
    ).toEqual(['b', 'c']);
  });

  test('of a rep takes only customers nobody owns', () => {
    const edit = { set: 'owner', ownerId: 'me', unownedOnly: true } as const;
    expect(planBulk(base, { ids: ['a', 'b', 'c'], edit })).toEqual([
      { op: 'update', kind: 'customer', id: 'b', fields: { ownerId: 'me' } },
    ]);
  });

  test('adds and removes one flag among others', () => {
    const on = planBulk(base, { ids: ['b'], edit: { set: 'flag', flag: 'fair', on: true } });
    expect(on).toMatchObject([{ fields: { flags: ['strategic', 'fair'] } }]);
    const off = planBulk(base, { ids: ['a', 'b'], edit: { set: 'flag', flag: 'strategic', on: false } });
    expect(off).toMatchObject([{ id: 'b', fields: { flags: [] } }]);
  });
});

describe('keys in the table', () => {
  const size = { rows: 100, columns: 5, page: 20 };
  const at = { row: 10, column: 2 };
  test.each([
    ['ArrowDown', false, { row: 11, column: 2 }],
    ['ArrowDown', true, { row: 99, column: 2 }],
    ['PageUp', false, { row: 0, column: 2 }],
    ['End', false, { row: 10, column: 4 }],
    ['Home', true, { row: 0, column: 0 }],
    ['ArrowUp', true, { row: 0, column: 2 }],
    ['a', true, null],
  ])('%s (with control: %s) lead as in a spreadsheet', (key, ctrlKey, to) => {
    expect(moveBy(at, { key, ctrlKey, metaKey: false }, size)).toEqual(to);
  });

  test.each([
    ['ArrowUp', { row: 0, column: 2 }, { row: HEAD, column: 2 }],
    ['ArrowUp', { row: HEAD, column: 2 }, { row: HEAD, column: 2 }],
    ['ArrowRight', { row: HEAD, column: 2 }, { row: HEAD, column: 3 }],
    ['ArrowDown', { row: HEAD, column: 2 }, { row: 0, column: 2 }],
    ['PageUp', { row: 3, column: 2 }, { row: 0, column: 2 }],
  ])('%s reaches the heads, which stand above the first row, one step at a time', (key, from, to) => {
    expect(moveBy(from, { key, ctrlKey: false, metaKey: false }, size)).toEqual(to);
  });
});
