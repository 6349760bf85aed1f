import { rmSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { type Database, connectDatabase } from '../../api/db/connect.ts';
import { libsqlSyncStore } from '../../api/db/libsql-sync-store.ts';
import type { Transaction } from '../../api/db/write-queue.ts';
import type { Caller, PullStore, PushChanges, PushStore, ServerRecord } from '../../api/sync/sync-store.ts';
import { openTeam } from '../../api/team/open-team.ts';
import { systemRandomness } from '../../shared/sync/randomness.ts';
import { makeFolder } from '../api/setup-api.ts';
import { sqldMissing, startSqld } from '../sqld/start-sqld.ts';
import { MemoryServer, emptyServer } from '../simulation/memory-server.ts';

type Stores = PushStore & PullStore;
interface Subject {
  readonly team: string;
  /** Runs work over the store as the server does: writes in a write transaction, reads in a snapshot. */
  write<T>(work: (store: Stores) => Promise<T>): Promise<T>;
  read<T>(work: (store: Stores) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

async function setupLibsql(folder = makeFolder(), url = `file:${folder}/rapport.db`): Promise<Subject> {
  const db: Database = await connectDatabase(url);
  const { id } = await openTeam(db, 'T', { now: () => 0, random: systemRandomness });
  return {
    team: id,
    write: (work) => db.write((tx) => work(parsing(tx))),
    read: (work) => db.snapshot((tx) => work(parsing(tx))),
    async close() {
      await db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function setupServer(): Promise<Subject> {
  const folder = makeFolder();
  const sqld = await startSqld(folder);
  const subject = await setupLibsql(folder, `ws://${sqld.host}`);
  return {
    ...subject,
    async close() {
      await sqld.end();
      await subject.close();
    },
  };
}

/** The libSQL store, what it hands on as text parsed. */
function parsing(tx: Transaction): Stores {
  const store = libsqlSyncStore(tx);
  const changed: Stores['changed'] = async (...asked) => {
    const { records, brokeOff } = await store.changed(...asked);
    const parsed = records.map((row) => ({
      ...row,
      doc: JSON.parse(row.doc),
      stamps: JSON.parse(row.stamps),
    }));
    return { records: parsed, brokeOff };
  };
  return { ...store, changed };
}

async function setupMemory(): Promise<Subject> {
  const server = new MemoryServer(emptyServer('0'.repeat(32)));
  return {
    team: 't',
    write: (work) => work(server),
    read: (work) => work(server),
    close: async () => undefined,
  };
}

const SUBJECTS = {
  libSQL: () => setupLibsql(),
  memory: setupMemory,
  ...(sqldMissing === null ? { 'libSQL server': setupServer } : {}),
};

const STAMP = '000000001-0000-00000000';

function makeRecord(id: string, seq: number, overrides: Partial<ServerRecord> = {}): ServerRecord {
  const doc = { name: `"${id}" 海岚 \u0000 '` };
  const base = { kind: 'customer', id, doc, stamps: { name: STAMP }, deleted: false };
  return { ...base, visibility: 'team', owner: 'ana', seq, hiddenSeq: 0, ...overrides };
}

function makeChanges(overrides: Partial<PushChanges> = {}): PushChanges {
  const client = { id: 'c1', member: 'ana', lastMid: 0, lastUid: null };
  return { seq: 0, client, mutations: [], records: [], fingerprints: [], ...overrides };
}

const add = (audience: string, by: number) => makeChanges({ fingerprints: [{ audience, add: by }] });
const byId = (records: readonly { id: string }[]) => records.map(({ id }) => id);

describe.each(Object.entries(SUBJECTS))('sync store: %s', (_name, setup) => {
  let subject: Subject | undefined;
  afterEach(() => subject?.close());

  async function setupWith(...commits: PushChanges[]) {
    const over = await setup();
    subject = over;
    const ana: Caller = { team: over.team, member: 'ana', role: 'rep' };
    const ben: Caller = { ...ana, member: 'ben' };
    for (const changes of commits) await over.write((store) => store.commit(ana, changes));
    return { ...over, ana, ben };
  }
  const nothing = { client: 'c1', uids: [], mids: [], records: [] };

  test('a new team knows no client, mutation or record', async () => {
    const { read, ana } = await setupWith();
    const state = await read((store) => store.load(ana, { ...nothing, uids: ['u'], mids: [1] }));
    expect(state).toMatchObject({ client: null, seq: 0, mutations: [], records: [] });
    expect(state.epoch).toMatch(/^[0-9a-f]{32}$/);
  });

  test('records come back as they were committed, and only those wanted', async () => {
    const one = makeRecord('one', 1);
    const gone = makeRecord('two', 2, { deleted: true, visibility: 'private', hiddenSeq: 2 });
    const { read, ben } = await setupWith(
      makeChanges({ seq: 3, records: [one, gone, makeRecord('three', 3)] }),
    );
    const records = [
      ...['one', 'two', 'none'].map((id) => ({ kind: 'customer', id })),
      { kind: 'note', id: 'three' },
    ];
    const state = await read((store) => store.load(ben, { ...nothing, records }));
    expect(state.seq).toBe(3);
    expect(state.records.toSorted((a, b) => a.seq - b.seq)).toEqual([one, gone]);
  });

  test('a record committed again replaces the one before', async () => {
    const before = makeRecord('one', 1);
    const after = makeRecord('one', 2, { doc: { name: 'new' }, deleted: true });
    const { read, ana } = await setupWith(
      makeChanges({ seq: 1, records: [before] }),
      makeChanges({ seq: 2, records: [after] }),
    );
    const { kind, id, doc, stamps, seq, deleted } = after;
    expect(await read((store) => store.changed(ana, 0, 10))).toMatchObject({
      records: [{ kind, id, doc, stamps, seq, deleted }],
      brokeOff: false,
    });
  });

  test('mutations are found by uid from any client, and by number of their own', async () => {
    const applied = { uid: 'u1', client: 'c1', mid: 1, hash: 'h1', rejected: null };
    const rejected = { reason: 'invalid' as const, detail: 'name: too long' };
    const refused = { uid: 'u2', client: 'c1', mid: 2, hash: 'h2', rejected };
    const client = { id: 'c1', member: 'ana', lastMid: 2, lastUid: 'u2' };
    const { read, ana } = await setupWith(makeChanges({ client, mutations: [applied, refused] }));
    const load = (wanted: object) => read((store) => store.load(ana, { ...nothing, ...wanted }));
    expect(await load({ mids: [2] })).toMatchObject({ client, mutations: [refused] });
    expect(await load({ client: 'c2', uids: ['u1'], mids: [2] })).toMatchObject({
      client: null,
      mutations: [applied],
    });
    const listed = { uid: 'u2', mid: 2, ...rejected };
    expect(await read((store) => store.rejected('c1', 0))).toEqual([listed]);
    expect(await read((store) => store.rejected('c1', 2))).toEqual([]);
  });

  test('one uid may stand under several clients', async () => {
    const mutation = { uid: 'u1', client: 'c1', mid: 1, hash: 'h', rejected: null };
    const { read, ana } = await setupWith(
      makeChanges({ mutations: [mutation] }),
      makeChanges({ mutations: [{ ...mutation, client: 'c2' }] }),
    );
    const state = await read((store) => store.load(ana, { ...nothing, uids: ['u1'] }));
    expect(state.mutations.map(({ client }) => client).toSorted()).toEqual(['c1', 'c2']);
  });

  test('changes come in the order of the sequence, above a position, up to a limit', async () => {
    const records = [4, 2, 5, 1, 3].map((seq) => makeRecord(`r${seq}`, seq));
    const { read, ben } = await setupWith(makeChanges({ seq: 5, records }));
    expect(byId((await read((store) => store.changed(ben, 1, 3))).records)).toEqual(['r2', 'r3', 'r4']);
    expect(byId((await read((store) => store.changed(ben, 5, 3))).records)).toEqual([]);
  });

  test('private records are changes to their owner only', async () => {
    const records = [
      makeRecord('shared', 1),
      makeRecord('anas', 2, { visibility: 'private' }),
      makeRecord('bens', 3, { visibility: 'private', owner: 'ben' }),
    ];
    const { read, ana, ben } = await setupWith(makeChanges({ seq: 3, records }));
    expect(byId((await read((store) => store.changed(ana, 0, 10))).records)).toEqual(['shared', 'anas']);
    expect(byId((await read((store) => store.changed(ben, 0, 10))).records)).toEqual(['shared', 'bens']);
  });

  test('what turned private is hidden from others, in the order it turned', async () => {
    const hidden = { visibility: 'private' as const };
    const records = [
      makeRecord('late', 9, { ...hidden, hiddenSeq: 7 }),
      makeRecord('early', 8, { ...hidden, hiddenSeq: 4 }),
      makeRecord('never-shared', 5, hidden),
      makeRecord('shared-again', 6, { hiddenSeq: 3 }),
    ];
    const { read, ana, ben } = await setupWith(makeChanges({ seq: 9, records }));
    expect(byId(await read((store) => store.hidden(ben, 0, 10)))).toEqual(['early', 'late']);
    expect(byId(await read((store) => store.hidden(ben, 4, 10)))).toEqual(['late']);
    expect(byId(await read((store) => store.hidden(ben, 0, 1)))).toEqual(['early']);
    expect(await read((store) => store.hidden(ana, 0, 10))).toEqual([]);
  });

  test('fingerprints add up modulo 2^48, for the team and for oneself', async () => {
    const { read, ana, ben } = await setupWith(
      add('', 2 ** 48 - 1),
      add('', 5),
      add('ana', 7),
      add('ben', 11),
    );
    const sums = (caller: Caller) => read(async (store) => (await store.head(caller, 'c1')).fingerprint);
    expect(await sums(ana)).toEqual({ team: 4, own: 7 });
    expect(await sums(ben)).toEqual({ team: 4, own: 11 });
  });

  test('the head of a pull knows the client, the sequence and that nothing was purged', async () => {
    const client = { id: 'c1', member: 'ana', lastMid: 3, lastUid: 'u3' };
    const { read, ana } = await setupWith(makeChanges({ seq: 12, client }));
    expect(await read((store) => store.head(ana, 'c1'))).toMatchObject({ client, seq: 12, floor: 0 });
    expect((await read((store) => store.head(ana, 'c9'))).client).toBeNull();
  });
});
