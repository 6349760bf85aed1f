import { sampleTeam } from '../../shared/sample/sample-team.ts';
import { kindNames, recordKinds, type KindName } from '../../shared/records/record-types.ts';
import type { Store } from '../store/store.ts';
import { localSession } from './session.ts';

/** A record made in this browser without a server. */
export interface LocalRecord {
  readonly kind: KindName;
  readonly id: string;
  readonly doc: Readonly<Record<string, unknown>>;
}

/** Customers and what is known of them, in an order in which each comes after what it refers to. The team has its own settings. */
export const MOVED_KINDS = kindNames.filter(
  (kind) => kind === 'customer' || 'customerId' in recordKinds[kind].references,
);

/** What may be offered to a team: neither sample data nor what was tried out on it, nor what the team has already. */
export async function recordsToMove(local: Store, team: Store): Promise<LocalRecord[]> {
  const sample = sampleIds();
  const found: LocalRecord[] = [];
  for (const kind of MOVED_KINDS) {
    const rows = (await local.table(kind).toArray()).filter((row) => row.deleted !== 1);
    const there = await team.table(kind).bulkGet(rows.map(({ id }) => id));
    const absent = rows.filter((_, index) => there[index] === undefined);
    found.push(...absent.map(({ id, doc }) => ({ kind, id, doc })));
  }
  return found.filter((record) => !belongsToSample(sample, record));
}

/** Whether a record is of the sample, or was tried out on one of its customers. */
export function belongsToSample(sample: ReadonlySet<string>, record: LocalRecord): boolean {
  return sample.has(record.id) || sample.has(customerOf(record));
}

/** The customer a record belongs to; empty where it belongs to none. */
function customerOf({ doc }: LocalRecord): string {
  const { customerId } = doc;
  return typeof customerId === 'string' ? customerId : '';
}

export function sampleIds(): ReadonlySet<string> {
  const me = localSession.member.id;
  const records = sampleTeam({ now: 0, members: { ana: me, ben: me, chen: me, lin: me, dana: me } });
  return new Set(records.map(({ id }) => id));
}
