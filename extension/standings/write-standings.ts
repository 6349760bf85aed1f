import { blockOf, BLOCKS, packBlock, type StandingBlock } from '../../shared/standings/block.ts';
import { computeStanding } from '../../shared/standings/compute-standing.ts';
import type { CustomerFacts } from '../../shared/standings/facts.ts';
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
import { type PackedSums, packSums, type PurchaseSums, writeSums } from './purchase-sums.ts';
import { type Outline, outlineOf, OUTLINES, packOutline } from './outline.ts';
import { trimLog } from './read-log.ts';
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
    /** Whose purchases changed. */
    readonly sums: ReadonlySet<string>;
    readonly last: number | null;
    readonly meta: StandingsMeta;
  },
): Promise<void> {
  const standings = standingsOf(facts, ready);
  const transaction = writing(database, ['standing', 'outline', 'purchaseSum', 'changed', 'meta']);
  const end = committed(transaction);
  const blocks = new Set([...done.dirty].map(blockOf));
  await Promise.all(
    [...blocks].map(async (block) => {
      const before = await get<StandingBlock>(transaction, 'standing', block);
      const kept = Object.entries(before?.rows ?? {}).filter(([customerId]) => !done.dirty.has(customerId));
      const now = standings.filter((one) => blockOf(one.customerId) === block);
      transaction.objectStore('standing').put(packBlock(now, Object.fromEntries(kept)), block);
    }),
  );
  await outlineFew(transaction, facts, done.outlined);
  if (done.sums.size > 0) writeSums(transaction, packSums(ready.sums, done.sums));
  trimLog(transaction, done.last);
  transaction.objectStore('meta').put(done.meta);
  await end;
}

/** Whoever has no facts is recorded no more. */
async function outlineFew(
  transaction: IDBTransaction,
  facts: ReadonlyMap<string, CustomerFacts>,
  customerIds: ReadonlySet<string>,
): Promise<void> {
  for (const [outline, ids] of Map.groupBy(customerIds, outlineOf)) {
    const before = (await get<Outline>(transaction, 'outline', outline)) ?? {};
    const others = Object.entries(before).filter(([id]) => !ids.includes(id));
    const now = packOutline(ids.flatMap((id) => facts.get(id) ?? []));
    transaction.objectStore('outline').put({ ...Object.fromEntries(others), ...now }, outline);
  }
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
    readonly last: number | null;
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
  const transaction = writing(database, ['purchaseSum', 'changed', 'meta']);
  const end = committed(transaction);
  if (done.sums) writeSums(transaction, done.sums);
  trimLog(transaction, done.last);
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

/** Outlines everybody anew; `meta` as it then is. */
export async function outlineAll(
  database: IDBDatabase,
  facts: ReadonlyMap<string, CustomerFacts>,
  meta: StandingsMeta,
): Promise<StandingsMeta> {
  const members = Map.groupBy(facts.values(), (one) => outlineOf(one.customer.id));
  for (let outline = 0; outline < OUTLINES; outline += 1) {
    const transaction = writing(database, ['outline']);
    const end = committed(transaction);
    transaction.objectStore('outline').put(packOutline(members.get(outline) ?? []), outline);
    await end;
  }
  const outlined = { ...meta, outlined: true };
  await writeMeta(database, outlined);
  return outlined;
}

export function metaOf(
  { moment }: Pick<Ready, 'moment'>,
  state: StandingsMeta['state'],
  progress: { readonly done: number; readonly customers: number },
  tookMs: StandingsMeta['tookMs'],
  { outlined, clocksAt = moment.now }: { readonly outlined: boolean; readonly clocksAt?: number },
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
    outlined,
    tookMs,
  };
}

export async function writeMeta(database: IDBDatabase, meta: StandingsMeta): Promise<void> {
  const transaction = writing(database, ['meta']);
  const end = committed(transaction);
  transaction.objectStore('meta').put(meta);
  await end;
}
