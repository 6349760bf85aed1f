import type { PullStore, PushStore } from '../../api/sync/sync-store.ts';
import type { Send } from '../../extension/sync/exchange.ts';
import type { StoreTransaction, Transactions } from '../../extension/store/transaction.ts';
import { confirm } from '../../extension/sync/confirm.ts';
import { CLOCK_START } from '../../shared/sync/clock.ts';
import type { Device } from './device.ts';
import type { MemoryServer } from './memory-server.ts';
import type { MemoryState } from './memory-transactions.ts';
import type { World } from './world.ts';

/** A protection taken away, by standing between two parts of the real code. */
export interface PlantedBug {
  readonly name: string;
  readonly push?: (server: MemoryServer) => Pick<PushStore, 'load'>;
  readonly pull?: (server: MemoryServer, world: World) => PullStore;
  readonly send?: (device: Device, send: Send) => Send;
  readonly transactions?: (device: Device, transactions: Transactions) => Transactions;
  readonly aborted?: (before: MemoryState, draft: MemoryState) => MemoryState;
  readonly admitsAll?: true;
  readonly keepsEpoch?: true;
}

export const NO_BUG: PlantedBug = { name: 'none' };

export const PLANTED_BUGS: readonly PlantedBug[] = [
  {
    name: 'a uid is not looked up',
    push: (server) => ({
      load: async (caller, wanted) => {
        const state = await server.load(caller, wanted);
        return { ...state, mutations: state.mutations.filter((known) => known.client === wanted.client) };
      },
    }),
  },
  {
    name: 'a repeated number is believed without its hash',
    send: (device, send) => ({
      ...send,
      push: async (request) => {
        const client = device.world.server.state.clients.get(request.clientId);
        const lastMid = client?.member === device.member ? client.lastMid : 0;
        const mutations = request.mutations.filter((mutation) => mutation.mid > lastMid);
        if (mutations.length === 0) return { ok: true, answer: { status: 'ok', lastMid, rejected: [] } };
        return send.push({ ...request, mutations });
      },
    }),
  },
  {
    name: 'no fork check',
    send: (device, send) => ({
      ...send,
      pull: async (request) => {
        const sent = await send.pull(request);
        if (!sent.ok || sent.answer.status !== 'ok' || sent.answer.lastMid === null) return sent;
        const { meta, outbox } = device.state;
        const lastMid = Math.max(meta.confirmedMid, Math.min(sent.answer.lastMid, meta.nextMid - 1));
        const lastUid =
          lastMid === meta.confirmedMid ? meta.confirmedUid : (outbox.get(lastMid)?.uid ?? null);
        return { ok: true, answer: { ...sent.answer, lastMid, lastUid } };
      },
    }),
  },
  {
    name: 'what was hidden is not retracted',
    pull: (server) => over(server, { hidden: async () => [] }),
  },
  {
    name: 'what was deleted is not retracted',
    pull: (server) =>
      over(server, {
        changed: async (caller, after, limit) => {
          const { records } = await server.changed(caller, after, limit);
          return { records: records.filter((record) => !record.deleted), brokeOff: false };
        },
      }),
  },
  {
    name: 'a change becomes visible after a later one',
    pull: (server, world) =>
      over(server, {
        changed: async (caller, after, limit) => {
          const { records } = await server.changed(caller, after, limit);
          const late = records.length > 1 && world.prng.chance(0.1);
          return { records: late ? records.slice(1) : records, brokeOff: false };
        },
      }),
  },
  {
    name: 'the cursor is stored before the rows',
    aborted: (before, draft) => ({ ...before, meta: draft.meta }),
  },
  { name: 'a restored server keeps its epoch', keepsEpoch: true },
  {
    name: 'no journal',
    transactions: (_device, transactions) =>
      stepping(transactions, (steps) => ({ ...steps, readJournal: async () => [] })),
  },
  {
    name: 'no floor under the tombstones',
    pull: (server) =>
      over(server, {
        head: async (caller, client) => ({ ...(await server.head(caller, client)), floor: 0 }),
      }),
  },
  {
    name: 'a push answer confirms',
    send: (device, send) => ({
      ...send,
      push: async (request) => {
        const sent = await send.push(request);
        if (sent.ok && sent.answer.status === 'ok') {
          const { lastMid, rejected } = sent.answer;
          await device.transactions.run(async (steps, touched) => {
            const entry = (await steps.readOutbox(1_000)).find((candidate) => candidate.mid === lastMid);
            if (!entry) return;
            const last = { mid: lastMid, uid: entry.uid };
            const meta = await steps.readMeta();
            await steps.writeMeta(await confirm(steps, touched, meta, { last, rejected, now: device.now() }));
          });
        }
        return sent;
      },
    }),
  },
  {
    name: 'private records are sent to everybody',
    pull: (server) =>
      over(server, {
        changed: async (_caller, after, limit) => {
          const records = [...server.state.records.values()]
            .filter((record) => record.seq > after)
            .toSorted((one, other) => one.seq - other.seq)
            .slice(0, limit);
          return { records, brokeOff: false };
        },
      }),
  },
  {
    name: 'retractions of records never seen',
    pull: (server) =>
      over(server, {
        hidden: async (caller, after, limit) =>
          [...server.state.records.values()]
            .filter((record) => record.visibility === 'private' && record.owner !== caller.member)
            .map((record) => ({ ...record, hiddenSeq: record.seq }))
            .filter((record) => record.seq > after)
            .slice(0, limit),
      }),
  },
  {
    name: 'an overtaken pull is accepted',
    send: (device, send) => ({
      ...send,
      pull: async (request) => {
        const sent = await send.pull(request);
        const { state } = device;
        if (sent.ok && state.meta.clientId === request.clientId && state.meta.epoch === request.epoch) {
          state.meta = { ...state.meta, cursor: request.cursor };
        }
        return sent;
      },
    }),
  },
  {
    name: 'whoever knows an id may write it',
    push: (server) => ({
      load: async (caller, wanted) => {
        const state = await server.load(caller, wanted);
        const owned = state.records.map((record) => ({ ...record, owner: caller.member }));
        return { ...state, records: owned };
      },
    }),
  },
  { name: 'a removed member is still served', admitsAll: true },
  {
    name: 'the clock forgets what it has seen',
    transactions: (device, transactions) =>
      stepping(transactions, (steps) => ({
        ...steps,
        readMeta: async () => ({
          ...(await steps.readMeta()),
          clock: { ...CLOCK_START, time: device.now() - 1 },
        }),
      })),
  },
  {
    name: 'a transaction is not whole',
    aborted: (_before, draft) => draft,
  },
  {
    name: 'a rejected save is forgotten',
    transactions: (_device, transactions) =>
      stepping(transactions, (steps) => ({ ...steps, writeRejected: async () => undefined })),
  },
];

