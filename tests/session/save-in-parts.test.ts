import { expect, test } from 'vitest';
import { saveInParts } from '../../extension/session/save-in-parts.ts';
import type { Change, EditProblem } from '../../extension/store/change.ts';
import { openStore } from '../../extension/store/store.ts';
import { StorageFailure } from '../../extension/store/transaction.ts';
import { systemRandomness } from '../../shared/sync/randomness.ts';

const NOW = Date.parse('2026-03-02T09:00:00Z');

const customers = (count: number): Change[] =>
  Array.from({ length: count }, (_, at) => ({
    op: 'create',
    kind: 'customer',
    id: `c${at}`,
    doc: { name: `Customer ${at}`, domains: [], stage: 'general', createdAt: NOW, createdBy: 'me' },
  }));

/** How many are stored when the second part meets `problem`, and what was thrown. */
async function breakOff(problem: EditProblem) {
  const store = await openStore('parts', { now: () => NOW, random: systemRandomness });
  let parts = 0;
  const edit: typeof store.edit = (changes) =>
    ++parts === 2 ? Promise.resolve({ ok: false, problem }) : store.edit(changes);
  const thrown = await saveInParts({ ...store, edit }, customers(250)).catch((failure: unknown) => failure);
  const stored = await store.table('customer').count();
  await store.destroy();
  return { thrown, stored, parts };
}

test('a full disk is thrown as what it is, and the parts before it stay', async () => {
  const { thrown, stored, parts } = await breakOff({ type: 'storage-full' });
  expect(thrown).toBeInstanceOf(StorageFailure);
  expect(thrown).toMatchObject({ problem: { type: 'storage-full' } });
  expect({ stored, parts }).toEqual({ stored: 100, parts: 2 });
});

test('any other refusal is thrown with what it says', async () => {
  const { thrown } = await breakOff({ type: 'invalid', index: 3, detail: 'name: too long' });
  expect(String(thrown)).toContain('name: too long');
});
