import type { Change, Store } from '../store/store.ts';
import { belongsToSample, MOVED_KINDS, sampleIds } from './local-records.ts';
import { saveInParts } from './save-in-parts.ts';

/** Whether customers of the sample are still there. */
export async function hasSample(store: Store): Promise<boolean> {
  const rows = await store.table('customer').bulkGet([...sampleIds()]);
  return rows.some((row) => row !== undefined && row.deleted !== 1);
}

/** Deletes the sample and what was tried out on it; what the person recorded of their own stays. Throws as `saveInParts`. */
export async function removeSample(store: Store): Promise<void> {
  const sample = sampleIds();
  const changes: Change[] = [];
  for (const kind of MOVED_KINDS.toReversed()) {
    const rows = (await store.table(kind).toArray()).filter((row) => row.deleted !== 1);
    const theirs = rows.filter(({ id, doc }) => belongsToSample(sample, { kind, id, doc }));
    changes.push(...theirs.map(({ id }) => ({ op: 'delete', kind, id }) as const));
  }
  await saveInParts(store, changes);
}