function over(server: MemoryServer, changed: Partial<PullStore>): PullStore {
  return {
    head: async (caller, client) => server.head(caller, client),
    changed: async (caller, after, limit) => server.changed(caller, after, limit),
    hidden: async (caller, after, limit) => server.hidden(caller, after, limit),
    rejected: async (client, afterMid) => server.rejected(client, afterMid),
    ...changed,
  };
}

const STEPS = [
  'readMeta',
  'writeMeta',
  'readRows',
  'readAllRows',
  'writeRows',
  'deleteRows',
  'readOutbox',
  'readOutboxOf',
  'findOutbox',
  'countOutbox',
  'writeOutbox',
  'deleteOutbox',
  'readJournal',
  'findJournal',
  'writeJournal',
  'trimJournal',
  'readRejected',
  'writeRejected',
  'deleteRejected',
  'readQuarantine',
  'readAllQuarantine',
  'writeQuarantine',
  'deleteQuarantine',
  'writeMet',
  'readMet',
  'clearMet',
] as const satisfies readonly (keyof StoreTransaction)[];

function stepping(
  transactions: Transactions,
  change: (steps: StoreTransaction) => StoreTransaction,
): Transactions {
  const plain = (steps: StoreTransaction): StoreTransaction => {
    const copy: Partial<Record<keyof StoreTransaction, unknown>> = {};
    for (const step of STEPS) copy[step] = steps[step];
    return change(copy as unknown as StoreTransaction); // `as`: STEPS names every step
  };
  return {
    run: async (work) => transactions.run(async (steps, touched) => work(plain(steps), touched)),
    read: async (work) => transactions.read(async (steps) => work(plain(steps))),
  };
}
