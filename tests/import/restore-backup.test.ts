import { afterEach, describe, expect, test } from 'vitest';
import type { Store } from '../../extension/store/store.ts';
import { exportDesk } from '../../extension/workbench/export/export-desk.ts';
import { recordKinds } from '../../shared/records/record-types.ts';
import { bytesOf, everything, ignore, setupDesk, setupStore, T0 } from './desk-setup.ts';

const opened: Store[] = [];
const member = { id: 'me', name: 'Ana Ruiz', addresses: [] };
const origin = { createdAt: T0, createdBy: 'me' };

afterEach(async () => {
  for (const store of opened.splice(0)) await store.destroy();
});

async function setupEmpty(): Promise<Store> {
  const store = await setupStore();
  opened.push(store);
  return store;
}

/** A store with a customer, its purchase and a private note, and the backup of it. */
async function setupBackup() {
  const store = await setupEmpty();
  const about = { customerId: 'c1', ...origin };
  const saved = await store.edit([
    {
      op: 'create',
      kind: 'customer',
      id: 'c1',
      doc: { name: 'Harbour', domains: [], stage: 'key', ...origin },
    },
    {
      op: 'create',
      kind: 'purchase',
      id: 'p1',
      doc: { ...about, day: '2026-03-01', revenue: { minor: 1250, currency: 'EUR' } },
    },
    { op: 'create', kind: 'note', id: 'n1', doc: { ...about, text: 'Only mine', visibility: 'private' } },
  ]);
  expect(saved).toMatchObject({ ok: true });
  const exported = await exportDesk({ store, member, now: () => T0 }).backup(null, ignore);
  if (!exported.ok) throw new Error(exported.problem);
  return { store, bytes: new Uint8Array(await exported.blob.arrayBuffer()) };
}

describe('a backup', () => {
  test('brings everything into an empty store, private notes included, and once only', async () => {
    const { store, bytes } = await setupBackup();
    const other = await setupEmpty();
    const desk = setupDesk(other);
    expect(await desk.openBackup(bytes, ignore)).toEqual({
      ok: true,
      value: { records: 3, missing: 3, unreadable: [] },
    });
    expect(await desk.restore('b.jsonl', ignore)).toMatchObject({ type: 'done', entry: { created: 3 } });
    expect(await everything(other)).toEqual(await everything(store));
    expect(await desk.openBackup(bytes, ignore)).toMatchObject({ value: { missing: 0 } });
    expect(await desk.restore('b.jsonl', ignore)).toMatchObject({ type: 'done', entry: { created: 0 } });
  });

  test('brings back what was deleted and leaves what was changed since', async () => {
    const { store, bytes } = await setupBackup();
    await store.edit([
      { op: 'delete', kind: 'note', id: 'n1' },
      { op: 'update', kind: 'customer', id: 'c1', fields: { name: 'Harbour AG' } },
    ]);
    const desk = setupDesk(store);
    expect(await desk.openBackup(bytes, ignore)).toMatchObject({ value: { missing: 1 } });
    await desk.restore('b.jsonl', ignore);
    expect(await everything(store)).toMatchObject({
      'note/n1': { text: 'Only mine' },
      'customer/c1': { name: 'Harbour AG' },
    });
  });

  test('can be undone like any import', async () => {
    const { bytes } = await setupBackup();
    const other = await setupEmpty();
    const desk = setupDesk(other);
    await desk.openBackup(bytes, ignore);
    await desk.restore('b.jsonl', ignore);
    const [entry] = await desk.list(null, ignore);
    expect(await desk.undo(entry?.id ?? '', ignore)).toMatchObject({ type: 'done' });
    expect(await everything(other)).toEqual({});
  });

  test('names the lines that are no records, and says when it is too new or none', async () => {
    const desk = setupDesk(await setupEmpty());
    const [kind] = [recordKinds.customer.name];
    const lines = [
      '{"format":"rapport-backup","version":1}',
      'x',
      `{"kind":"${kind}","id":"a b","doc":{}}`,
      '',
    ];
    const open = async (text: string) => desk.openBackup(bytesOf(text), ignore);
    expect(await open(lines.join('\n'))).toMatchObject({ value: { records: 0, unreadable: [2, 3] } });
    expect(await open('{"format":"rapport-backup","version":2}')).toMatchObject({ ok: false });
    expect(await open('Customer ID,Customer\nC1,Harbour')).toBeNull();
  });
});
