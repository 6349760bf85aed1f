import { afterEach, describe, expect, test } from 'vitest';
import { applyPush } from '../../api/sync/apply-push.ts';
import { collectPull } from '../../api/sync/collect-pull.ts';
import { edit } from '../../extension/store/edit.ts';
import type { Change } from '../../extension/store/change.ts';
import { freshMeta, recordKey } from '../../extension/store/layout.ts';
import { releaseQuarantine } from '../../extension/store/quarantine.ts';
import { openStore } from '../../extension/store/store.ts';
import type { StoreTransaction, Transactions } from '../../extension/store/transaction.ts';
import { applyPull } from '../../extension/sync/apply-pull.ts';
import type { Send, SendProblem } from '../../extension/sync/exchange.ts';
import { syncOnce } from '../../extension/sync/sync-once.ts';
import { SCHEMA_VERSION, type Operation } from '../../shared/sync/wire.ts';
import { copyServer, emptyServer, MemoryServer } from '../simulation/memory-server.ts';
import { emptyState, MemoryTransactions } from '../simulation/memory-transactions.ts';
import { plainCursors } from '../simulation/plain-cursors.ts';
import { Prng } from '../simulation/prng.ts';
import { createNote, makeNote, T0 } from './records.ts';

const closing: (() => Promise<void>)[] = [];
let teams = 0;

const STORES = {
  'in memory': async (prng: Prng): Promise<Transactions> =>
    new MemoryTransactions(emptyState(freshMeta(prng.hex))),
  'over Dexie': async (prng: Prng): Promise<Transactions> => {
    const store = await openStore(`client-${++teams}`, { now: () => T0, random: prng.hex });
    closing.push(async () => store.destroy());
    return store.transactions;
  },
};

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function setupNet() {
  const net = { server: new MemoryServer(emptyServer('1'.repeat(32))), now: T0, pushes: [] as number[] };
  const send = (member: string): Send => {
    const caller = { team: 'team', member, role: 'rep' } as const;
    return {
      push: async (request) => {
        net.pushes.push(request.mutations.length);
        return { ok: true, answer: await applyPush(net.server, caller, request, { now: net.now }) };
      },
      pull: async (request) => ({
        ok: true,
        answer: await collectPull(net.server, caller, request, {
          now: net.now,
          cursors: plainCursors,
          pageRows: 2,
        }),
      }),
    };
  };
  return { net, send };
}

const note = (id: string, doc = makeNote()): Change => {
  const { customerId, text, createdBy } = doc;
  const visibility = doc['visibility'] === 'private' ? 'private' : 'team';
  const fields = {
    customerId: String(customerId),
    text: String(text),
    createdAt: T0,
    createdBy: String(createdBy),
  };
  return { op: 'create', kind: 'note', id, doc: { ...fields, visibility } };
};
const text = (id: string, value: string): Change => ({
  op: 'update',
  kind: 'note',
  id,
  fields: { text: value },
});

