import type { KindName } from '../../shared/records/record-types.ts';
import { HISTORY_ROWS_A_BLOCK, historyRowOf } from '../../shared/standings/block.ts';
import type { CustomerFacts } from '../../shared/standings/facts.ts';
import type { HistoryRow, HistoryGiven, HistoryNote } from '../../shared/standings/history.ts';
import { packHistory } from '../../shared/standings/pack-history.ts';
import type { ChangedEntry } from '../store/layout.ts';
import { committed, get, writing } from './database.ts';
import { BLOCKS_AN_OUTLINE, type Outline, outlineOf, OUTLINES, packOutline } from './outline.ts';
import { type Notes, readAllNotes } from './read-notes.ts';
import { readAllFacts } from './read-facts.ts';

/**
 * What pages read instead of records, because it lies together: the outline, from which the workbench begins, and the
 * histories, from which the card is shown. Nothing is wrong without them, only slower.
 */
const OUTLINED: readonly string[] = ['customer', 'contact'] satisfies KindName[];
const TOLD: readonly string[] = ['interaction', 'commitment', 'complaint', 'note'] satisfies KindName[];

/** The tables, for a transaction that changes some rows of them. */
export const EXTRACT_TABLES = ['outline', 'history'] as const;

export function changesOutline({ kinds }: ChangedEntry): boolean {
  return kinds.some((kind) => OUTLINED.includes(kind));
}

export function changesHistory({ kinds }: ChangedEntry): boolean {
  return kinds.some((kind) => TOLD.includes(kind));
}

/** Everybody's extracts being written, outlines and their histories after one another. */
export interface Extraction {
  /** By outline, in which order they are written. */
  readonly customers: Map<number, Map<string, CustomerFacts>>;
  readonly notes: Map<string, readonly HistoryNote[]>;
  /** How many outlines are. */
  written: number;
}

/** Begins with what was read already, or reads it. */
export async function beginExtraction(
  database: IDBDatabase,
  known: ReadonlyMap<string, CustomerFacts> | null,
): Promise<Extraction> {
  const parts = ['contacts', 'interactions', 'commitments', 'complaints'] as const;
  const facts = known ?? (await readAllFacts(database, parts));
  const customers = new Map(
    Array.from({ length: OUTLINES }, (_, outline) => [outline, new Map<string, CustomerFacts>()]),
  );
  for (const one of facts.values()) {
    customers.get(outlineOf(one.customer.id))?.set(one.customer.id, one);
  }
  return { customers, notes: new Map(await readAllNotes(database)), written: 0 };
}

/** Takes in what has changed of some customers since; whoever has no facts is recorded no more. */
export function amendExtraction(
  extraction: Extraction,
  changed: ReadonlySet<string>,
  facts: ReadonlyMap<string, CustomerFacts>,
  notes: Notes,
): void {
  for (const id of changed) {
    const customers = extraction.customers.get(outlineOf(id));
    const now = facts.get(id);
    if (now) customers?.set(id, now);
    else customers?.delete(id);
    const written = notes.get(id);
    if (written) extraction.notes.set(id, written);
  }
}

/** Goes on until everybody is written, or `hurried` says that somebody waits for something else; whether it is done. */
export async function extract(
  database: IDBDatabase,
  extraction: Extraction,
  given: HistoryGiven,
  hurried: () => boolean,
): Promise<boolean> {
  while (extraction.written < OUTLINES) {
    if (hurried()) return false;
    const end = endOfStep(extraction);
    await writeExtracts(database, extraction, end, given);
    extraction.written = end;
  }
  return true;
}

/** Rows of histories whose customers share a row of the outline. */
const HISTORIES_AN_OUTLINE = BLOCKS_AN_OUTLINE * HISTORY_ROWS_A_BLOCK;

/** A step ends with the outline that brings it to so many customers: a card or a change waits for one at the most. */
const CUSTOMERS_A_STEP = 100;

/** The first outline beyond the next step: of a small team all are one step. */
function endOfStep({ customers, written }: Extraction): number {
  let end = written;
  for (let found = 0; end < OUTLINES && found < CUSTOMERS_A_STEP; end += 1) {
    found += customers.get(end)?.size ?? 0;
  }
  return end;
}

async function writeExtracts(
  database: IDBDatabase,
  { customers, notes, written }: Extraction,
  end: number,
  given: HistoryGiven,
): Promise<void> {
  const transaction = writing(database, EXTRACT_TABLES);
  const done = committed(transaction);
  const outlines = transaction.objectStore('outline');
  const histories = transaction.objectStore('history');
  const until = (from: number, to: number) => IDBKeyRange.bound(from, to, false, true);
  outlines.delete(until(written, end));
  histories.delete(until(written * HISTORIES_AN_OUTLINE, end * HISTORIES_AN_OUTLINE));
  for (let outline = written; outline < end; outline += 1) {
    const members = [...(customers.get(outline)?.values() ?? [])];
    if (members.length > 0) outlines.put(packOutline(members), outline);
    for (const [row, some] of Map.groupBy(members, ({ customer }) => historyRowOf(customer.id)))
      histories.put(packHistories(some, notes, given), row);
  }
  await done;
}

/** Writes the outlines of some customers anew; whoever has no facts is recorded no more. */
export async function outlineFew(
  transaction: IDBTransaction,
  facts: ReadonlyMap<string, CustomerFacts>,
  customerIds: ReadonlySet<string>,
): Promise<void> {
  await rewrite(transaction, 'outline', customerIds, outlineOf, (ids) =>
    packOutline(ids.flatMap((id) => facts.get(id) ?? [])),
  );
}

/** Writes the histories of some customers anew, given all their notes. */
export async function retellFew(
  transaction: IDBTransaction,
  facts: ReadonlyMap<string, CustomerFacts>,
  notes: Notes,
  given: HistoryGiven,
): Promise<void> {
  await rewrite(transaction, 'history', notes.keys(), historyRowOf, (ids) =>
    packHistories(
      ids.flatMap((id) => facts.get(id) ?? []),
      notes,
      given,
    ),
  );
}

/** Replaces what rows say of some customers, each row once. */
async function rewrite(
  transaction: IDBTransaction,
  table: (typeof EXTRACT_TABLES)[number],
  customerIds: Iterable<string>,
  rowOf: (customerId: string) => number,
  pack: (customerIds: readonly string[]) => Outline | HistoryRow,
): Promise<void> {
  for (const [row, ids] of Map.groupBy(customerIds, rowOf)) {
    const before = (await get<Outline | HistoryRow>(transaction, table, row)) ?? {};
    const others = Object.entries(before).filter(([id]) => !ids.includes(id));
    transaction.objectStore(table).put({ ...Object.fromEntries(others), ...pack(ids) }, row);
  }
}

function packHistories(customers: readonly CustomerFacts[], notes: Notes, given: HistoryGiven): HistoryRow {
  return Object.fromEntries(
    customers.flatMap((facts) => {
      const { id } = facts.customer;
      const text = packHistory(facts, notes.get(id) ?? [], given);
      return text === null ? [] : [[id, text] as const];
    }),
  );
}
