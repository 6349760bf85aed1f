import { afterEach, describe, expect, test } from 'vitest';
import { ledgerKeeper } from '../../extension/card/ledgers.ts';
import { readCard, type CardSurroundings } from '../../extension/card/read-card.ts';
import type { Session } from '../../extension/session/session.ts';
import { type Directory, directoryOf } from '../../extension/standings/directory.ts';
import { keeperOf } from '../standings/setup.ts';
import { answer, openExisting } from '../../extension/store/open-existing.ts';
import { readOnlyStore } from '../../extension/store/read-only.ts';
import { openStore, type Change, type Store } from '../../extension/store/store.ts';
import type { Reading } from '../../extension/webmails/webmail.ts';
import { DEFAULT_CONTACT_CHANNELS } from '../../shared/card/contact-policy.ts';
import { systemRandomness } from '../../shared/sync/randomness.ts';
import { countRequests } from '../store/count-requests.ts';
import { messageKey } from '../../shared/matching/message-key.ts';

const NOW = Date.UTC(2026, 5, 17, 6, 0);
const DAY = 86_400_000;
const origin = { createdAt: NOW - DAY, createdBy: 'ana' };
const about = { customerId: 'harbour' };
const open: (Store | { close(): void })[] = [];

afterEach(() => open.splice(0).forEach((store) => store.close()));

const session: Session = {
  team: 'local',
  server: null,
  token: null,
  deviceId: null,
  member: { id: 'me', name: '', role: 'admin' },
  language: null,
  ownAddresses: [],
  department: 'sales',
};

const around: CardSurroundings = {
  session,
  choices: {},
  contactChannels: DEFAULT_CONTACT_CHANNELS,
  zone: 'UTC',
  now: NOW,
  online: true,
  flusher: { type: 'idle' },
  directory: null,
};

const reading: Reading = {
  webmail: 'demo',
  view: 'message',
  own: 'me@ours.example',
  message: {
    id: '1',
    thread: null,
    subject: 'Hello',
    date: '2026-06-17T05:50:00Z',
    direction: 'in',
    from: { name: 'Maria', address: 'maria@harbour.example' },
    to: [{ name: null, address: 'me@ours.example' }],
    cc: [],
    link: null,
  },
};
const key =
  (await messageKey('demo', reading.own, {
    id: '1',
    date: '2026-06-17T05:50:00Z',
    subject: 'Hello',
    from: { address: 'maria@harbour.example' },
  })) ?? '';

const touch = (id: string, channel: 'call' | 'gift', at: number): Change => ({
  op: 'create',
  kind: 'interaction',
  id,
  doc: { ...about, channel, direction: 'out', at, by: 'ana', department: 'sales', ...origin },
});

const note = (id: string, createdBy: string, visibility: 'team' | 'private', at: number): Change => ({
  op: 'create',
  kind: 'note',
  id,
  doc: { ...about, text: id, visibility, createdAt: at, createdBy },
});

const records: Change[] = [
  {
    op: 'create',
    kind: 'customer',
    id: 'harbour',
    doc: { name: 'Harbour', domains: ['harbour.example'], stage: 'key', ...origin },
  },
  {
    op: 'create',
    kind: 'contact',
    id: 'maria',
    doc: { ...about, name: 'Maria L', addresses: ['maria@harbour.example'], phones: [], ...origin },
  },
  touch('old-call', 'call', NOW - 9 * DAY),
  touch('call', 'call', NOW - 5 * DAY),
  touch('gift', 'gift', NOW - DAY),
  touch('planned', 'call', NOW + DAY),
  {
    op: 'create',
    kind: 'commitment',
    id: 'kept',
    doc: { ...about, promisedBy: 'us', what: 'k', due: '2026-06-01', state: 'kept', ...origin },
  },
  {
    op: 'create',
    kind: 'commitment',
    id: 'open',
    doc: { ...about, promisedBy: 'us', what: 'o', due: '2026-06-01', state: 'open', ...origin },
  },
  {
    op: 'create',
    kind: 'complaint',
    id: 'c',
    doc: { ...about, what: 'c', severity: 'minor', state: 'received', receivedAt: NOW, ...origin },
  },
  note('older', 'ana', 'team', NOW - 3 * DAY),
  note('newer', 'ana', 'team', NOW - 2 * DAY),
  note('hers', 'ana', 'private', NOW - DAY),
  note('mine', 'me', 'private', NOW - DAY),
];

/** Its log is not looked up, which happens beside the rest and takes what computing a digest takes. */
const unidentified: Reading = {
  ...reading,
  message: reading.message && { ...reading.message, id: null, date: null },
};

