import { applyOperation } from '../../shared/sync/apply-operation.ts';
import { kindOf } from '../../shared/sync/kind-of.ts';
import type { StoredRecord } from '../../shared/sync/stored.ts';
import type { Operation } from '../../shared/sync/wire.ts';
import { confirmedOf, type LocalRow, recordKey } from './layout.ts';
import type { StoreTransaction, Touched } from './transaction.ts';

/** The row to show for a confirmed record (or none) with waiting operations on top; null when there is nothing. */
export function overlay(
  target: { kind: string; id: string },
  base: StoredRecord | null,
  waiting: readonly Operation[],
): LocalRow | null {
  let record = base;
  for (const operation of waiting) {
    const applied = applyOperation(record, operation);
    // An operation the base does not take yet has no effect here; the server decides
    if (applied.status !== 'rejected') record = applied.record;
  }
  if (waiting.length === 0) return base ? showing(base) : null;
  if (!record) return null;
  if (record.deleted) return { id: target.id, doc: {}, stamps: record.stamps, keys: [], base, deleted: 1 };
  return { ...showing(record), base };
}

function showing(record: StoredRecord): LocalRow {
  return { id: record.id, doc: record.doc, stamps: record.stamps, keys: matchKeys(record) };
}

function matchKeys(record: StoredRecord): readonly string[] {
  const kind = kindOf(record.kind);
  return kind ? kind.matchKeys(record.doc) : [];
}

/** Writes the rows of `kind` anew from their confirmed records and what waits in the outbox. */
export async function rewriteRows(
  transaction: StoreTransaction,
  touched: Touched,
  kind: string,
  confirmed: ReadonlyMap<string, StoredRecord | null>,
): Promise<void> {
  const ids = [...confirmed.keys()];
  const waiting = await waitingOn(transaction, kind, ids);
  const before = await transaction.readRows(kind, ids);
  const rows: LocalRow[] = [];
  const without: string[] = [];
  for (const [index, id] of ids.entries()) {
    const row = overlay({ kind, id }, confirmed.get(id) ?? null, waiting.get(id) ?? []);
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
  const wanted = new Set(ids);
  const entries = await transaction.readOutboxOf(ids.map((id) => recordKey({ kind, id })));
  const waiting = new Map<string, Operation[]>();
  for (const operation of entries.flatMap((entry) => entry.ops)) {
    if (operation.kind !== kind || !wanted.has(operation.id)) continue;
    waiting.set(operation.id, [...(waiting.get(operation.id) ?? []), operation]);
  }
  return waiting;
}
