import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { databaseName, tableOf } from '../../extension/store/database.ts';
import { freshMeta } from '../../extension/store/layout.ts';
import { openExisting } from '../../extension/store/open-existing.ts';
import { openStore } from '../../extension/store/store.ts';
import { keeperOf } from '../standings/setup.ts';
import { type StandingBlock, unpackBlock } from '../../shared/standings/block.ts';
import { recordKinds } from '../../shared/records/record-types.ts';
import { systemRandomness } from '../../shared/sync/randomness.ts';

const NOW = Date.parse('2026-03-02T09:00:00Z');
const origin = { createdAt: NOW, createdBy: 'me' };
const row = (id: string, doc: object) => ({ id, doc: { ...doc, ...origin }, stamps: {}, keys: [] });

/** The third layout, whose log said each purchase as an object that this version does not read. */
async function makeThird(team: string): Promise<void> {
  const third = new Dexie(databaseName(team));
  third.version(3).stores({
    meta: 'key',
    changed: '++',
    standing: '',
    outline: '',
    purchaseSum: '',
    customer: tableOf(recordKinds.customer),
    purchase: tableOf(recordKinds.purchase),
  });
  const bought = { customerId: 'a', day: '2026-02-01', revenue: { minor: 700, currency: 'EUR' } };
  await third.table('meta').add(freshMeta(systemRandomness));
  await third.table('meta').add({ key: 'sums', purchases: {}, currency: null });
  await third.table('customer').add(row('a', { name: 'A', domains: [], stage: 'general' }));
  await third.table('purchase').add(row('p', bought));
  const told = JSON.stringify([{ kind: 'purchase', was: null, now: bought }]);
  await third.table('changed').add({ kinds: ['customer', 'purchase'], customers: ['a'], summed: told });
  third.close();
}

test('a database of an earlier layout keeps its records, and what follows from them is made again', async () => {
  await makeThird('earlier');
  const store = await openStore('earlier', { now: () => NOW, random: systemRandomness });
  const database = await openExisting(indexedDB, databaseName('earlier'), () => undefined);
  if (!database) throw new Error('the database is gone');
  await keeperOf(database, () => NOW).catchUp();
  const reading = database.transaction('standing').objectStore('standing').getAll();
  await new Promise((resolve) => reading.addEventListener('success', resolve));
  const blocks: StandingBlock[] = reading.result;
  expect(blocks.flatMap(unpackBlock)).toMatchObject([{ customerId: 'a', revenue: 700, purchases: 1 }]);
  database.close();
  await store.destroy();
});
