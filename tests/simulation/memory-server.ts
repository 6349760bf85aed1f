import {
  type AppliedMutation,
  type Caller,
  type ClientState,
  isVisibleTo,
  type PullHead,
  type PullStore,
  type PushChanges,
  type PushState,
  type PushStore,
  type ServerRecord,
} from '../../api/sync/sync-store.ts';
import { addDigest } from '../../shared/sync/fingerprint.ts';
import type { Rejection } from '../../shared/sync/wire.ts';

/** A server's database, in memory, of one team. */
export interface ServerState {
  epoch: string;
  floor: number;
  seq: number;
  records: Map<string, ServerRecord>;
  clients: Map<string, ClientState>;
  mutations: Map<string, AppliedMutation>;
  sums: Map<string, number>;
}

export function emptyServer(epoch: string): ServerState {
  return {
    epoch,
    floor: 0,
    seq: 0,
    records: new Map(),
    clients: new Map(),
    mutations: new Map(),
    sums: new Map(),
  };
}

export function copyServer(state: ServerState): ServerState {
  return {
    ...state,
    records: new Map(state.records),
    clients: new Map(state.clients),
    mutations: new Map(state.mutations),
    sums: new Map(state.sums),
  };
}

/** The sync store over a state in memory, as libSQL's is over a transaction. */
export class MemoryServer implements PushStore, PullStore {
  state: ServerState;

  constructor(state: ServerState) {
    this.state = state;
  }

  async load(_caller: Caller, wanted: Parameters<PushStore['load']>[1]): Promise<PushState> {
    const { epoch, seq, clients, mutations, records } = this.state;
    const keys = new Set(wanted.records.map(({ kind, id }) => `${kind}/${id}`));
    return {
      epoch,
      seq,
      client: clients.get(wanted.client) ?? null,
      mutations: [...mutations.values()].filter(
        (known) =>
          wanted.uids.includes(known.uid) ||
          (known.client === wanted.client && wanted.mids.includes(known.mid)),
      ),
      records: [...keys].flatMap((key) => records.get(key) ?? []),
    };
  }

  async commit(_caller: Caller, changes: PushChanges): Promise<void> {
    const { state } = this;
    state.seq = changes.seq;
    state.clients.set(changes.client.id, changes.client);
    for (const mutation of changes.mutations)
      state.mutations.set(`${mutation.client}/${mutation.mid}`, mutation);
    for (const record of changes.records) state.records.set(`${record.kind}/${record.id}`, record);
    for (const { audience, add } of changes.fingerprints) {
      state.sums.set(audience, addDigest(state.sums.get(audience) ?? 0, add));
    }
  }

  async head(caller: Caller, client: string): Promise<PullHead> {
    const { epoch, floor, seq, clients, sums } = this.state;
    return {
      epoch,
      floor,
      seq,
      client: clients.get(client) ?? null,
      fingerprint: { team: sums.get('') ?? 0, own: sums.get(caller.member) ?? 0 },
      membersVersion: 1,
    };
  }

  async changed(caller: Caller, after: number, limit: number) {
    const records = [...this.state.records.values()]
      .filter((record) => record.seq > after && isVisibleTo(record, caller.member))
      .toSorted((one, other) => one.seq - other.seq)
      .slice(0, limit);
    return { records, brokeOff: false };
  }

  async hidden(caller: Caller, after: number, limit: number): Promise<ServerRecord[]> {
    return [...this.state.records.values()]
      .filter((record) => record.hiddenSeq > after && !isVisibleTo(record, caller.member))
      .toSorted((one, other) => one.hiddenSeq - other.hiddenSeq)
      .slice(0, limit);
  }

  async rejected(client: string, afterMid: number): Promise<Rejection[]> {
    return [...this.state.mutations.values()]
      .filter((known) => known.client === client && known.mid > afterMid)
      .toSorted((one, other) => one.mid - other.mid)
      .flatMap(({ uid, mid, rejected }) => (rejected ? [{ uid, mid, ...rejected }] : []));
  }

  /** Forgets every tombstone and moves the floor over them. */
  purge(): void {
    for (const [key, record] of this.state.records) {
      if (!record.deleted) continue;
      this.state.records.delete(key);
      this.state.floor = Math.max(this.state.floor, record.seq, record.hiddenSeq);
    }
  }
}
