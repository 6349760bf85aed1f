import { type Caller, isVisibleTo, type PushChanges, type ServerRecord } from '../../api/sync/sync-store.ts';
import { type LocalRow, recordKey } from '../../extension/store/layout.ts';
import { addDigest, EMPTY_FINGERPRINT, rowDigest } from '../../shared/sync/fingerprint.ts';
import type { Operation, PullResponse, PushRequest } from '../../shared/sync/wire.ts';
import { confirmedOf } from '../../extension/store/layout.ts';
import type { Device } from './device.ts';
import type { MemoryState } from './memory-transactions.ts';
import type { World } from './world.ts';

/** A save that was shown as saved, and what its author saw in the fields before it. */
interface Promised {
  readonly uid: string;
  readonly device: Device;
  readonly ops: readonly Operation[];
  readonly seen: ReadonlyMap<string, unknown>;
  /** The profile that held it was restored to an earlier state, or wiped. */
  unbacked: boolean;
  /** Nothing is left that could keep the promise, and by rights. */
  void: boolean;
}

/** Watches a history and says which promise of SPEC.md it broke. */
export class Oracles {
  readonly violations: string[] = [];
  private readonly world: World;
  private readonly promises = new Map<string, Promised>();
  private readonly everShared = new Set<string>();
  /** Signatures of the operations of accepted mutations, by uid, on the server's present line of history. */
  private accepted = new Map<string, readonly Operation[]>();

  constructor(world: World) {
    this.world = world;
  }

  violated(promise: string): void {
    if (!this.violations.includes(promise)) this.violations.push(promise);
  }

  saved(device: Device, uid: string, seen: ReadonlyMap<string, unknown>): void {
    const entry = [...device.state.outbox.values()].find((held) => held.uid === uid);
    const late = device.state.journal.get(uid) ?? device.state.rejected.get(uid);
    const ops = entry?.ops ?? late?.ops;
    if (!ops) return this.violated('a save is in the outbox when it is shown as saved');
    this.promises.set(uid, { uid, device, ops, seen, unbacked: false, void: false });
    this.world.note(`${device.name} saved ${uid}`);
  }

  /** A profile went back to `state` (or to nothing): what it saved since is gone unless the server has it. */
  profileLost(device: Device, state: MemoryState | null): void {
    const held = new Set(
      state ? [...[...state.outbox.values()].map((entry) => entry.uid), ...state.journal.keys()] : [],
    );
    for (const promise of this.promises.values()) {
      if (promise.device !== device || held.has(promise.uid)) continue;
      promise.unbacked = true;
      if (!this.serverKnows(promise.uid)) promise.void = true;
    }
  }

  backup(): Map<string, readonly Operation[]> {
    return new Map(this.accepted);
  }

  serverRestored(accepted: Map<string, readonly Operation[]>): void {
    this.accepted = new Map(accepted);
    for (const promise of this.promises.values()) {
      if (promise.unbacked && !this.serverKnows(promise.uid)) promise.void = true;
    }
  }

  /** S13, S17: before a push takes effect. */
  committing(caller: Caller, request: PushRequest, changes: PushChanges): void {
    const fresh = new Set<string>();
    for (const mutation of changes.mutations) {
      const sent = request.mutations.find((candidate) => candidate.mid === mutation.mid);
      if (mutation.rejected || !sent || this.accepted.has(mutation.uid)) continue;
      this.accepted.set(mutation.uid, sent.ops);
      for (const operation of sent.ops) fresh.add(recordKey(operation));
    }
    for (const record of changes.records) {
      if (!fresh.has(recordKey(record))) this.violated('an acknowledged edit is never applied twice');
      this.checkAuthority(caller, record);
      if (record.visibility === 'team') this.everShared.add(recordKey(record));
    }
  }

  private checkAuthority(caller: Caller, record: ServerRecord): void {
    const before = this.world.server.state.records.get(recordKey(record));
    const hidden = before !== undefined && !isVisibleTo(before, caller.member);
    const author = record.doc['createdBy'];
    if (hidden || (author !== caller.member && author !== before?.doc['createdBy'])) {
      this.violated('nobody changes what they may not see, nor writes in another name');
    }
  }

  /** S20: before an answer leaves. */
  answering(member: string, answer: PullResponse): void {
    if (answer.status !== 'ok') return;
    for (const row of answer.rows) {
      const record = this.world.server.state.records.get(recordKey(row));
      if (record && !isVisibleTo(record, member))
        this.violated('what a member may not see never reaches them');
    }
    for (const target of answer.gone) {
      const record = this.world.server.state.records.get(recordKey(target));
      const foreign = record && record.owner !== member && !this.everShared.has(recordKey(target));
      if (foreign) this.violated('what a member may not see never reaches them');
    }
  }

  /** After a transaction of a device took effect. */
  stored(device: Device, before: MemoryState, after: MemoryState): void {
    if (after.meta.repairedAt !== null) this.violated('fingerprints agree after every pull');
    this.checkCursor(before, after);
    if (before.outbox === after.outbox || device.removed) return;
    // By its operations: a save may be queued once more under another uid (S35)
    const kept = new Set([...after.outbox.values()].map((entry) => entry.ops));
    for (const entry of before.outbox.values()) {
      if (kept.has(entry.ops) || after.rejected.has(entry.uid)) continue;
      if (!after.journal.has(entry.uid)) this.violated('a confirmed save goes to the journal');
      if (entry.ops.some((operation) => !this.shows(device, after, operation))) {
        this.world.note(`early ${device.name} ${JSON.stringify(entry)}`);
        this.violated('a save leaves the outbox only when its effect has come');
      }
    }
  }

