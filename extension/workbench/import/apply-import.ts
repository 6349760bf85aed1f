import type { ExportDoc } from '../../../shared/export/columns.ts';
import type { PlannedChange, PlannedLine } from '../../../shared/import/plan.ts';
import { compareIds } from '../../../shared/method/ranking.ts';
import type { KindName } from '../../../shared/records/record-types.ts';
import type { Change, Store } from '../../store/store.ts';
import type { ImportEntry, ImportLog, LoggedUpdate, LogPart } from './import-log.ts';
import { readDocs } from './known-in-store.ts';
import { saveChanges, type SaveProblem } from './save-changes.ts';

/** Changes per part of the log. */
const PART_SIZE = 2_000;

export interface Run {
  /** Told how many records are written so far. */
  progress(done: number): void;
  /** Asked between saves. */
  isCancelled(): boolean;
}

/** How a run ended: everything written, stopped on request, or stopped by a problem. What is written stays logged. */
export type RunEnd =
  | { readonly type: 'done' | 'stopped'; readonly entry: ImportEntry }
  | { readonly type: 'failed'; readonly entry: ImportEntry; readonly problem: SaveProblem };

/**
 * Writes what is planned, part by part: first into the log, then into the store. A part that was logged and not
 * written is harmless, as undoing looks at what is there.
 */
export async function applyImport(
  store: Store,
  log: ImportLog,
  start: ImportEntry,
  planned: Iterable<PlannedLine>,
  run: Run,
): Promise<RunEnd> {
  let entry: ImportEntry = { ...start, state: 'running' };
  await log.save(entry);
  let done = 0;
  for (const changes of inParts(inOrder(planned))) {
    if (run.isCancelled()) return end(log, entry, 'stopped');
    const part = await logPart(store, changes);
    await log.savePart(entry.id, entry.parts, part);
    entry = { ...entry, parts: entry.parts + 1 };
    await log.save(entry);
    let written = 0;
    const saved = await saveChanges(store, changes.map(asChange), (count) => {
      written += count;
      run.progress((done += count));
      return !run.isCancelled();
    });
    entry = counted(entry, changes.slice(0, written));
    if (!saved.ok) {
      await log.save({ ...entry, state: 'stopped' });
      return { type: 'failed', entry: { ...entry, state: 'stopped' }, problem: saved.problem };
    }
    if (written < changes.length) return end(log, entry, 'stopped');
  }
  await log.forgetTask(entry.id);
  return end(log, entry, 'done');
}

async function end(log: ImportLog, entry: ImportEntry, type: 'done' | 'stopped'): Promise<RunEnd> {
  const ended = { ...entry, state: type };
  await log.save(ended);
  return { type, entry: ended };
}

function counted(entry: ImportEntry, written: readonly PlannedChange[]): ImportEntry {
  const created = written.filter(({ op }) => op === 'create').length;
  return { ...entry, created: entry.created + created, updated: entry.updated + written.length - created };
}

/**
 * The changes, those of one kind by id: what is written next to each other in the storage is written several times as
 * fast, and ids of purchases follow from their content in no order at all. Changes of one record keep theirs.
 */
function inOrder(planned: Iterable<PlannedLine>): PlannedChange[] {
  const runs: PlannedChange[][] = [];
  for (const line of planned) {
    if (line.effect !== 'change') continue;
    const run = runs.at(-1);
    if (run?.[0]?.kind === line.change.kind) run.push(line.change);
    else runs.push([line.change]);
  }
  return runs.flatMap((run) => run.toSorted((one, other) => compareIds(one.id, other.id)));
}

function* inParts(changes: readonly PlannedChange[]): Generator<PlannedChange[]> {
  let part: PlannedChange[] = [];
  for (const change of changes) {
    // A save holds one kind: one that this member may not write takes no other with it
    const isFull = part.length === PART_SIZE || (part[0] && part[0].kind !== change.kind);
    if (isFull) {
      yield part;
      part = [];
    }
    part.push(change);
  }
  if (part.length > 0) yield part;
}

async function logPart(store: Store, changes: readonly PlannedChange[]): Promise<LogPart> {
  const created = changes.flatMap((change) =>
    change.op === 'create' ? [{ kind: change.kind, id: change.id }] : [],
  );
  const updates = changes.filter((change) => change.op === 'update');
  const updated: LoggedUpdate[] = [];
  for (const kind of new Set(updates.map((change) => change.kind))) {
    const own = updates.filter((change) => change.kind === kind);
    updated.push(...(await loggedUpdates(store, kind, own)));
  }
  return { created, updated };
}

async function loggedUpdates(
  store: Store,
  kind: KindName,
  updates: readonly (PlannedChange & { op: 'update' })[],
): Promise<LoggedUpdate[]> {
  const docs = await readDocs(store, kind, [...new Set(updates.map(({ id }) => id))]);
  return updates.flatMap(({ id, fields }) => {
    const doc = docs.get(id);
    // Created by this import: undoing deletes it
    if (!doc) return [];
    docs.set(id, { ...doc, ...fields });
    const before: ExportDoc = Object.fromEntries(
      Object.keys(fields).map((field) => [field, doc[field] ?? null]),
    );
    return [{ kind, id, before, after: fields }];
  });
}

function asChange(change: PlannedChange): Change {
  // `as`: the plan's documents are checked against their kind by the store, as every change is
  return change as Change;
}