async function setupTeam(changes: readonly Change[] = records) {
  const team = systemRandomness(8);
  const store = await openStore(team, { now: () => NOW, random: systemRandomness });
  const reader = readOnlyStore(team);
  open.push(reader, store);
  if (changes.length > 0) expect(await store.edit(changes)).toMatchObject({ ok: true });
  const read = (chosen: string | null = null, mail = reading) =>
    readCard(reader, mail, chosen, around, ledgerKeeper().anew);
  return { store, reader, read };
}

async function catchUp(store: Store, deps?: Parameters<typeof keeperOf>[2]): Promise<void> {
  const database = await openExisting(indexedDB, `rapport-${store.team}`, () => undefined);
  if (!database) throw new Error('the store made no database');
  await keeperOf(database, () => NOW, deps).catchUp();
  database.close();
}

describe('readCard', () => {
  test('reads what the store wrote', async () => {
    const { read } = await setupTeam();
    const view = await read();
    expect(view).toMatchObject({
      kind: 'mail',
      people: [{ kind: 'contact', customerId: 'harbour', contactId: 'maria' }],
      log: { kind: 'open', key },
      shown: {
        kind: 'customer',
        offer: false,
        card: {
          name: 'Harbour',
          contact: { name: 'Maria L' },
          lastContact: { channel: 'call', at: NOW - 5 * DAY },
          promises: [{ id: 'open' }],
          openComplaints: [{ id: 'c' }],
          note: { id: 'newer' },
        },
      },
      sync: { line: null, rejected: [] },
      zone: 'UTC',
    });
  });

  test('shows my private notes and nobody else’s', async () => {
    const view = await (await setupTeam()).read();
    expect(view).toMatchObject({ shown: { card: { privateNotes: [{ id: 'mine' }] } } });
    expect(JSON.stringify(view)).not.toContain('hers');
  });

  test('knows a logged mail by its key, and a log that was undone', async () => {
    const { read, store } = await setupTeam();
    await store.edit([touch(key, 'call', NOW)]);
    expect(await read()).toMatchObject({
      log: { kind: 'logged', key, by: { id: 'ana', me: false }, customerName: 'Harbour' },
    });
    await store.edit([{ op: 'delete', kind: 'interaction', id: key }]);
    expect(await read()).toMatchObject({ log: { kind: 'open', key } });
  });

  test('leaves team-mates out and names them', async () => {
    const { read, store } = await setupTeam();
    await store.setMembers([{ id: 'ana', name: 'Ana', role: 'rep', addresses: ['maria@harbour.example'] }]);
    expect(await read()).toMatchObject({ kind: 'only-us' });
  });

  test('waits for the store twice: for who this is, and for what is known of them', async () => {
    const { read, store } = await setupTeam();
    await store.setMembers([{ id: 'ana', name: 'Ana', role: 'rep', addresses: ['ana@ours.example'] }]);
    await store.edit([touch('newest', 'call', NOW)]);
    expect((await countRequests(() => read(null, unidentified))).waits).toBe(2);
  });

  test('asks for nothing but people and what is known of them where the rest is remembered', async () => {
    const { read, reader, store } = await setupTeam();
    await store.setMembers([{ id: 'ana', name: 'Ana', role: 'rep', addresses: ['ana@ours.example'] }]);
    await catchUp(store);
    const ledgers = ledgerKeeper();
    const cards: unknown[] = [];
    const remembering = () => readCard(reader, unidentified, null, around, ledgers.known());
    const first = await countRequests(async () => cards.push(await remembering()));
    const second = await countRequests(async () => cards.push(await remembering()));
    expect(first.reads - second.reads).toBe(7);
    expect(second.waits).toBe(2);
    expect(cards).toEqual([await read(null, unidentified), cards[0]]);
  });

  test('waits for the store once where the directory knows where a customer lies', async () => {
    const { reader, store } = await setupTeam();
    await catchUp(store);
    const directory = await reader.read(['meta'], (rows) => rows.kept('directory'));
    const ledgers = ledgerKeeper();
    const cards: unknown[] = [];
    const count = (known: Directory | null) =>
      countRequests(async () => {
        const given = { ...around, directory: known };
        cards.push(await readCard(reader, unidentified, null, given, ledgers.known()));
      });
    await count(null);
    const { reads, waits } = await count(null);
    // `as`: only the standings write under this key
    expect(await count(directory as Directory)).toMatchObject({ reads, waits: 1 });
    const wrong = directoryOf([{ customer: { id: 'other', domains: ['harbour.example'] }, contacts: [] }]);
    expect(await count(wrong)).toMatchObject({ reads: reads + 2, waits: waits });
    expect(cards).toEqual([cards[0], cards[0], cards[0], cards[0]]);
  });

  test('asks for what is kept ready of a customer, and for records only while something has changed', async () => {
    const { read, store } = await setupTeam();
    const cards: unknown[] = [];
    const count = async () => {
      const { reads } = await countRequests(async () => cards.push(await read(null, unidentified)));
      return reads;
    };
    const fromRecords = await count();
    await catchUp(store);
    const fromKept = await count();
    await store.edit([note('newest', 'ana', 'team', NOW)]);
    expect(await count()).toBe(fromRecords);
    await catchUp(store);
    expect(await count()).toBe(fromKept);
    expect(fromRecords - fromKept).toBe(3);
    const known = { lastContact: { at: NOW - 5 * DAY }, promises: [{ id: 'open' }], pastComplaints: 0 };
    expect(cards).toMatchObject([
      { shown: { card: { ...known, note: { id: 'newer' } } } },
      { shown: { card: { ...known, note: { id: 'newer' } } } },
      { shown: { card: { ...known, note: { id: 'newest' } } } },
      { shown: { card: { ...known, note: { id: 'newest' } } } },
    ]);
  });

  test('leaves alone what another version of the extension keeps ready', async () => {
    const { read, store } = await setupTeam();
    const fromRecords = await countRequests(() => read(null, unidentified));
    await catchUp(store);
    const database = await openExisting(indexedDB, `rapport-${store.team}`, () => undefined);
    const meta = database?.transaction('meta', 'readwrite').objectStore('meta');
    const standings = await answer<{ version: number } | undefined>(meta?.get('standings'), undefined);
    meta?.put({ ...standings, version: 1 });
    database?.close();
    expect(await countRequests(() => read(null, unidentified))).toMatchObject({ reads: fromRecords.reads });
  });

  test('shows the newest notes of many', async () => {
    const { read, store } = await setupTeam();
    const many = Array.from({ length: 30 }, (_, n) => note(`many-${n}`, 'me', 'private', NOW + n));
    await store.edit(many);
    const view = await read();
    const newest = Array.from({ length: 20 }, (_, n) => ({ id: `many-${29 - n}` }));
    expect(view).toMatchObject({ shown: { card: { privateNotes: newest } } });
  });

  test('does not read what imports remember, and knows team-mates however much that is', async () => {
    const { read, store } = await setupTeam();
    await store.setMembers([{ id: 'ana', name: 'Ana', role: 'rep', addresses: ['maria@harbour.example'] }]);
    const count = () => countRequests(() => read(null, unidentified));
    const before = await count();
    for (let part = 0; part < 120; part += 1) await store.local.put(`import-part:${part + 100}`, []);
    const after = await count();
    expect(await read()).toMatchObject({ kind: 'only-us' });
    expect(after).toEqual(before);
  });

  test('no longer finds a customer that was deleted here', async () => {
    const { read, store } = await setupTeam();
    await store.edit([{ op: 'delete', kind: 'customer', id: 'harbour' }]);
    expect(await read()).toMatchObject({ shown: { kind: 'unknown' } });
  });

  test('shows a stranger where nothing was ever stored, and leaves no database behind', async () => {
    const team = systemRandomness(8);
    const reader = readOnlyStore(team);
    open.push(reader);
    expect(await readCard(reader, reading, null, around, ledgerKeeper().anew)).toMatchObject({
      shown: { kind: 'unknown' },
    });
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(`rapport-${team}`);
  });

  test('finds the store that is created after its first look', async () => {
    const team = systemRandomness(8);
    const reader = readOnlyStore(team);
    await readCard(reader, reading, null, around, ledgerKeeper().anew);
    const store = await openStore(team, { now: () => NOW, random: systemRandomness });
    open.push(reader, store);
    await store.edit(records);
    expect(await readCard(reader, reading, null, around, ledgerKeeper().anew)).toMatchObject({
      shown: { kind: 'customer' },
    });
  });

  test('lets another page delete the database', async () => {
    const { read, store } = await setupTeam();
    await read();
    await store.destroy();
    expect(await read()).toMatchObject({ shown: { kind: 'unknown' } });
  });

  test('reads the standing of the customer, with the deadlines of its complaints', async () => {
    const { store, read } = await setupTeam();
    expect(await read()).toMatchObject({
      shown: { card: { standing: null, openComplaints: [{ clock: null }] } },
    });
    await store.edit([
      {
        op: 'create',
        kind: 'purchase',
        id: 'p',
        doc: { ...about, day: '2026-06-01', revenue: { minor: 100, currency: 'EUR' }, ...origin },
      },
    ]);
    await catchUp(store, { zone: 'Asia/Shanghai' });
    expect(await read()).toMatchObject({
      shown: {
        card: {
          tier: 'gold',
          standing: { layer: 'top', movement: 'new', tierReason: { by: 'standard', rule: 'top-or-large' } },
          openComplaints: [{ clock: { milestone: 'acknowledge' } }],
        },
      },
    });
  });
});