  private checkCursor(before: MemoryState, after: MemoryState): void {
    const sameLine = before.meta.epoch === after.meta.epoch && before.meta.clientId === after.meta.clientId;
    if (!sameLine || before.meta.cursor === null || after.meta.cursor === null) return;
    if (Number.parseInt(after.meta.cursor, 10) < Number.parseInt(before.meta.cursor, 10)) {
      this.violated('a client never goes back to an older state');
    }
  }

  /** Whether the confirmed record under an accepted operation carries it, or something newer. */
  private shows(device: Device, state: MemoryState, operation: Operation): boolean {
    if (operation.op === 'delete' || operation.op === 'restore') return true;
    const confirmed = confirmedOf(operation.kind, state.rows.get(recordKey(operation))?.row);
    if (!confirmed) {
      const record = this.world.server.state.records.get(recordKey(operation));
      return operation.op === 'update' || !record || record.deleted || record.visibility === 'private';
    }
    // Its stamp was replaced (S16), by one that cannot be told from here
    if (device.skewed) return true;
    const fields = operation.op === 'create' ? operation.doc : operation.fields;
    return Object.keys(fields).every(
      (field) => (confirmed.stamps[field] ?? '') >= operation.stamp || operation.op === 'create',
    );
  }

  private serverKnows(uid: string): boolean {
    for (const mutation of this.world.server.state.mutations.values()) if (mutation.uid === uid) return true;
    return false;
  }

  /** At the end, when every device is online and has synced. */
  settle(): void {
    this.checkPromises();
    this.checkOrder();
    for (const device of this.world.devices) if (!device.removed) this.checkConvergence(device);
    for (const device of this.world.devices) {
      const gone = this.world.removedMembers.has(device.member);
      if (gone && !device.removed) this.violated('a removed member’s device is wiped');
    }
  }

  private checkPromises(): void {
    const stamps = new Set([...this.accepted.values()].flatMap((ops) => ops.map(signature)));
    const rejected = this.world.devices.flatMap((device) => [...device.state.rejected.values()]);
    const refused = new Set(rejected.flatMap((entry) => entry.ops.map(signature)));
    for (const { uid, ops, device, ...promise } of this.promises.values()) {
      if (promise.void) continue;
      const applied = this.accepted.has(uid) || ops.every((operation) => stamps.has(signature(operation)));
      const told = device.removed || ops.every((operation) => refused.has(signature(operation)));
      if (!applied && !told && !this.wasRejectedForLostProfile(uid)) {
        this.violated('an edit shown as saved is never lost');
        this.world.note(`lost ${uid} of ${device.name}`);
      }
    }
  }

  /** Refused, and the profile that would have told so was restored to a time before. */
  private wasRejectedForLostProfile(uid: string): boolean {
    const refused = [...this.world.server.state.mutations.values()].some(
      (known) => known.uid === uid && known.rejected,
    );
    return refused && this.promises.get(uid)?.unbacked === true;
  }

  /** A later edit made after seeing an earlier one wins: no final value may be one that an accepted edit replaced. */
  private checkOrder(): void {
    if (this.world.restampedAcrossRestore) return;
    const replaced = new Map<string, Set<unknown>>();
    for (const { uid, seen } of this.promises.values()) {
      if (!this.accepted.has(uid)) continue;
      for (const [place, value] of seen) replaced.set(place, (replaced.get(place) ?? new Set()).add(value));
    }
    for (const record of this.world.server.state.records.values()) {
      for (const [field, value] of Object.entries(record.doc)) {
        if (replaced.get(`${recordKey(record)}/${field}`)?.has(value)) {
          this.violated('a later edit made after seeing an earlier one wins');
          this.world.note(`undone ${recordKey(record)}/${field}`);
        }
      }
    }
  }

  private checkConvergence(device: Device): void {
    const { state } = device;
    const visible = [...this.world.server.state.records.values()].filter(
      (record) => !record.deleted && isVisibleTo(record, device.member),
    );
    const expected = visible.map(plain).toSorted().join('\n');
    const held = [...state.rows.values()].map(({ kind, row }) => plain({ kind, ...row }));
    if (state.outbox.size > 0) this.violated('every save is settled in the end');
    if (held.toSorted().join('\n') !== expected) {
      this.violated('all clients that may see the same rows converge to the same rows');
      this.world.note(`apart ${device.name}`);
    }
    const sum = visible.reduce((total, record) => addDigest(total, rowDigest(record)), EMPTY_FINGERPRINT);
    if (sum !== state.meta.fingerprint || !state.meta.agrees)
      this.violated('fingerprints agree after every pull');
  }
}

/** An operation as its author made it: the same under whatever uid or number it travels. */
function signature(operation: Operation): string {
  return `${operation.op} ${recordKey(operation)} ${operation.stamp}`;
}

function plain({
  kind,
  id,
  doc,
  stamps,
}: { kind: string } & Pick<LocalRow, 'id' | 'doc' | 'stamps'>): string {
  return JSON.stringify([kind, id, sorted(doc), sorted(stamps)]);
}

function sorted(fields: object): [string, unknown][] {
  return Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1));
}
