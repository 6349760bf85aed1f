import { afterEach, describe, expect, test } from 'vitest';
import type { Store } from '../../extension/store/store.ts';
import { type Asked, countRequests } from '../store/count-requests.ts';
import { docsOf, ignore, importFile, POLICY, checkFile, setupDesk, setupStore } from './desk-setup.ts';

const opened: Store[] = [];
const LINES = 2_400;

afterEach(async () => {
  for (const store of opened.splice(0)) await store.destroy();
});

function customerLines(prefix: string, count: number): string {
  const lines = Array.from({ length: count }, (_, n) => `${prefix}${n},Customer ${prefix}${n}`);
  return ['Customer ID,Customer', ...lines].join('\n');
}

/** A desk whose store holds so many imported customers already. */
async function setupFilled(customers: number) {
  const store = await setupStore();
  opened.push(store);
  const desk = setupDesk(store);
  if (customers > 0) await importFile(desk, customerLines('old', customers));
  return { store, desk };
}

/** What writing and undoing an import ask of the storage. */
async function asked(customers: number): Promise<{ write: Asked; undo: Asked; left: number }> {
  const { store, desk } = await setupFilled(customers);
  await checkFile(desk, customerLines('new', LINES));
  const write = await countRequests(async () => desk.apply(POLICY, ignore));
  const [entry] = (await desk.list(null, ignore)).filter(({ created }) => created === LINES);
  const undo = await countRequests(async () => desk.undo(entry?.id ?? '', ignore));
  return { write, undo, left: (await docsOf(store, 'customer')).length };
}

describe('the work of an import', () => {
  test('is the same for each record, to write and to undo, whatever is there', async () => {
    const few = await asked(400);
    const many = await asked(2_000);
    expect([few.left, many.left]).toEqual([400, 2_000]);
    expect(many.write).toEqual(few.write);
    // Undoing looks once whether anything refers to a customer; records that are there take no part in it
    expect(many.undo).toEqual(few.undo);
    for (const work of [few.write, few.undo]) expect(work.reads).toBeLessThan(LINES * 1.1);
  });

  test('is far less than a question for each record, purchases too', async () => {
    const { desk } = await setupFilled(10);
    const lines = Array.from({ length: LINES }, (_, n) => `old${n % 10},2026-01-05,${n}`);
    await checkFile(desk, ['Customer ID,Date,Amount', ...lines].join('\n'));
    const write = await countRequests(async () => desk.apply(POLICY, ignore));
    const [entry] = (await desk.list(null, ignore)).filter(({ kind }) => kind === 'purchase');
    const undo = await countRequests(async () => desk.undo(entry?.id ?? '', ignore));
    for (const { reads } of [write, undo]) expect(reads).toBeLessThan(LINES / 8);
  });

  test('undoing passes over what has gone meanwhile, a whole save at a time', async () => {
    const { store, desk } = await setupFilled(0);
    const { entry } = await importFile(desk, customerLines('new', 400));
    const ids = await store.table('customer').toCollection().primaryKeys();
    for (const some of [ids.slice(0, 150), ids.slice(150, 300)])
      await store.edit(some.map((id) => ({ op: 'delete', kind: 'customer', id })));
    const { reads } = await countRequests(async () => {
      expect(await desk.undo(entry.id, ignore)).toMatchObject({ type: 'done' });
    });
    expect(await docsOf(store, 'customer')).toEqual([]);
    expect(reads).toBeLessThan(1_600);
  });
});
