import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { readHistory } from '../../extension/card/read-history.ts';
import { answer } from '../../extension/store/open-existing.ts';
import { readOnlyStore } from '../../extension/store/read-only.ts';
import type { Change } from '../../extension/store/store.ts';
import { DEFAULT_CONTACT_CHANNELS } from '../../shared/card/contact-policy.ts';
import type { Channel } from '../../shared/records/interaction.ts';
import { TEAM_SETTING } from '../../shared/records/setting.ts';
import type { HistoryRow } from '../../shared/standings/history.ts';
import { makeCustomer, NOW, setupTeam, type Team, teamsOfTests } from './setup.ts';

const DAY = 86_400_000;
const TABLES = ['interaction', 'commitment', 'complaint', 'note', 'standing', 'history'] as const;
const setup = teamsOfTests();

function pick<T extends object>(whole: T, fields: readonly (keyof T)[]): object {
  return Object.fromEntries(fields.map((field) => [field, whole[field]]));
}

/** What the card reads of a customer: from what is kept ready, or from the records. */
async function read(team: Team, customerId: string, settled: boolean, now = NOW): Promise<unknown> {
  const reader = readOnlyStore(team.store.team);
  const query = { customerId, memberId: 'me', now, settled, contactChannels: DEFAULT_CONTACT_CHANNELS };
  const whole = await reader.read(TABLES, (reading) => readHistory(reading, query));
  reader.close();
  const { lastContact, commitments, complaints, pastComplaints, lastResolvedAt, notes } = whole;
  const shared = notes.find((note) => note.visibility === 'team');
  return {
    lastContact: lastContact && pick(lastContact, ['at', 'channel', 'direction', 'by', 'subject']),
    commitments: commitments.map((one) => pick(one, ['id', 'promisedBy', 'what', 'due'])),
    complaints: complaints.map((one) => pick(one, ['id', 'what', 'severity', 'receivedAt'])),
    past: [pastComplaints, lastResolvedAt],
    notes: notes.filter((note) => note === shared || note.visibility === 'private'),
  };
}

async function kept(team: Team): Promise<string[]> {
  const blocks = team.database.transaction('history').objectStore('history').getAll();
  return (await answer<HistoryRow[]>(blocks, [])).flatMap((block) => Object.keys(block)).toSorted();
}

const note = (id: string, fields: object = {}): Change => ({
  op: 'create',
  kind: 'note',
  id,
  doc: { customerId: 'a', text: id, visibility: 'team', createdAt: NOW, createdBy: 'me', ...fields },
});

const call = (id: string, at: number): Change => ({
  op: 'create',
  kind: 'interaction',
  id,
  doc: {
    customerId: 'a',
    channel: 'call',
    direction: 'out',
    at,
    by: 'me',
    department: 'sales',
    createdAt: NOW,
    createdBy: 'me',
  },
});

const contactBy = (contactChannels: Channel[]): Change => ({
  op: 'create',
  kind: 'setting',
  id: TEAM_SETTING,
  doc: { contactChannels, createdAt: NOW, createdBy: 'me' },
});

