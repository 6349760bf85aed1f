import type { Operation, Rejection, Row } from '../../shared/sync/wire.ts';
import type { StoredRecord } from '../../shared/sync/stored.ts';
import type { Role, Visibility } from '../../shared/records/define-record.ts';

/** Who is asking, as authenticated: never taken from the request body. */
export interface Caller {
  readonly team: string;
  readonly member: string;
  readonly role: Role;
}

/** A record as the server keeps it. */
export interface ServerRecord extends StoredRecord {
  readonly visibility: Visibility;
  /** The member who created it; the only one who sees it while private. */
  readonly owner: string;
  /** Position of its last change in the team's sequence. */
  readonly seq: number;
  /** Position at which it last turned from team to private, or 0. Kept for ever. */
  readonly hiddenSeq: number;
}

/** Whether `member` may see the record, deleted or not. */
export function isVisibleTo(record: Pick<ServerRecord, 'visibility' | 'owner'>, member: string): boolean {
  return record.visibility === 'team' || record.owner === member;
}

export interface ClientState {
  readonly id: string;
  readonly member: string;
  readonly lastMid: number;
  readonly lastUid: string | null;
}

export interface AppliedMutation {
  readonly uid: string;
  readonly client: string;
  readonly mid: number;
  /** Digest of the operations: tells a repeated mutation from another one under the same number. */
  readonly hash: string;
  readonly rejected: Pick<Rejection, 'reason' | 'detail'> | null;
}

/**
 * Order-free sums over row digests, modulo 2^48, per audience: `''` is the whole team, otherwise a member's private
 * rows. `add` is from 0 up to 2^48; each audience is named at most once.
 */
export interface FingerprintChange {
  readonly audience: string;
  readonly add: number;
}

export interface PushState {
  readonly epoch: string;
  /** The client as known in this team, whichever member it belongs to; null when it is new. */
  readonly client: ClientState | null;
  /** The team's last used sequence number. */
  readonly seq: number;
  /** Every mutation of the team with one of the wanted uids, and those of the wanted client under the wanted mids. */
  readonly mutations: readonly AppliedMutation[];
  /** The wanted records that exist, tombstones and other members' private ones included. */
  readonly records: readonly ServerRecord[];
}

export interface PushChanges {
  readonly seq: number;
  readonly client: ClientState;
  /** New ones only, keyed by client and mid. The same uid may stand under several of them. */
  readonly mutations: readonly AppliedMutation[];
  readonly records: readonly ServerRecord[];
  readonly fingerprints: readonly FingerprintChange[];
}

/** What a push needs and changes. Both calls run inside one write transaction in which membership was checked. */
export interface PushStore {
  load(
    caller: Caller,
    wanted: { client: string; uids: string[]; mids: number[]; records: Pick<Operation, 'kind' | 'id'>[] },
  ): Promise<PushState>;
  commit(caller: Caller, changes: PushChanges): Promise<void>;
}

/** What the start of a pull reads. */
export interface PullHead {
  readonly epoch: string;
  /** The highest `seq` or `hiddenSeq` among the tombstones purged so far; 0 when none was. */
  readonly floor: number;
  /** The team's last used sequence number. */
  readonly seq: number;
  readonly client: ClientState | null;
  /** Sums of the team's live shared rows and of the caller's live private ones. */
  readonly fingerprint: { readonly team: number; readonly own: number };
  readonly membersVersion: number;
}

/** A record as a pull answers with it. */
export interface PullRecord<Doc, Stamps> {
  readonly kind: string;
  readonly id: string;
  readonly doc: Doc;
  readonly stamps: Stamps;
  readonly seq: number;
  readonly deleted: boolean;
}

/** Records in the order of `seq`. */
export interface ChangedRecords<Doc, Stamps> {
  readonly records: readonly PullRecord<Doc, Stamps>[];
  /** Whether the store broke off before the limit it was given, since these are heavy; then at least one is there. */
  readonly brokeOff: boolean;
}

/**
 * What a pull reads, in one snapshot. A pull looks into no document: a store that keeps JSON text hands it on as it is
 * (`Doc` and `Stamps` are then strings).
 */
export interface PullStore<Doc = Row['doc'], Stamps = Row['stamps']> {
  head(caller: Caller, client: string): Promise<PullHead>;
  /** Records the caller may see (`isVisibleTo`), tombstones included, with `seq` above `after`. */
  changed(caller: Caller, after: number, limit: number): Promise<ChangedRecords<Doc, Stamps>>;
  /** Records the caller may not see any more, with `hiddenSeq` above `after`, ascending by `hiddenSeq`. */
  hidden(
    caller: Caller,
    after: number,
    limit: number,
  ): Promise<Pick<ServerRecord, 'kind' | 'id' | 'hiddenSeq'>[]>;
  /** Rejected mutations of the client with a mid above `afterMid`, ascending. */
  rejected(client: string, afterMid: number): Promise<Rejection[]>;
}
