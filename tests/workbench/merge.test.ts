import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '../../extension/store/change.ts';
import { readCustomerPage } from '../../extension/workbench/customer/answer-customer.ts';
import { recordsOfCustomer } from '../../extension/workbench/customer/answer-moved.ts';
import { planMerge } from '../../extension/workbench/customer/plan-merge.ts';
import { saveRemembering, takeBack, withIds } from '../../extension/workbench/saving/saving.ts';
import { systemRandomness } from '../../shared/sync/randomness.ts';
import { NOW, setupTeam, type Team } from '../standings/setup.ts';

const origin = { createdAt: NOW, createdBy: 'me' };
const author = {
  memberId: 'me',
  now: NOW,
  noteTitle: (name: string) => `Merged from ${name}`,
  told: ({ field, value }: { field: string; value: string }) => `${field}: ${value}`,
};

const records: Change[] = [
  {
    op: 'create',
    kind: 'customer',
    id: 'stays',
    doc: { name: 'Harbour Foods', domains: ['harbour.example'], stage: 'key', city: 'Lisbon', ...origin },
  },
  {
    op: 'create',
    kind: 'customer',
    id: 'goes',
    doc: {
      name: 'Harbour Foods Ltd',
      domains: ['harbourfoods.example', 'harbour.example'],
      stage: 'general',
      city: 'Porto',
      phone: '+351 1',
      ownerId: 'ben',
      flags: ['fair'],
      ...origin,
    },
  },
  {
    op: 'create',
    kind: 'contact',
    id: 'p',
    doc: { customerId: 'goes', name: 'Maria', addresses: ['m@harbourfoods.example'], phones: [], ...origin },
  },
  {
    op: 'create',
    kind: 'purchase',
    id: 'o',
    doc: { customerId: 'goes', day: '2026-01-05', revenue: { minor: 500, currency: 'EUR' }, ...origin },
  },
  {
    op: 'create',
    kind: 'note',
    id: 'n',
    doc: { customerId: 'stays', text: 'ours', visibility: 'team', ...origin },
  },
];

let team: Team;
beforeEach(async () => {
  team = await setupTeam();
  await team.save(records);
});
afterEach(async () => team.end());

async function merge() {
  const [stays, goes] = await Promise.all([
    readCustomerPage(team.database, 'stays'),
    readCustomerPage(team.database, 'goes'),
  ]);
  if (!stays || !goes) throw new Error('both must be there');
  const moved = await recordsOfCustomer(team.database, 'goes');
  const { changes } = planMerge(stays.customer, goes.customer, moved, author);
  return saveRemembering(team.store, withIds(changes, systemRandomness));
}

async function everything(): Promise<unknown> {
  const kinds = ['customer', 'contact', 'purchase', 'note'] as const;
  const rows = await Promise.all(kinds.map((kind) => team.store.table(kind).toArray()));
  return rows
    .flat()
    .filter((row) => row.deleted !== 1)
    .map(({ id, doc }) => [
      id,
      Object.fromEntries(Object.entries(doc).filter(([, value]) => value !== null)),
    ]);
}

describe('merging two customers', () => {
  test('moves every record, joins what both know and keeps what differs as a note', async () => {
    const { problem } = await merge();
    expect(problem).toBeNull();
    const page = await readCustomerPage(team.database, 'stays');
    expect(page?.customer).toMatchObject({
      name: 'Harbour Foods',
      domains: ['harbour.example', 'harbourfoods.example'],
      city: 'Lisbon',
      phone: '+351 1',
      ownerId: 'ben',
      flags: ['fair'],
      stage: 'key',
    });
    expect(page?.records.contact.map(({ id }) => id)).toEqual(['p']);
    expect(page?.records.purchase.map(({ id }) => id)).toEqual(['o']);
    const texts = page?.records.note.map(({ text }) => text);
    expect(texts).toContain('Merged from Harbour Foods Ltd\nname: Harbour Foods Ltd\ncity: Porto');
    expect(await readCustomerPage(team.database, 'goes')).toBeNull();
  });

  test('is taken back whole', async () => {
    const before = await everything();
    const { done } = await merge();
    expect(await everything()).not.toEqual(before);
    expect((await takeBack(team.store, done)).problem).toBeNull();
    expect(await everything()).toEqual(before);
  });
});

describe('taking a save back', () => {
  test('leaves what was changed again since', async () => {
    const change = {
      op: 'update',
      kind: 'customer',
      id: 'stays',
      fields: { city: 'Faro', phone: '1' },
    } as const;
    const { done } = await saveRemembering(team.store, [change]);
    await team.save([{ op: 'update', kind: 'customer', id: 'stays', fields: { city: 'Braga' } }]);
    await takeBack(team.store, done);
    const row = await team.store.get('customer', 'stays');
    expect([row?.doc.city, row?.doc.phone]).toEqual(['Braga', null]);
  });

  test('stops a long save between its parts, and takes back what was saved', async () => {
    const end = new AbortController();
    const many = Array.from({ length: 450 }, (_, n): Change => ({
      op: 'create',
      kind: 'customer',
      doc: { name: `C${n}`, domains: [], stage: 'general', ...origin },
    }));
    const told: number[] = [];
    const progress = (saved: number): void => {
      told.push(saved);
      end.abort();
    };
    const { done } = await saveRemembering(team.store, withIds(many, systemRandomness), {
      progress,
      signal: end.signal,
    });
    expect([told, done.length, await team.store.table('customer').count()]).toEqual([[200], 200, 202]);
    await takeBack(team.store, done);
    expect(await everything()).toHaveLength(5);
  });
});
