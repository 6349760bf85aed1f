import type { Operation, Rejection } from '../../shared/sync/wire.ts';
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
  /** Position at which it last turned from team to private, or 0. */
  readonly hiddenSeq: number;
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

/** Order-free sums over row digests, per audience: `''` is the whole team, otherwise a member's private rows. */
export interface FingerprintChange {
  readonly audience: string;
  readonly add: number;
}

export interface PushState {
  readonly epoch: string;
  readonly client: ClientState | null;
  readonly seq: number;
  readonly mutations: readonly AppliedMutation[];
  readonly records: readonly ServerRecord[];
}

export interface PushChanges {
  readonly seq: number;
  readonly client: ClientState;
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

/** What a pull reads, in one snapshot. */
export interface PullStore {
  head(
    caller: Caller,
    client: string,
  ): Promise<{
    epoch: string;
    floor: number;
    seq: number;
    client: ClientState | null;
    fingerprint: { team: number; own: number };
    membersVersion: number;
  }>;
  /** Records with seq or hiddenSeq above `after`, ascending by seq, that this member may see or may have seen. */
  changed(caller: Caller, after: number, limit: number): Promise<ServerRecord[]>;
  rejected(client: string, afterMid: number): Promise<Rejection[]>;
}
