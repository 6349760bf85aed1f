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
 * A stored block: the names of a standing's fields once, and each customer's values as a JSON list by its id. A browser
 * copies texts far faster than objects, reads half as many bytes without the names, and a card makes an object of one.
 */
export interface StandingBlock {
  readonly fields: readonly string[];
  readonly rows: Readonly<Record<string, string>>;
}

/** A block of these standings and of the packed ones kept from the block before. */
export function packBlock(standings: readonly Standing[], kept: StandingBlock['rows'] = {}): StandingBlock {
  const rows = standings.map((one) => [one.customerId, JSON.stringify(FIELDS.map((field) => one[field]))]);
  return { fields: FIELDS, rows: { ...kept, ...Object.fromEntries(rows) } };
}

/** All standings of a block, in no order; none of a block in an earlier layout, which is computed anew. */
export function unpackBlock({ fields, rows }: StandingBlock): Standing[] {
  return Object.values(rows ?? {}).map((row) => standingOf(fields, row));
}

/** The standing of a customer in the block of its id; null while it has none. */
export function standingIn(block: StandingBlock | undefined, customerId: string): Standing | null {
  const row = block?.rows?.[customerId];
  return row ? standingOf(block.fields, row) : null;
}

function standingOf(fields: StandingBlock['fields'], row: string): Standing {
  // `as`: only `packBlock` made it
  const values = JSON.parse(row) as unknown[];
  return Object.fromEntries(fields.map((field, at) => [field, values[at]])) as unknown as Standing;
}

const FIELDS = Object.keys({
  customerId: 1,
  on: 1,
  layer: 1,
  previousLayer: 1,
  movement: 1,
  tier: 1,
  tierCause: 1,
  standardTier: 1,
  stage: 1,
  suggestedStage: 1,
  stageReasons: 1,
  status: 1,
  prospectContacts: 1,
  currency: 1,
  revenue: 1,
  margin: 1,
  uncosted: 1,
  lifetimeRevenue: 1,
  lifetimeMargin: 1,
  purchases: 1,
  lastPurchaseOn: 1,
  shareOfWallet: 1,
  rhythm: 1,
  satisfaction: 1,
  openComplaints: 1,
  lastComplaintClosedAt: 1,
  knowledge: 1,
  nextToLearn: 1,
  lastContact: 1,
  minutes: 1,
  processStep: 1,
  policy: 1,
  warnings: 1,
  problems: 1,
} satisfies Record<keyof Standing, 1>) as (keyof Standing)[]; // `as`: Object.keys widens a literal's keys
