import { describe, expect, test } from 'vitest';
import { parseAddress, addressOf } from '../../extension/workbench/address.ts';
import { searchEverything } from '../../extension/workbench/palette/answer-palette.ts';
import { may } from '../../extension/workbench/roles/may.ts';
import { makeBase, makeCustomer } from './make-base.ts';

const base = makeBase({
  customer: [makeCustomer('a', { name: 'North Harbour' }), makeCustomer('b', { name: 'Harbour Foods' })],
  contact: [{ id: 'p', customerId: 'a', name: '王伟 Harbour', addresses: [], phones: [] }],
  note: [{ id: 'n', customerId: 'b', text: 'Ring at the harbour gate', visibility: 'team' }],
  commitment: [
    { id: 'w', customerId: 'b', promisedBy: 'us', what: 'Harbour quote', due: '2026-01-01', state: 'open' },
  ],
});

describe('searching everything', () => {
  test('finds names first, then people, promises and notes with their customers', async () => {
    const hits = await searchEverything(base, 'harbour');
    expect(hits.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'customer b',
      'customer a',
      'contact p',
      'commitment w',
      'note n',
    ]);
    expect(hits[2]?.of).toBe('North Harbour');
  });

  test('finds Chinese and nothing for nothing', async () => {
    expect((await searchEverything(base, '王伟')).map(({ id }) => id)).toEqual(['p']);
    expect(await searchEverything(base, '  ')).toEqual([]);
  });
});

describe('an address', () => {
  test('is read as it was written, whatever its parts hold', () => {
    const query = new URLSearchParams({ q: 'a/b?c' });
    const { place, rest, query: read } = parseAddress(addressOf('customers', ['c/1', '客户'], query));
    expect([place, rest, read.get('q')]).toEqual(['customers', ['c/1', '客户'], 'a/b?c']);
  });

  test('typed by hand with a stray % is taken as it stands', () => {
    expect(parseAddress('#/customers/50%').rest).toEqual(['50%']);
  });
});

describe('what a role may do', () => {
  test('is to decide for managers and admins, and to propose for reps', () => {
    for (const act of ['classify', 'set-rules', 'hand-over', 'merge'] as const) {
      expect([may('rep', act), may('manager', act), may('admin', act)], act).toEqual([false, true, true]);
    }
  });
});