describe('histories', () => {
  test('tell what the records tell, whatever is saved', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(RECORD, { minLength: 1, maxLength: 5 }), { maxLength: 6 }),
        async (saves) => {
          const team = await setupTeam();
          await team.save([makeCustomer('a'), makeCustomer('b')]);
          const keeper = team.keeper();
          await keeper.catchUp();
          for (const save of saves) {
            for (const one of save) await put(team, one);
            await keeper.catchUp();
            for (const id of ['a', 'b'])
              expect(await read(team, id, true)).toEqual(await read(team, id, false));
          }
          expect(await kept(team)).toEqual(['a', 'b']);
          await team.end();
        },
      ),
      { numRuns: 25 },
    );
  });

  test('a planned contact is the last one from its moment on', async () => {
    const team = await setup();
    await team.save([makeCustomer('a'), call('past', NOW - DAY), call('planned', NOW + DAY)]);
    await team.keeper().catchUp();
    expect(await read(team, 'a', true)).toMatchObject({ lastContact: { at: NOW - DAY } });
    expect(await read(team, 'a', true, NOW + DAY)).toMatchObject({ lastContact: { at: NOW + DAY } });
    // The clock of the device was set back
    expect(await read(team, 'a', true, NOW - 2 * DAY)).toMatchObject({ lastContact: null });
  });

  test('a long one is read from the records', async () => {
    const team = await setup();
    await team.save([makeCustomer('a'), makeCustomer('b'), note('n', { text: 'x'.repeat(5_000) })]);
    await team.keeper().catchUp();
    expect(await kept(team)).toEqual(['b']);
    expect(await read(team, 'a', true)).toMatchObject({ notes: [{ id: 'n' }] });
  });

  test('a customer that was deleted leaves none', async () => {
    const team = await setup();
    await team.save([makeCustomer('a'), makeCustomer('b')]);
    const keeper = team.keeper();
    await keeper.catchUp();
    await team.save([{ op: 'delete', kind: 'customer', id: 'a' }]);
    expect(await keeper.catchUp()).toMatchObject({ kind: 'few' });
    expect(await kept(team)).toEqual(['b']);
    await team.save([{ op: 'delete', kind: 'customer', id: 'b' }, contactBy(['mail'])]);
    expect(await keeper.catchUp()).toMatchObject({ kind: 'all' });
    expect(await kept(team)).toEqual([]);
  });

  test('being written for everybody, they give way to a change, and go on with what it changed', async () => {
    const team = await setup();
    const others = Array.from({ length: 150 }, (_, n) => `c${n}`);
    await team.save(['a', 'b'].map((id) => makeCustomer(id)));
    for (let n = 0; n < others.length; n += 50)
      await team.save(others.slice(n, n + 50).map((id) => makeCustomer(id)));
    await team.save([note('old')]);
    // Before the first step of the first run, and between two steps of the second
    let asked = 0;
    const keeper = team.keeper({ hurried: () => [1, 3].includes(++asked) });
    expect(await keeper.catchUp()).toMatchObject({ kind: 'all' });
    expect(await team.meta()).toMatchObject({ state: 'ready', extracted: false });
    await team.save([note('new', { createdAt: NOW + 1 }), { op: 'delete', kind: 'customer', id: 'b' }]);
    expect(await keeper.catchUp()).toMatchObject({ kind: 'few' });
    expect(await team.meta()).toMatchObject({ extracted: false });
    expect(await keeper.catchUp()).toEqual({ kind: 'nothing' });
    expect(await team.meta()).toMatchObject({ extracted: true });
    expect(await read(team, 'a', true)).toMatchObject({ notes: [{ id: 'new' }] });
    expect(await kept(team)).toEqual(['a', ...others].toSorted());
  });

  test('are written anew where another channel counts as contact', async () => {
    const team = await setup();
    await team.save([makeCustomer('a'), call('c', NOW - DAY)]);
    const keeper = team.keeper();
    await keeper.catchUp();
    await team.save([contactBy(['mail'])]);
    await keeper.catchUp();
    expect(await read(team, 'a', true)).toMatchObject({ lastContact: null });
  });
});

const RECORD = fc.record({
  kind: fc.constantFrom('interaction' as const, 'commitment' as const, 'complaint' as const, 'note' as const),
  op: fc.constantFrom('create' as const, 'create' as const, 'delete' as const),
  id: fc.integer({ min: 0, max: 5 }).map(String),
  customerId: fc.constantFrom('a', 'b'),
  days: fc.integer({ min: -3, max: 3 }),
  channel: fc.constantFrom('call' as const, 'gift' as const),
  mine: fc.boolean(),
  open: fc.boolean(),
});

type Saved = typeof RECORD extends fc.Arbitrary<infer T> ? T : never;

async function put(team: Team, one: Saved): Promise<void> {
  const { kind, op, customerId, days, channel, mine, open } = one;
  const id = `${kind}-${one.id}`;
  const exists = await team.store.get(kind, id);
  if (op === 'delete') {
    if (exists) await team.save([{ op, kind, id }]);
    return;
  }
  const at = NOW + days * DAY;
  const docs = {
    interaction: { channel, direction: 'out', at, by: 'me', department: 'sales' },
    commitment: { promisedBy: 'us', what: 'w', due: '2026-03-01', state: open ? 'open' : 'kept' },
    complaint: {
      what: 'w',
      severity: 'minor',
      state: open ? 'received' : 'closed',
      receivedAt: at,
      ...(open ? {} : { closedAt: at }),
    },
    note: { text: `${days}`, visibility: mine ? 'private' : 'team' },
  } as const;
  const fields = { customerId, ...docs[kind] };
  const doc = { ...fields, createdAt: at, createdBy: 'me' };
  // `as`: each document is of its kind
  const change = exists ? { op: 'update', kind, id, fields } : { op: 'create', kind, id, doc };
  await team.save([change as Change]);
}
