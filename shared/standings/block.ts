import type { Standing } from './standing.ts';

/**
 * Standings are stored many to a row: a browser stores some 5,000 rows a second whatever their size, so one row for
 * each of 100,000 customers would take 20 seconds to write. With this many blocks a card reads about 25 standings to
 * find one, in the time of one.
 */
export const BLOCKS = 4096;

/** The block a customer's standing is kept in, the same on every device. */
export function blockOf(customerId: string): number {
  return hashOf(customerId) % BLOCKS;
}

/** FNV-1a of a text, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  }
  return hash >>> 0;
}

/** Rows of histories for the customers of one block: a history is ten times as long as a standing. */
export const HISTORY_ROWS_A_BLOCK = 4;

/** The block whose customers have their histories in this row. */
export function blockOfHistories(row: number): number {
  return Math.floor(row / HISTORY_ROWS_A_BLOCK);
}

/** The row a customer's history is kept in: those of a block follow each other. */
export function historyRowOf(customerId: string): number {
  const hash = hashOf(customerId);
  return (hash % BLOCKS) * HISTORY_ROWS_A_BLOCK + (Math.floor(hash / BLOCKS) % HISTORY_ROWS_A_BLOCK);
}

/**
 * A stored block: the names of a standing's fields once, as JSON what they usually have, and as JSON by each customer's id
 * where it differs: numbers of fields, each followed by its value. A browser copies texts far faster than objects, takes
 * a millisecond for each 15 KB of them, and a card makes an object of one.
 */
export interface StandingBlock {
  readonly fields: readonly string[];
  readonly usual: string;
  readonly rows: Readonly<Record<string, string>>;
}

/** A block of these standings and of those kept from the block before. */
export function packBlock(standings: readonly Standing[], kept: StandingBlock | null = null): StandingBlock {
  const [first] = standings;
  const usual = kept?.usual ?? JSON.stringify(first ? FIELDS.map((field) => first[field]) : []);
  const values = valuesIn(usual);
  const rows = standings.map((one) => [one.customerId, rowOf(one, values)]);
  return { fields: FIELDS, usual, rows: { ...kept?.rows, ...Object.fromEntries(rows) } };
}

/** All standings of a block, in no order; none of a block in an earlier layout, which is computed anew. */
export function unpackBlock({ fields, usual, rows }: StandingBlock): Standing[] {
  if (usual === undefined) return [];
  const values = valuesIn(usual);
  return Object.entries(rows).map(([customerId, row]) => standingOf(customerId, fields, values, row));
}

/** The standing of a customer in the block of its id; null while it has none. */
export function standingIn(block: StandingBlock | undefined, customerId: string): Standing | null {
  const row = block?.usual === undefined ? undefined : block.rows[customerId];
  return block && row ? standingOf(customerId, block.fields, valuesIn(block.usual), row) : null;
}

function valuesIn(text: string): unknown[] {
  return JSON.parse(text) as unknown[]; // `as`: only `packBlock` made it
}

function rowOf(standing: Standing, usual: readonly unknown[]): string {
  const row: unknown[] = [];
  for (const [at, field] of FIELDS.entries()) {
    const value = standing[field];
    if (!isSame(value, usual[at])) row.push(at, value);
  }
  return JSON.stringify(row);
}

function isSame(value: unknown, other: unknown): boolean {
  if (value === other) return true;
  return isObject(value) && isObject(other) && JSON.stringify(value) === JSON.stringify(other);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function standingOf(
  customerId: string,
  fields: StandingBlock['fields'],
  usual: readonly unknown[],
  row: string,
): Standing {
  const standing: Record<string, unknown> = { customerId };
  for (const [at, field] of fields.entries()) standing[field] = usual[at];
  const own = valuesIn(row);
  for (let at = 0; at < own.length; at += 2) standing[fields[Number(own[at])] ?? ''] = own[at + 1];
  return standing as unknown as Standing; // `as`: only `packBlock` made it
}

type Field = Exclude<keyof Standing, 'customerId'>;

const FIELDS = Object.keys({
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
} satisfies Record<Field, 1>) as Field[]; // `as`: Object.keys widens a literal's keys
