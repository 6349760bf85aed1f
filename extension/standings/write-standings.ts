import { blockOf, BLOCKS, packBlock, type StandingBlock } from '../../shared/standings/block.ts';
import { computeStanding } from '../../shared/standings/compute-standing.ts';
import type { CustomerFacts } from '../../shared/standings/facts.ts';
import type { HistoryGiven } from '../../shared/standings/history.ts';
import type { Moment } from '../../shared/standings/moment.ts';
import {
  type CustomerLayers,
  layersOfAll,
  layersOfCustomer,
  type Ranks,
} from '../../shared/standings/ranks.ts';
import type { Standing } from '../../shared/standings/standing.ts';
import { worthOf } from '../../shared/standings/worth.ts';
import { committed, get, writing } from './database.ts';
import type { Directory } from './directory.ts';
import { EXTRACT_TABLES, outlineFew, retellFew } from './extracts.ts';
import { type PackedSums, packSums, type PurchaseSums, writeSums } from './purchase-sums.ts';
import { trimLog } from './read-log.ts';
import type { Notes } from './read-notes.ts';
import { type StandingsMeta, STANDINGS_VERSION } from './tables.ts';

export interface Ready {
  readonly moment: Moment;
  readonly sums: PurchaseSums;
  readonly ranks: Ranks;
}

/** Computes some customers. */
function standingsOf(facts: ReadonlyMap<string, CustomerFacts>, ready: Ready): Standing[] {
  return [...facts.values()].map((one) => standingOf(one, ready, (id) => layersOfCustomer(ready.ranks, id)));
}

function standingOf(
  facts: CustomerFacts,
  { moment, sums, ranks }: Ready,
  layers: (customerId: string) => CustomerLayers,
): Standing {
  const { id } = facts.customer;
  return computeStanding(facts, worthOf(ranks, id, sums.other.has(id), layers(id)), moment);
}

/** Replaces the standings of some customers, with the sums they follow from, in one transaction. */
export async function writeFew(
  database: IDBDatabase,
  ready: Ready,
  facts: ReadonlyMap<string, CustomerFacts>,
  done: {
    readonly dirty: ReadonlySet<string>;
    /** Who is outlined anew: whose record or people changed. */
    readonly outlined: ReadonlySet<string>;
    /** Whose history changed, each with all notes. */
    readonly notes: Notes;
    /** Whose purchases changed. */
    readonly sums: ReadonlySet<string>;
    readonly last: number | null;
    readonly meta: StandingsMeta;
  },
): Promise<void> {
  const standings = standingsOf(facts, ready);
  const transaction = writing(database, ['standing', ...EXTRACT_TABLES, 'purchaseSum', 'changed', 'meta']);
  const end = committed(transaction);
  const blocks = new Set([...done.dirty].map(blockOf));
  await Promise.all(
    [...blocks].map(async (block) => {
      const before = await get<StandingBlock>(transaction, 'standing', block);
      const now = standings.filter((one) => blockOf(one.customerId) === block);
      const kept = before ? withoutSome(before, done.dirty) : null;
      transaction.objectStore('standing').put(packBlock(now, kept), block);
    }),
  );
  await outlineFew(transaction, facts, done.outlined);
  await retellFew(transaction, facts, done.notes, givenBy(ready.moment));
  if (done.sums.size > 0) writeSums(transaction, packSums(ready.sums, done.sums));
  trimLog(transaction, done.last);
  transaction.objectStore('meta').put(done.meta);
  await end;
}

function withoutSome(block: StandingBlock, customerIds: ReadonlySet<string>): StandingBlock {
  const kept = Object.entries(block.rows).filter(([customerId]) => !customerIds.has(customerId));
  return { ...block, rows: Object.fromEntries(kept) };
}

/** Blocks written in one transaction: a card that asks for a standing meanwhile waits for one of these. */
const BLOCKS_AT_ONCE = 32;

/**
 * Computes and replaces all standings, some blocks being written while the next ones are computed. The rows come
 * first: if the browser ends in between, the log is still there to begin again.
 */
export async function writeAll(
  database: IDBDatabase,
  ready: Ready,
  facts: ReadonlyMap<string, CustomerFacts>,
  done: {
    readonly meta: () => StandingsMeta;
    /** Null where they are stored as they are. */
    readonly sums: PackedSums | null;
  },
): Promise<StandingsMeta> {
  const layers = layersOfAll(ready.ranks);
  const members = Map.groupBy(facts.values(), (one) => blockOf(one.customer.id));
  let written = Promise.resolve();
  for (let from = 0; from < BLOCKS; from += BLOCKS_AT_ONCE) {
    const each = Array.from({ length: BLOCKS_AT_ONCE }, (_, index) => members.get(from + index) ?? []);
    const blocks = each.map((some) => packBlock(some.map((one) => standingOf(one, ready, layers))));
    await written;
    written = writeBlocks(database, from, blocks);
  }
  await written;
  const transaction = writing(database, ['purchaseSum', 'meta']);
  const end = committed(transaction);
  if (done.sums) writeSums(transaction, done.sums);
  const meta = done.meta();
  transaction.objectStore('meta').put(meta);
  await end;
  return meta;
}

/** Writes blocks from a number on; one without standings goes. */
async function writeBlocks(
  database: IDBDatabase,
  from: number,
  blocks: readonly StandingBlock[],
): Promise<void> {
  const transaction = writing(database, ['standing']);
  const store = transaction.objectStore('standing');
  const end = committed(transaction);
  for (const [index, block] of blocks.entries()) {
    if (Object.keys(block.rows).length > 0) store.put(block, from + index);
    else store.delete(from + index);
  }
  await end;
}

/** What histories depend on besides the records. */
export function givenBy({ now, team }: Moment): HistoryGiven {
  return { now, contactChannels: team.contactChannels };
}

export function metaOf(
  { moment }: Pick<Ready, 'moment'>,
  state: StandingsMeta['state'],
  progress: { readonly done: number; readonly customers: number },
  tookMs: StandingsMeta['tookMs'],
  {
    extracted,
    followed,
    clocksAt = moment.now,
  }: Pick<StandingsMeta, 'extracted' | 'followed'> & { readonly clocksAt?: number },
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
    followed,
    extracted,
    tookMs,
  };
}

export function writeMeta(database: IDBDatabase, meta: StandingsMeta): Promise<void> {
  return putMeta(database, [meta]);
}

/** Tells that the extracts have everybody, and where each lies. */
export function writeExtracted(
  database: IDBDatabase,
  meta: StandingsMeta,
  directory: Directory,
): Promise<void> {
  return putMeta(database, [directory, { ...meta, extracted: true }]);
}

async function putMeta(database: IDBDatabase, rows: readonly (StandingsMeta | Directory)[]): Promise<void> {
  const transaction = writing(database, ['meta']);
  const end = committed(transaction);
  for (const row of rows) transaction.objectStore('meta').put(row);
  await end;
}