describe.each(Object.entries(STORES))('client %s', (_name, open) => {
  async function setupClient(net: ReturnType<typeof setupNet>, member = 'ann', seed = 1) {
    const prng = new Prng(seed);
    const transactions = await open(prng);
    const deps = { transactions, send: net.send(member), now: () => net.net.now, random: prng.hex };
    const save = async (...changes: Change[]) =>
      edit(transactions, { now: deps.now, random: prng.hex }, changes);
    const sync = async (send: Partial<Send> = {}) => syncOnce({ ...deps, send: { ...deps.send, ...send } });
    const meta = async () => transactions.read(async (steps) => steps.readMeta());
    const outbox = async () => transactions.read(async (steps) => steps.readOutbox(1_000));
    const rejected = async () => transactions.read(async (steps) => steps.readRejected());
    const row = async (id: string) =>
      transactions.read(async (steps) => (await steps.readRows('note', [id]))[0]);
    return { ...deps, prng, save, sync, meta, outbox, rejected, row };
  }

  test('S39: a save writes outbox, clock and rows, or none of them', async () => {
    const client = await setupClient(setupNet());
    await client.save(note('n1'));
    const broken: Transactions = {
      ...client.transactions,
      run: async (work) =>
        client.transactions.run(async (steps, touched) => work(failing(steps, 'writeRows'), touched)),
    };
    await expect(edit(broken, client, [text('n1', 'Lost')])).rejects.toThrow('disk');
    expect(await client.outbox()).toHaveLength(1);
    expect(await client.meta()).toMatchObject({ nextMid: 2 });
    expect((await client.row('n1'))?.doc['text']).toBe('Wants the new price list');
  });

  test('S32: a save leaves the outbox by a pull only, and its row is then confirmed', async () => {
    const client = await setupClient(setupNet());
    await client.sync();
    await client.save(note('n1'));
    const refuse: SendProblem = { type: 'unavailable', retryAfterMs: null };
    expect(await client.sync({ pull: async () => ({ ok: false, problem: refuse }) })).toMatchObject({
      type: 'failed',
    });
    expect(await client.outbox()).toHaveLength(1);
    expect(await client.sync()).toMatchObject({ type: 'synced' });
    expect(await client.outbox()).toEqual([]);
    expect(await client.row('n1')).not.toHaveProperty('base');
    expect(await client.transactions.read(async (steps) => steps.readJournal())).toHaveLength(1);
  });

  test('S32: a rejected save is listed with its reason and its row goes back', async () => {
    const net = setupNet();
    const [ann, bob] = [await setupClient(net), await setupClient(net, 'bob', 2)];
    await ann.save(note('n1'));
    await ann.sync();
    await bob.sync();
    await bob.save({ op: 'update', kind: 'note', id: 'n1', fields: { visibility: 'private', text: 'Mine' } });
    expect((await bob.row('n1'))?.doc['text']).toBe('Mine');
    await bob.sync();
    expect(await bob.rejected()).toMatchObject([{ reason: 'not-the-author' }]);
    expect((await bob.row('n1'))?.doc['text']).toBe('Wants the new price list');
  });

  test('S30: an overtaken answer changes nothing', async () => {
    const net = setupNet();
    const client = await setupClient(net);
    await client.sync();
    const request = { ...(await client.meta()), schema: SCHEMA_VERSION };
    const asked = {
      clientId: request.clientId,
      epoch: request.epoch,
      schema: SCHEMA_VERSION,
      cursor: request.cursor,
      confirmedMid: 0,
    };
    const late = await net.send('ann').pull(asked);
    await client.save(note('n1'));
    await client.sync();
    const before = await client.meta();
    if (!late.ok || late.answer.status !== 'ok') throw new Error('no answer');
    const { answer } = late;
    const outcome = await client.transactions.run(async (steps, touched) =>
      applyPull(steps, touched, { now: T0, random: client.prng.hex }, asked, answer),
    );
    expect(outcome).toBe('stale');
    expect(await client.meta()).toEqual(before);
  });

  test('S31, S14: a client whose numbers another profile used takes a new id and loses nothing', async () => {
    const net = setupNet();
    const client = await setupClient(net);
    await client.sync();
    await client.save(note('n1'));
    const { clientId, epoch } = await client.meta();
    const mutations = [{ mid: 1, uid: 'f'.repeat(32), ops: [createNote('other', 1)] }];
    await net.send('ann').push({ clientId, epoch, schema: SCHEMA_VERSION, mutations });
    expect(await client.sync()).toMatchObject({ type: 'synced' });
    expect((await client.meta()).clientId).not.toBe(clientId);
    expect([...net.net.server.state.records.keys()].toSorted()).toEqual(['note/n1', 'note/other']);
  });

  test('S33: a restored server is offered the last week again, and nothing happens twice', async () => {
    const net = setupNet();
    const client = await setupClient(net);
    const backup = copyServer(net.net.server.state);
    await client.save(note('n1'));
    await client.save(text('n1', 'Second'));
    await client.sync();
    net.net.server = new MemoryServer({ ...backup, epoch: '2'.repeat(32) });
    expect(await client.sync()).toMatchObject({ type: 'synced' });
    expect(net.net.server.state.records.get('note/n1')?.doc).toMatchObject({ text: 'Second' });
    expect(net.net.server.state.mutations.size).toBe(2);
  });

  test('S35: an edit of a record that a colleague has yet to offer again is offered once more', async () => {
    const net = setupNet();
    const [ann, bob] = [await setupClient(net), await setupClient(net, 'bob', 2)];
    const backup = copyServer(net.net.server.state);
    await ann.save(note('n1'));
    await ann.sync();
    await bob.sync();
    await bob.save(text('n1', 'By Bob'));
    await bob.sync();
    net.net.server = new MemoryServer({ ...backup, epoch: '2'.repeat(32) });
    await bob.sync();
    expect(await bob.rejected()).toMatchObject([{ reason: 'not-found' }]);
    await ann.sync();
    await bob.sync();
    expect(await bob.rejected()).toEqual([]);
    expect(net.net.server.state.records.get('note/n1')?.doc).toMatchObject({ text: 'By Bob' });
  });

  test('S34: a resync takes away what it did not meet and keeps the outbox', async () => {
    const net = setupNet();
    const [ann, bob] = [await setupClient(net), await setupClient(net, 'bob', 2)];
    await ann.save(note('n1'), note('n2'));
    await ann.sync();
    await bob.sync();
    await ann.save({ op: 'delete', kind: 'note', id: 'n1' });
    await ann.sync();
    net.net.server.purge();
    await bob.save(text('n2', 'Waiting'));
    const pull: Send['pull'] = async (request) => {
      expect(await bob.row('n1')).toBeDefined();
      return net.send('bob').pull(request);
    };
    expect(await bob.sync({ pull })).toMatchObject({ type: 'synced' });
    expect(await bob.row('n1')).toBeUndefined();
    expect((await bob.row('n2'))?.doc['text']).toBe('Waiting');
  });

  test('S36: a row of an unknown kind is kept aside, counts, and is released once it can be shown', async () => {
    const net = setupNet();
    const client = await setupClient(net);
    const seeded = createNote('n1', 1);
    await net.send('bob').push({
      clientId: 'b'.repeat(32),
      epoch: null,
      schema: SCHEMA_VERSION,
      mutations: [
        {
          mid: 1,
          uid: 'c'.repeat(32),
          ops: [{ ...seeded, doc: makeNote({ createdBy: 'bob' }) } as Operation],
        },
      ],
    });
    const asNewer: Send['pull'] = async (request) => {
      const sent = await net.send('ann').pull(request);
      if (!sent.ok || sent.answer.status !== 'ok') return sent;
      const rows = sent.answer.rows.map((row) => ({ ...row, doc: { ...row.doc, visibility: 'partners' } }));
      return { ok: true, answer: { ...sent.answer, rows } };
    };
    expect(await client.sync({ pull: asNewer })).toMatchObject({ type: 'synced' });
    expect(await client.row('n1')).toBeUndefined();
    await client.transactions.run(async (steps, touched) => {
      const [held] = await steps.readAllQuarantine();
      if (held) await steps.writeQuarantine([{ ...held, doc: makeNote({ newerField: 'kept' }) }]);
      await releaseQuarantine(steps, touched);
    });
    expect((await client.row('n1'))?.doc).toMatchObject({ newerField: 'kept' });
    expect(await client.sync()).toMatchObject({ type: 'synced' });
  });

  test('S37: fingerprints that differ start one resync, which heals them', async () => {
    const net = setupNet();
    const client = await setupClient(net);
    await client.save(note('n1'));
    await client.sync();
    await client.transactions.run(async (steps) => {
      await steps.deleteRows('note', ['n1']);
      await steps.writeMeta({ ...(await steps.readMeta()), fingerprint: 0 });
    });
    expect(await client.sync()).toMatchObject({ type: 'synced' });
    expect(await client.row('n1')).toBeDefined();
    await client.transactions.run(async (steps) => {
      await steps.writeMeta({ ...(await steps.readMeta()), fingerprint: 5 });
    });
    expect(await client.sync()).toEqual({ type: 'differs' });
    expect((await client.meta()).agrees).toBe(false);
  });

  test('S29: a build the server no longer takes keeps its outbox and refuses new saves', async () => {
    const client = await setupClient(setupNet());
    await client.save(note('n1'));
    const old: SendProblem = { type: 'update-needed' };
    await client.sync({ pull: async () => ({ ok: false, problem: old }) });
    expect(await client.save(note('n2'))).toEqual({ ok: false, problem: { type: 'update-needed' } });
    expect(await client.outbox()).toHaveLength(1);
  });

  test.each<SendProblem>([{ type: 'too-large' }, { type: 'refused', detail: 'bad' }])(
    'S19: a push answered $type is halved until the save at fault stands alone',
    async (problem) => {
      const net = setupNet();
      const client = await setupClient(net);
      await client.sync();
      for (let index = 0; index < 7; index++) await client.save(note(`n${index}`));
      const push: Send['push'] = async (request) => {
        const bad = request.mutations.some((mutation) =>
          mutation.ops.some((operation) => operation.id === 'n4'),
        );
        return bad ? { ok: false, problem } : net.send('ann').push(request);
      };
      expect(await client.sync({ push })).toMatchObject({ type: 'synced' });
      expect((await client.rejected()).map((entry) => entry.ids)).toEqual([
        [recordKey({ kind: 'note', id: 'n4' })],
      ]);
      expect(net.net.server.state.records.size).toBe(6);
      expect(await client.row('n4')).toBeUndefined();
    },
  );

  test('S7: an edit made with a clock a day behind still wins over the one its author saw', async () => {
    const net = setupNet();
    const [ann, bob] = [await setupClient(net), await setupClient(net, 'bob', 2)];
    await ann.save(note('n1'));
    await ann.sync();
    await bob.sync();
    await edit(bob.transactions, { now: () => T0 - 86_400_000, random: bob.prng.hex }, [
      text('n1', 'Seen and changed'),
    ]);
    await bob.sync();
    expect(net.net.server.state.records.get('note/n1')?.doc).toMatchObject({ text: 'Seen and changed' });
  });

  test('nothing is sent when nothing waits', async () => {
    const net = setupNet();
    const client = await setupClient(net);
    await client.save(note('n1'));
    await client.sync();
    const { length } = net.net.pushes;
    for (let round = 0; round < 5; round++) await client.sync();
    expect(net.net.pushes).toHaveLength(length);
  });
});

/** The steps with one of them failing, as a broken disk would. */
function failing(steps: StoreTransaction, name: 'writeRows'): StoreTransaction {
  return new Proxy(steps, {
    get(target, step: keyof StoreTransaction) {
      if (step === name) return async () => Promise.reject(new Error('disk'));
      return target[step];
    },
  });
}
