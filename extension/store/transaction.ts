import { kindOf } from '../../shared/sync/kind-of.ts';
import type {
  JournalEntry,
  LocalRow,
  OutboxEntry,
  QuarantinedRow,
  RecordKey,
  RejectedEntry,
  SyncMeta,
} from './layout.ts';

/**
 * The storage steps of one transaction: all of them take effect, or none. Everything the store and sync do is written
 * over this, so that the simulation runs the very same code over a store in memory.
 */
export interface StoreTransaction {
  readMeta(): Promise<SyncMeta>;
  writeMeta(meta: SyncMeta): Promise<void>;

  /** Rows in the order of `ids`; undefined where there is none. `kind` is registered. */
  readRows(kind: string, ids: readonly string[]): Promise<(LocalRow | undefined)[]>;
  readAllRows(kind: string): Promise<LocalRow[]>;
  writeRows(kind: string, rows: readonly LocalRow[]): Promise<void>;
  deleteRows(kind: string, ids: readonly string[]): Promise<void>;

  /** The outbox in order of `mid`, at most `limit` entries, those beyond the number `after` if it is given. */
  readOutbox(limit: number, after?: number): Promise<OutboxEntry[]>;
  /** The entries that touch any of `keys`, in order of `mid`. */
  readOutboxOf(keys: readonly RecordKey[]): Promise<OutboxEntry[]>;
  findOutbox(uid: string): Promise<OutboxEntry | undefined>;
  countOutbox(): Promise<number>;
  writeOutbox(entries: readonly OutboxEntry[]): Promise<void>;
  deleteOutbox(mids: readonly number[]): Promise<void>;

  /** Confirmed entries, oldest first. */
  readJournal(): Promise<JournalEntry[]>;
  findJournal(uid: string): Promise<JournalEntry | undefined>;
  writeJournal(entries: readonly JournalEntry[]): Promise<void>;
  /** Forgets entries confirmed before `time`. */
  trimJournal(time: number): Promise<void>;

  readRejected(): Promise<RejectedEntry[]>;
  writeRejected(entries: readonly RejectedEntry[]): Promise<void>;
  deleteRejected(uids: readonly string[]): Promise<void>;

  readQuarantine(keys: readonly RecordKey[]): Promise<(QuarantinedRow | undefined)[]>;
  readAllQuarantine(): Promise<QuarantinedRow[]>;
  writeQuarantine(rows: readonly QuarantinedRow[]): Promise<void>;
  deleteQuarantine(keys: readonly RecordKey[]): Promise<void>;

  /** The records a whole resync has met so far. */
  writeMet(keys: readonly RecordKey[]): Promise<void>;
  readMet(): Promise<Set<RecordKey>>;
  clearMet(): Promise<void>;
}

/** What a kind's summed paths lead to in one record, in their order; null where there was or is no record. */
export type SummedValues = readonly unknown[] | null;

/** By kind, the summed values before and after each change. Lists, as a first pull tells a million purchases. */
export type SummedChanges = Record<string, [was: SummedValues, now: SummedValues][]>;

/** Which records a transaction changed, for the pages that show them and for what is derived from them. */
export class Touched {
  readonly kinds = new Set<string>();
  readonly customers = new Set<string>();
  summed: SummedChanges = {};

  /** Forgets everything: the transaction begins anew. */
  clear(): void {
    this.kinds.clear();
    this.customers.clear();
    this.summed = {};
  }

  /** One row rewritten, or written for the first time, or taken away. */
  change(kind: string, before: LocalRow | undefined, after: LocalRow | null): void {
    for (const seen of [before, after]) if (seen) this.add(kind, seen);
    const paths = kindOf(kind)?.summed ?? [];
    if (paths.length === 0) return;
    const was = summedOf(before, paths);
    const now = summedOf(after, paths);
    if (JSON.stringify(was) === JSON.stringify(now)) return;
    (this.summed[kind] ??= []).push([was, now]);
  }

  add(kind: string, row: Pick<LocalRow, 'id' | 'doc'>): void {
    this.kinds.add(kind);
    const customer = kind === 'customer' ? row.id : row.doc['customerId'];
    if (typeof customer === 'string') this.customers.add(customer);
  }
}

function summedOf(row: LocalRow | null | undefined, paths: readonly string[]): SummedValues {
  if (!row || row.deleted === 1) return null;
  return paths.map((path) => path.split('.').reduce(valueIn, row.doc) ?? null);
}

function valueIn(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : null;
}

/** Runs transactions one after another. A failure of the storage itself is thrown as `StorageFailure`. */
export interface Transactions {
  run<T>(work: (transaction: StoreTransaction, touched: Touched) => Promise<T>): Promise<T>;
  /** The same for work that only reads: several may run at once, and none waits for a disk. */
  read<T>(work: (transaction: StoreTransaction) => Promise<T>): Promise<T>;
}

export type StorageProblem =
  | { readonly type: 'storage-full' }
  | { readonly type: 'storage-blocked' }
  | { readonly type: 'storage-unavailable'; readonly cause: string };

/** Carries a storage problem out of a transaction; `store.edit` turns it back into a value. */
export class StorageFailure extends Error {
  readonly problem: StorageProblem;

  constructor(problem: StorageProblem, cause?: unknown) {
    super(problem.type, { cause });
    this.name = 'StorageFailure';
    this.problem = problem;
  }
}
