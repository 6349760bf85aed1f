import type {
  JournalEntry,
  LocalRow,
  OutboxEntry,
  QuarantinedRow,
  RejectedEntry,
  SyncMeta,
} from '../../extension/store/layout.ts';
import { recordKey } from '../../extension/store/layout.ts';
import { type StoreTransaction, Touched, type Transactions } from '../../extension/store/transaction.ts';

/** A browser profile's storage, in memory. Values are never changed in place, so a copy of the maps is a copy of it. */
export interface MemoryState {
  meta: SyncMeta;
  rows: Map<string, { kind: string; row: LocalRow }>;
  outbox: Map<number, OutboxEntry>;
  journal: Map<string, JournalEntry>;
  rejected: Map<string, RejectedEntry>;
  quarantine: Map<string, QuarantinedRow>;
  met: Set<string>;
}

export function emptyState(meta: SyncMeta): MemoryState {
  return {
    meta,
    rows: new Map(),
    outbox: new Map(),
    journal: new Map(),
    rejected: new Map(),
    quarantine: new Map(),
    met: new Set(),
  };
}

export function copyState(state: MemoryState): MemoryState {
  return {
    meta: state.meta,
    rows: new Map(state.rows),
    outbox: new Map(state.outbox),
    journal: new Map(state.journal),
    rejected: new Map(state.rejected),
    quarantine: new Map(state.quarantine),
    met: new Set(state.met),
  };
}

export interface MemoryHooks {
  /** Before each storage step and before the commit; what it throws aborts the transaction. */
  readonly step: (name: string) => void;
  /** After a transaction took effect. */
  readonly committed: (before: MemoryState, after: MemoryState) => void;
  /** What is left when a transaction was aborted. A sound storage leaves `before`. */
  readonly aborted: (before: MemoryState, draft: MemoryState) => MemoryState;
}

export const NO_HOOKS: MemoryHooks = {
  step: () => undefined,
  committed: () => undefined,
  aborted: (before) => before,
};

/** Transactions over a state in memory: one at a time, each on a copy that takes the state's place when it commits. */
export class MemoryTransactions implements Transactions {
  state: MemoryState;
  private readonly hooks: MemoryHooks;
  private last: Promise<unknown> = Promise.resolve();

  constructor(state: MemoryState, hooks: MemoryHooks = NO_HOOKS) {
    this.state = state;
    this.hooks = hooks;
  }

  async run<T>(work: (transaction: StoreTransaction, touched: Touched) => Promise<T>): Promise<T> {
    return this.alone(async () => {
      const before = this.state;
      const draft = copyState(before);
      try {
        const result = await work(memorySteps(draft, this.hooks.step), new Touched());
        this.hooks.step('commit');
        this.state = draft;
        this.hooks.committed(before, draft);
        return result;
      } catch (error) {
        if (this.state === before) this.state = this.hooks.aborted(before, draft);
        throw error;
      }
    });
  }

  async read<T>(work: (transaction: StoreTransaction) => Promise<T>): Promise<T> {
    return this.alone(async () => work(memorySteps(this.state, this.hooks.step)));
  }

  private async alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}

function memorySteps(state: MemoryState, step: (name: string) => void): StoreTransaction {
  const byMid = () => [...state.outbox.values()].toSorted((one, other) => one.mid - other.mid);
  const steps: StoreTransaction = {
    readMeta: async () => state.meta,
    writeMeta: async (meta) => void (state.meta = meta),
    readRows: async (kind, ids) => ids.map((id) => state.rows.get(recordKey({ kind, id }))?.row),
    readAllRows: async (kind) =>
      [...state.rows.values()].flatMap((held) => (held.kind === kind ? [held.row] : [])),
    writeRows: async (kind, rows) => {
      for (const row of rows) state.rows.set(recordKey({ kind, id: row.id }), { kind, row });
    },
    deleteRows: async (kind, ids) => {
      for (const id of ids) state.rows.delete(recordKey({ kind, id }));
    },
    readOutbox: async (limit, after = 0) =>
      byMid()
        .filter(({ mid }) => mid > after)
        .slice(0, limit),
    readOutboxOf: async (keys) => byMid().filter((entry) => entry.ids.some((id) => keys.includes(id))),
    findOutbox: async (uid) => byMid().find((entry) => entry.uid === uid),
    countOutbox: async () => state.outbox.size,
    writeOutbox: async (entries) => {
      for (const entry of entries) {
        const twin = [...state.outbox.values()].find(
          (held) => held.uid === entry.uid && held.mid !== entry.mid,
        );
        if (twin) throw new Error('ConstraintError: uid');
        state.outbox.set(entry.mid, entry);
      }
    },
    deleteOutbox: async (mids) => {
      for (const mid of mids) state.outbox.delete(mid);
    },
    readJournal: async () =>
      [...state.journal.values()].toSorted(
        (one, other) => one.confirmedAt - other.confirmedAt || one.mid - other.mid,
      ),
    findJournal: async (uid) => state.journal.get(uid),
    writeJournal: async (entries) => {
      for (const entry of entries) state.journal.set(entry.uid, entry);
    },
    trimJournal: async (time) => {
      for (const entry of state.journal.values())
        if (entry.confirmedAt < time) state.journal.delete(entry.uid);
    },
    readRejected: async () => [...state.rejected.values()].toSorted((one, other) => one.at - other.at),
    writeRejected: async (entries) => {
      for (const entry of entries) state.rejected.set(entry.uid, entry);
    },
    deleteRejected: async (uids) => {
      for (const uid of uids) state.rejected.delete(uid);
    },
    readQuarantine: async (keys) => keys.map((key) => state.quarantine.get(key)),
    readAllQuarantine: async () => [...state.quarantine.values()],
    writeQuarantine: async (rows) => {
      for (const row of rows) state.quarantine.set(row.key, row);
    },
    deleteQuarantine: async (keys) => {
      for (const key of keys) state.quarantine.delete(key);
    },
    writeMet: async (keys) => {
      for (const key of keys) state.met.add(key);
    },
    readMet: async () => new Set(state.met),
    clearMet: async () => state.met.clear(),
  };
  return new Proxy(steps, {
    get(target, name: keyof StoreTransaction) {
      step(name);
      return target[name];
    },
  });
}
