import type { PlannedLine } from '../../../shared/import/plan.ts';
import type { BackedRecord } from '../../../shared/import/read-backup.ts';
import type { Store } from '../../store/store.ts';
import { findDocs } from './known-in-store.ts';

/** The records of a backup that are not here now. Those that are, stay as they are: they may be newer. */
export async function missingHere(store: Store, records: readonly BackedRecord[]): Promise<BackedRecord[]> {
  const missing: BackedRecord[] = [];
  for (const [kind, own] of Map.groupBy(records, (record) => record.kind)) {
    const there = await findDocs(
      store,
      kind,
      own.map(({ id }) => id),
    );
    missing.push(...own.filter(({ id }) => !there.has(id)));
  }
  return missing;
}

/** Brings records back as this member's own: who creates a record is its author, also to the server. */
export function* planRestore(records: readonly BackedRecord[], memberId: string): Generator<PlannedLine> {
  for (const { kind, id, doc } of records) {
    const authored = 'createdBy' in doc ? { ...doc, createdBy: memberId } : doc;
    yield { effect: 'change', line: null, change: { op: 'create', kind, id, doc: authored } };
  }
}
