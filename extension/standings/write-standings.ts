import { compareIds } from '../../shared/method/ranking.ts';
import { blockOf } from '../../shared/standings/block.ts';
import { computeStanding } from '../../shared/standings/compute-standing.ts';
import type { CustomerFacts } from '../../shared/standings/facts.ts';
import type { Moment } from '../../shared/standings/moment.ts';
import { type CustomerLayers, layersOfCustomer, type Ranks } from '../../shared/standings/ranks.ts';
import type { Standing } from '../../shared/standings/standing.ts';
import { worthOf } from '../../shared/standings/worth.ts';
import { committed, get, writing } from './database.ts';
import { type PurchaseSums, writeSums } from './purchase-sums.ts';
import { trimLog } from './read-log.ts';
import { type StandingBlock, type StandingsMeta, STANDINGS_VERSION } from './tables.ts';

export interface Ready {
  readonly moment: Moment;
  readonly sums: PurchaseSums;
  readonly ranks: Ranks;
}

/** Computes some customers (or all, which is faster with the layers of all at hand). */
export function standingsOf(
  facts: ReadonlyMap<string, CustomerFacts>,
  { moment, sums, ranks }: Ready,
  layers: (customerId: string) => CustomerLayers = (id) => layersOfCustomer(ranks, id),
): Standing[] {
  const standings: Standing[] = [];
  for (const [id, one] of facts) {
    standings.push(computeStanding(one, worthOf(ranks, id, sums.other.has(id), layers(id)), moment));
  }
  return standings;
}

/** Replaces the standings of some customers, with the sums they follow from, in one transaction. */
export async function writeFew(
  database: IDBDatabase,
  ready: Ready,
  standings: readonly Standing[],
  done: {
    readonly dirty: ReadonlySet<string>;
    /** Whose purchases changed. */
    readonly sums: ReadonlySet<string>;
    readonly last: number | null;
    readonly meta: StandingsMeta;
  },
): Promise<void> {
  const transaction = writing(database, ['standing', 'purchaseSum', 'changed', 'meta']);
  const end = committed(transaction);
  const blocks = new Set([...done.dirty].map(blockOf));
  await Promise.all(
    [...blocks].map(async (block) => {
      const before = (await get<StandingBlock>(transaction, 'standing', block)) ?? [];
      const kept = before.filter((one) => !done.dirty.has(one.customerId));
      const now = standings.filter((one) => blockOf(one.customerId) === block);
      const members = [...kept, ...now].toSorted((a, b) => compareIds(a.customerId, b.customerId));
      transaction.objectStore('standing').put(members, block);
    }),
  );
  if (done.sums.size > 0) writeSums(transaction, ready.sums, done.sums);
  trimLog(transaction, done.last);
  transaction.objectStore('meta').put(done.meta);
  await end;
}

/** Replaces all standings. The rows come first: if the browser ends in between, the log is still there to begin again. */
export async function writeAll(
  database: IDBDatabase,
  ready: Ready,
  standings: readonly Standing[],
  done: { readonly last: number | null; readonly meta: StandingsMeta; readonly sumsChanged: boolean },
): Promise<void> {
  const rows = writing(database, ['standing']);
  const rowsEnd = committed(rows);
  rows.objectStore('standing').clear();
  for (const [block, members] of Map.groupBy(standings, (one) => blockOf(one.customerId))) {
    rows.objectStore('standing').put(members, block);
  }
  await rowsEnd;
  const transaction = writing(database, ['purchaseSum', 'changed', 'meta']);
  const end = committed(transaction);
  if (done.sumsChanged) writeSums(transaction, ready.sums, null);
  trimLog(transaction, done.last);
  transaction.objectStore('meta').put(done.meta);
  await end;
}

export function metaOf(
  { moment }: Pick<Ready, 'moment'>,
  state: StandingsMeta['state'],
  progress: { readonly done: number; readonly customers: number },
  tookMs: StandingsMeta['tookMs'],
  clocksAt: number = moment.now,
): StandingsMeta {
  return {
    key: 'standings',
    version: STANDINGS_VERSION,
    state,
    ...progress,
    day: moment.today,
    zone: moment.team.calendar.zone,
    contactChannels: moment.team.contactChannels,
    clocksAt,
    tookMs,
  };
}

export async function writeProgress(database: IDBDatabase, meta: StandingsMeta): Promise<void> {
  const transaction = writing(database, ['meta']);
  const end = committed(transaction);
  transaction.objectStore('meta').put(meta);
  await end;
}
