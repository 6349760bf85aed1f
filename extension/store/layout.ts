import type { StoredRecord } from '../../shared/sync/stored.ts';
import { CLOCK_START, type Clock } from '../../shared/sync/clock.ts';
import type { Operation, Rejection, Row } from '../../shared/sync/wire.ts';
import { EMPTY_FINGERPRINT } from '../../shared/sync/fingerprint.ts';
import type { Randomness } from '../../shared/sync/randomness.ts';

/** A record as its kind's table holds it: what the screen shows. */
export interface LocalRow {
  readonly id: string;
  readonly doc: Row['doc'];
  readonly stamps: Row['stamps'];
  /** Match keys of `doc`, indexed. */
  readonly keys: readonly string[];
  /** The confirmed record while edits of it wait (null: never confirmed); absent when the row itself is confirmed. */
  readonly base?: StoredRecord | null;
  /** Deleted here and not confirmed yet: `doc` and `keys` are empty, so that no index finds it. */
  readonly deleted?: 1;
}

/** `kind/id`: names a record across tables. */
export type RecordKey = string;

export function recordKey(target: { kind: string; id: string }): RecordKey {
  return `${target.kind}/${target.id}`;
}

/** A save that waits to be confirmed. Complete when queued: ids, stamps and values never change. */
export interface OutboxEntry {
  readonly mid: number;
  readonly uid: string;
  readonly ops: readonly Operation[];
  readonly ids: readonly RecordKey[];
  /** When it was saved, in milliseconds since 1970. */
  readonly at: number;
  /** Offered again after the server lost its memory: a record it needs may still be on its way. */
  readonly replayed?: 1;
}

/** A confirmed save, kept for a week in case the server is restored from a backup. */
export interface JournalEntry extends Omit<OutboxEntry, 'replayed'> {
  /** Orders the journal: the server's time when it was confirmed, in milliseconds since 1970. */
  readonly confirmedAt: number;
}

/** A save the server did not accept, kept until the person has seen to it. */
export interface RejectedEntry extends Omit<OutboxEntry, 'mid'> {
  readonly reason: Rejection['reason'];
  readonly detail: string;
}

/** A confirmed row that this build cannot show: its kind is unknown or its document has another shape. */
export interface QuarantinedRow extends Row {
  readonly key: RecordKey;
}

/**
 * What one commit changed. Kept, in order of its key, until the standings have followed. JSON: a browser copies texts
 * far faster than lists and objects, and a first pull tells a million changes.
 */
export interface ChangedEntry {
  readonly kinds: readonly string[];
  /** `string[]` as JSON: ids of the customers concerned. */
  readonly customers: string;
  /** `SummedColumns` by kind, as JSON. */
  readonly summed: string;
}

/** How far the sums of purchases have come. Absent: they must be made again from the records. */
export interface SumsMeta {
  readonly key: 'sums';
  /** Number of purchases per currency. */
  readonly purchases: Readonly<Record<string, number>>;
  /** The currency that is summed; null while there is no purchase. */
  readonly currency: string | null;
}

/** A new database holds nothing, so its sums are right from the start and only ever follow changes. */
export const EMPTY_SUMS: SumsMeta = { key: 'sums', purchases: {}, currency: null };

/** Everything sync remembers between two of its runs. */
export interface SyncMeta {
  readonly key: 'sync';
  readonly clientId: string;
  readonly nextMid: number;
  readonly epoch: string | null;
  readonly cursor: string | null;
  readonly clock: Clock;
  /** Server time minus this device's, in milliseconds, as of the last pull. */
  readonly serverOffset: number;
  readonly confirmedMid: number;
  readonly confirmedUid: string | null;
  /** Digest of every confirmed row held here. */
  readonly fingerprint: number;
  /** Whether that digest was the server's at the end of the last pull. */
  readonly agrees: boolean;
  readonly lastSyncedAt: number | null;
  readonly membersVersion: number | null;
  /** A whole resync is under way: rows it has not met by its end will go. */
  readonly resyncing: boolean;
  /** The newest schema the server refused as too old: saves are refused by such a build, what waits is kept. */
  readonly refusedSchema: number | null;
  /** When a resync was last begun because fingerprints differed; null if never. */
  readonly repairedAt: number | null;
}

export function freshMeta(random: Randomness): SyncMeta {
  return {
    key: 'sync',
    clientId: random(16),
    nextMid: 1,
    epoch: null,
    cursor: null,
    clock: CLOCK_START,
    serverOffset: 0,
    confirmedMid: 0,
    confirmedUid: null,
    fingerprint: EMPTY_FINGERPRINT,
    agrees: false,
    lastSyncedAt: null,
    membersVersion: null,
    resyncing: false,
    refusedSchema: null,
    repairedAt: null,
  };
}

/** The confirmed record behind a row: null when the server has never sent it. */
export function confirmedOf(kind: string, row: LocalRow | undefined): StoredRecord | null {
  if (!row) return null;
  if (row.base !== undefined) return row.base;
  return { kind, id: row.id, doc: row.doc, stamps: row.stamps, deleted: false };
}

/** Tables that can be made again from the records. The store leaves them alone; `standings` keeps them. */
export const DERIVED_TABLES = ['standing', 'outline', 'history', 'purchaseSum'] as const;
