import {
  type Clock,
  CLOCK_START,
  MAX_AHEAD_MS,
  mergeStamp,
  stampOf,
  stampTime,
  tick,
} from '../../shared/sync/clock.ts';
import { addDigest, EMPTY_FINGERPRINT, removeDigest, rowDigest } from '../../shared/sync/fingerprint.ts';
import type { Operation } from '../../shared/sync/wire.ts';
import type { PushChanges, PushState, ServerRecord } from './sync-store.ts';

/** A record as it will be once the push is committed; its `seq` and `hiddenSeq` are settled then. */
export type DraftRecord = Omit<ServerRecord, 'seq' | 'hiddenSeq'>;

type Target = Pick<Operation, 'kind' | 'id'>;

/** The records of a push while its mutations are applied one after another. */
export class PushDraft {
  readonly before: ReadonlyMap<string, ServerRecord>;
  readonly startSeq: number;
  private readonly changed = new Map<string, DraftRecord>();
  private readonly clientId: string;
  private readonly now: number;
  private clock: Clock = CLOCK_START;

  constructor(state: Pick<PushState, 'records' | 'seq'>, clientId: string, now: number) {
    this.before = new Map(state.records.map((record) => [keyOf(record), record]));
    this.startSeq = state.seq;
    this.clientId = clientId;
    this.now = now;
  }

  get(target: Target): DraftRecord | null {
    const key = keyOf(target);
    return this.changed.get(key) ?? this.before.get(key) ?? null;
  }

  /** Takes over the records of an accepted mutation. A record changed again moves to the end of the order. */
  accept(records: Iterable<DraftRecord>): void {
    for (const record of records) {
      this.changed.delete(keyOf(record));
      this.changed.set(keyOf(record), record);
    }
  }

  records(): IterableIterator<DraftRecord> {
    return this.changed.values();
  }

  /** S16: a stamp too far ahead becomes one of the server's, greater than every stamp of the record it meets. */
  restamp(operation: Operation, record: DraftRecord | null): Operation {
    if (stampTime(operation.stamp) <= this.now + MAX_AHEAD_MS) return operation;
    return { ...operation, stamp: this.stampOver(record) };
  }

  /** A stamp of the server's own time, greater than every stamp of the record. */
  stampOver(record: DraftRecord | null): string {
    for (const stamp of Object.values(record?.stamps ?? {})) this.clock = mergeStamp(this.clock, stamp);
    this.clock = tick(this.clock, this.now);
    return stampOf(this.clock, this.clientId);
  }
}

/** What the push changes, with sequence numbers in the order of the changes. */
export function changesOf(draft: PushDraft): Pick<PushChanges, 'seq' | 'records' | 'fingerprints'> {
  let seq = draft.startSeq;
  const records: ServerRecord[] = [];
  const sums = new Map<string, number>();
  for (const record of draft.records()) {
    const before = draft.before.get(keyOf(record));
    const turnedPrivate = before?.visibility === 'team' && record.visibility === 'private';
    seq += 1;
    records.push({ ...record, seq, hiddenSeq: turnedPrivate ? seq : (before?.hiddenSeq ?? 0) });
    if (before) count(sums, before, removeDigest);
    count(sums, record, addDigest);
  }
  const fingerprints = [...sums].flatMap(([audience, add]) => (add === 0 ? [] : [{ audience, add }]));
  return { seq, records, fingerprints };
}

function count(
  sums: Map<string, number>,
  record: DraftRecord,
  combine: (sum: number, digest: number) => number,
) {
  if (record.deleted) return;
  const audience = record.visibility === 'team' ? '' : record.owner;
  sums.set(audience, combine(sums.get(audience) ?? EMPTY_FINGERPRINT, rowDigest(record)));
}

export function keyOf(target: Target): string {
  return `${target.kind}/${target.id}`;
}
