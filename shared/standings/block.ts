import type { Standing } from './standing.ts';

/**
 * Standings are stored many to a row: a browser stores some 5,000 rows a second whatever their size, so one row for
 * each of 100,000 customers would take 20 seconds to write. With this many blocks a card reads about 25 standings to
 * find one, in the time of one.
 */
export const BLOCKS = 4096;

/** The block a customer's standing is kept in: FNV-1a of its id, the same on every device. */
export function blockOf(customerId: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < customerId.length; at += 1) {
    hash = Math.imul(hash ^ customerId.charCodeAt(at), 0x01_00_01_93);
  }
  return (hash >>> 0) % BLOCKS;
}

/**
 * A stored block: each customer's standing as JSON, by its id. A browser copies texts far faster than objects, and a
 * card makes an object of one of them only.
 */
export type StandingBlock = Readonly<Record<string, string>>;

export function packBlock(standings: readonly Standing[]): StandingBlock {
  return Object.fromEntries(standings.map((one) => [one.customerId, JSON.stringify(one)]));
}

/** All standings of a block, in no order. */
export function unpackBlock(block: StandingBlock): Standing[] {
  return Object.values(block).map(standingOf);
}

/** The standing of a customer in the block of its id; null while it has none. */
export function standingIn(block: StandingBlock | undefined, customerId: string): Standing | null {
  const packed = block?.[customerId];
  return packed === undefined ? null : standingOf(packed);
}

// `as`: only `packBlock` made it
const standingOf = (packed: string): Standing => JSON.parse(packed) as Standing;
