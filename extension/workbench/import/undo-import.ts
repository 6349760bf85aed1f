import { isSameValue } from '../../../shared/import/same-value.ts';
import { type KindName, kindNames, recordKinds } from '../../../shared/records/record-types.ts';
import type { Change, Store } from '../../store/store.ts';
import type { Run, RunEnd } from './apply-import.ts';
import type { ImportEntry, ImportLog, LogPart } from './import-log.ts';
import { readDocs } from './known-in-store.ts';
import { saveChanges } from './save-changes.ts';

/**
 * Takes an import back, its last part first. Created records go, except customers to whom others have attached
 * something since; changed fields get their earlier values, except those changed again since. Each part is forgotten
 * once it is taken back, so undoing can be stopped, and taken up after a reload.
 */
export async function undoImport(
  store: Store,
  log: ImportLog,
  start: ImportEntry,
  run: Run,
): Promise<RunEnd> {
  let entry: ImportEntry = { ...start, state: 'undoing' };
  await log.save(entry);
  await log.forgetTask(entry.id);
  const attached = whenNeeded(() => customersWithRecords(store));
  let done = 0;
  const save = async (changes: readonly Change[]) => {
    let undone = 0;
    const saved = await saveChanges(store, changes, (count) => {
      undone += count;
      run.progress((done += count));
      return !run.isCancelled();
    });
    return { saved, isWhole: undone === changes.length };
  };
  while (entry.parts > 0) {
    if (run.isCancelled()) return { type: 'stopped', entry };
    const part = (await log.part(entry.id, entry.parts - 1)) ?? NOTHING;
    let kept = 0;
    // What refers to customers goes before them, so that only what others attached keeps one
    for (const step of [() => dependents(store, part), () => customers(store, part, attached)]) {
      const inverse = await step();
      const { saved, isWhole } = await save(inverse.changes);
      if (!saved.ok) return { type: 'failed', entry, problem: saved.problem };
      if (!isWhole) return { type: 'stopped', entry };
      kept += inverse.kept;
    }
    const parts = entry.parts - 1;
    entry = { ...entry, parts, kept: entry.kept + kept };
    await log.save(entry);
    await log.deletePart(entry.id, parts);
  }
  entry = { ...entry, state: 'undone' };
  await log.save(entry);
  return { type: 'done', entry };
}

const NOTHING: LogPart = { created: [], updated: [] };

type Attached = () => Promise<ReadonlySet<string>>;

interface Inverse {
  readonly changes: readonly Change[];
  readonly kept: number;
}

async function dependents(store: Store, part: LogPart): Promise<Inverse> {
  const kinds = new Set(part.created.map((each) => each.kind).filter((kind) => kind !== 'customer'));
  const deletes = await Promise.all([...kinds].map(async (kind) => deletions(store, part, kind, new Set())));
  const changes = [...(await restored(store, part)), ...deletes.flatMap((each) => each.changes)];
  return { changes, kept: 0 };
}

async function customers(store: Store, part: LogPart, attached: Attached): Promise<Inverse> {
  const any = part.created.some(({ kind }) => kind === 'customer');
  return any ? deletions(store, part, 'customer', await attached()) : { changes: [], kept: 0 };
}

async function deletions(
  store: Store,
  part: LogPart,
  kind: KindName,
  inUse: ReadonlySet<string>,
): Promise<Inverse> {
  const ids = part.created.flatMap((each) => (each.kind === kind ? [each.id] : []));
  const free = ids.toReversed().filter((id) => !inUse.has(id));
  // What has gone meanwhile is passed over when it is saved, so nothing is read here but what stays
  const changes = free.map((id): Change => ({ op: 'delete', kind, id }));
  const kept = await readDocs(
    store,
    kind,
    ids.filter((id) => inUse.has(id)),
  );
  return { changes, kept: kept.size };
}

async function restored(store: Store, part: LogPart): Promise<Change[]> {
  const changes: Change[] = [];
  for (const kind of new Set(part.updated.map((each) => each.kind))) {
    const own = part.updated.filter((each) => each.kind === kind);
    const docs = await readDocs(store, kind, [...new Set(own.map(({ id }) => id))]);
    for (const { id, before, after } of own.toReversed()) {
      const doc = docs.get(id);
      if (!doc) continue;
      const fields = Object.fromEntries(
        Object.entries(before).filter(([field]) => isSameValue(doc[field], after[field])),
      );
      if (Object.keys(fields).length === 0) continue;
      docs.set(id, { ...doc, ...fields });
      // The values stood in a record of this kind before; the store checks them once more
      changes.push({ op: 'update', kind, id, fields });
    }
  }
  return changes;
}

function whenNeeded<Value>(compute: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => (made ??= compute());
}

/** Customers that any record refers to, by the indexes that begin with the reference. */
async function customersWithRecords(store: Store): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const kind of kindNames) {
    for (const [field, target] of Object.entries(recordKinds[kind].references)) {
      if (target === 'customer') for (const id of await referredBy(store, kind, field)) ids.add(id);
    }
  }
  return ids;
}

async function referredBy(store: Store, kind: KindName, field: string): Promise<string[]> {
  const path = `doc.${field}`;
  const table = store.table(kind);
  const index = table.schema.indexes.find(({ keyPath }) => [keyPath].flat()[0] === path);
  if (!index)
    return (await table.toArray()).flatMap(({ doc }) =>
      textsAmong([Object.entries(doc).find(([name]) => name === field)?.[1]]),
    );
  const keys = await table.orderBy(index.name).uniqueKeys();
  return keys.flatMap((key) => textsAmong([key].flat().slice(0, 1)));
}

function textsAmong(values: readonly unknown[]): string[] {
  return values.filter((value) => typeof value === 'string');
}
