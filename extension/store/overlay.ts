import { applyOperation } from '../../shared/sync/apply-operation.ts';
import { kindOf } from '../../shared/sync/kind-of.ts';
import type { StoredRecord } from '../../shared/sync/stored.ts';
import type { Operation } from '../../shared/sync/wire.ts';
import { confirmedOf, type LocalRow, recordKey } from './layout.ts';
import type { StoreTransaction, Touched } from './transaction.ts';

/** The row to show for a confirmed record (or none) with waiting operations on top; null when there is nothing. */
function overlay(
  target: { kind: string; id: string },
  base: StoredRecord | null,
  waiting: readonly Operation[],
): LocalRow | null {
  if (waiting.length === 0) return base ? showing(base) : null;
  return waitingRow(target.id, base, applyAll(base, waiting));
}

function applyAll(base: StoredRecord | null, waiting: readonly Operation[]): StoredRecord | null {
  let record = base;
  for (const operation of waiting) {
    const applied = applyOperation(record, operation);
    // An operation the base does not take yet has no effect here; the server decides
    if (applied.status !== 'rejected') record = applied.record;
  }
  return record;
}

function waitingRow(id: string, base: StoredRecord | null, record: StoredRecord | null): LocalRow | null {
  if (!record) return null;
  if (record.deleted) return { id, doc: {}, stamps: record.stamps, keys: [], base, deleted: 1 };
  return { ...showing(record), base };
}

function showing(record: StoredRecord): LocalRow {
  return { id: record.id, doc: record.doc, stamps: record.stamps, keys: matchKeys(record) };
}

function matchKeys(record: StoredRecord): readonly string[] {
  const kind = kindOf(record.kind);
  return kind ? kind.matchKeys(record.doc) : [];
}

/** A record before a save: its row, what is confirmed of it, and what the outbox makes of that. */
export interface Shown {
  readonly row: LocalRow | undefined;
  readonly base: StoredRecord | null;
  readonly record: StoredRecord | null;
}

/**
 * Reads records as they are shown. The row has it all, so that a save costs the same however much waits: only of a
 * deletion that waits are the fields looked up in the outbox.
 */
export async function shownRecords(
  transaction: StoreTransaction,
  kind: string,
  ids: readonly string[],
): Promise<Map<string, Shown>> {
  const rows = await transaction.readRows(kind, ids);
  const emptied = ids.filter((_, index) => rows[index]?.deleted === 1);
  const waiting = await waitingOn(transaction, kind, emptied);
  return new Map(ids.map((id, index) => [id, shownOf(kind, rows[index], waiting.get(id) ?? [])]));
}

function shownOf(kind: string, row: LocalRow | undefined, waiting: readonly Operation[]): Shown {
  const base = confirmedOf(kind, row);
  if (row?.deleted === 1) return { row, base, record: applyAll(base, waiting) };
  const record = row ? { kind, id: row.id, doc: row.doc, stamps: row.stamps, deleted: false } : null;
  return { row, base, record };
}

/** Writes the rows of `kind` with new operations on top of what is shown. */
export async function showOperations(
  transaction: StoreTransaction,
  touched: Touched,
  kind: string,
  shown: ReadonlyMap<string, Shown>,
  operations: readonly Operation[],
): Promise<void> {
  const rows: LocalRow[] = [];
  for (const [id, own] of Map.groupBy(operations, (operation) => operation.id)) {
    const { row, base, record } = shown.get(id) ?? NOTHING;
    const after = waitingRow(id, base, applyAll(record, own));
    if (after) rows.push(after);
    touched.change(kind, row, after);
  }
  await transaction.writeRows(kind, rows);
}

const NOTHING: Shown = { row: undefined, base: null, record: null };

/** What is confirmed of a record from now on, given what was. */
type Confirm = (id: string, before: StoredRecord | null) => StoredRecord | null;

/** Writes the rows of `kind` anew from their confirmed records and what waits in the outbox. */
export async function rewriteRows(
  transaction: StoreTransaction,
  touched: Touched,
  kind: string,
  ids: readonly string[],
  confirm: Confirm = (_, before) => before,
): Promise<void> {
  const before = await transaction.readRows(kind, ids);
  const waiting = await waitingOn(transaction, kind, ids);
  const rows: LocalRow[] = [];
  const without: string[] = [];
  for (const [index, id] of ids.entries()) {
    const base = confirm(id, confirmedOf(kind, before[index]));
    const row = overlay({ kind, id }, base, waiting.get(id) ?? []);
    if (row) rows.push(row);
    else without.push(id);
    touched.change(kind, before[index], row);
  }
  await transaction.writeRows(kind, rows);
  await transaction.deleteRows(kind, without);
}

/** Reads the confirmed records behind the rows of `kind`. */
export async function readConfirmed(
  transaction: StoreTransaction,
  kind: string,
  ids: readonly string[],
): Promise<Map<string, StoredRecord | null>> {
  const rows = await transaction.readRows(kind, ids);
  return new Map(ids.map((id, index) => [id, confirmedOf(kind, rows[index])]));
}

async function waitingOn(
  transaction: StoreTransaction,
  kind: string,
  ids: readonly string[],
): Promise<Map<string, Operation[]>> {
  const waiting = new Map<string, Operation[]>();
  if (ids.length === 0) return waiting;
  const wanted = new Set(ids);
  const entries = await transaction.readOutboxOf(ids.map((id) => recordKey({ kind, id })));
  for (const operation of entries.flatMap((entry) => entry.ops)) {
    if (operation.kind !== kind || !wanted.has(operation.id)) continue;
    const earlier = waiting.get(operation.id);
    if (earlier) earlier.push(operation);
    else waiting.set(operation.id, [operation]);
  }
  return waiting;
}
