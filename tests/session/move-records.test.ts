import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadSample } from '../../extension/options/load-sample.ts';
import { recordsToMove } from '../../extension/session/local-records.ts';
import { MEMBER_FIELDS, moveRecords, signedBy } from '../../extension/session/move-records.ts';
import type { Change } from '../../extension/store/change.ts';
import { openStore, type Store } from '../../extension/store/store.ts';
import { recordKinds } from '../../shared/records/record-types.ts';
import { systemRandomness } from '../../shared/sync/randomness.ts';

const T0 = Date.parse('2026-03-02T09:00:00Z');
const origin = { createdAt: T0, createdBy: 'me' };

let local: Store;
let team: Store;
beforeEach(async () => {
  const deps = { now: () => T0, random: systemRandomness };
  [local, team] = await Promise.all([openStore('local', deps), openStore('team1', deps)]);
});
afterEach(async () => {
  await Promise.all([local.destroy(), team.destroy()]);
});

const acme: Change = {
  op: 'create',
  kind: 'customer',
  id: 'acme',
  doc: { name: 'Acme', domains: ['acme.example'], ownerId: 'me', stage: 'key', ...origin },
};
const secret: Change = {
  op: 'create',
  kind: 'note',
  id: 'secret',
  doc: { customerId: 'acme', text: 'me', visibility: 'private', ...origin },
};
const call: Change = {
  op: 'create',
  kind: 'interaction',
  id: 'call',
  doc: {
    customerId: 'acme',
    channel: 'call',
    direction: 'out',
    at: T0,
    by: 'me',
    department: 'sales',
    ...origin,
  },
};

async function moveAll(): Promise<number> {
  const records = await recordsToMove(local, team);
  expect(await moveRecords(records, team, 'ana')).toEqual({ ok: true });
  return records.length;
}

describe('moving to a team what was recorded without a server', () => {
  test('creates every record under its own id, as the member’s own, and leaves the original as it was', async () => {
    await local.edit([acme, secret, call]);
    const before = await local.get('interaction', 'call');
    expect(await moveAll()).toBe(3);
    expect((await team.get('customer', 'acme'))?.doc).toEqual({
      name: 'Acme',
      domains: ['acme.example'],
      ownerId: 'ana',
      stage: 'key',
      createdAt: T0,
      createdBy: 'ana',
    });
    expect((await team.get('interaction', 'call'))?.doc).toMatchObject({
      by: 'ana',
      createdBy: 'ana',
      at: T0,
    });
    expect(await local.get('interaction', 'call')).toEqual(before);
  });

  test('keeps a private note private, with its text', async () => {
    await local.edit([acme, secret]);
    await moveAll();
    const note = await team.get('note', 'secret');
    expect(note && recordKinds.note.visibility(note.doc)).toBe('private');
    expect(note?.doc).toMatchObject({ text: 'me', createdBy: 'ana' });
  });

  test('offers nothing a second time', async () => {
    await local.edit([acme, secret, call]);
    await moveAll();
    const waiting = (await team.syncState()).waiting;
    expect(await moveAll()).toBe(0);
    expect((await team.syncState()).waiting).toBe(waiting);
  });

  test('offers the rest after it was broken off', async () => {
    await local.edit([acme, secret, call]);
    await moveRecords((await recordsToMove(local, team)).slice(0, 1), team, 'ana');
    expect((await recordsToMove(local, team)).map(({ id }) => id).toSorted()).toEqual(['call', 'secret']);
  });

  test('offers neither sample data nor what was tried out on it', async () => {
    await loadSample(local, 'me', T0);
    const [sample] = await local.table('customer').toArray();
    await local.edit([
      { ...secret, doc: { ...secret.doc, customerId: sample?.id ?? '' } } as Change,
      { ...acme, id: 'own' } as Change,
    ]);
    expect((await recordsToMove(local, team)).map(({ id }) => id)).toEqual(['own']);
  });

  test('moves more than one save can hold', async () => {
    const text = 'x'.repeat(19_000);
    await local.edit([acme]);
    for (let n = 0; n < 120; n += 1)
      await local.edit([
        { op: 'create', kind: 'note', doc: { customerId: 'acme', text, visibility: 'team', ...origin } },
      ]);
    expect(await moveAll()).toBe(121);
    expect(await team.table('note').count()).toBe(120);
  });
});

describe('signedBy', () => {
  test('changes names of members only, however deep', () => {
    const doc = {
      name: 'me',
      ownerId: 'me',
      tierOverride: { reason: 'me', authorId: 'me' },
      present: ['me', 'you'],
    };
    expect(signedBy('ana', doc)).toEqual({
      name: 'me',
      ownerId: 'ana',
      tierOverride: { reason: 'me', authorId: 'ana' },
      present: ['ana', 'you'],
    });
  });

  test('knows every field of every kind that names a member', () => {
    const folder = join(import.meta.dirname, '../../shared/records');
    const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    const fields = files.flatMap(({ name }) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/(\w+): (?:z\.array\()?memberId\b/g)].map(
        ([, field]) => field,
      ),
    );
    expect(new Set(fields)).toEqual(MEMBER_FIELDS);
  });
});
