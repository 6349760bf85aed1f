import type { Change, Store } from '../store/store.ts';
import { belongsToSample, MOVED_KINDS, sampleIds } from './local-records.ts';

const AT_ONCE = 100;

/** Whether customers of the sample are still there. */
export async function hasSample(store: Store): Promise<boolean> {
  const rows = await store.table('customer').bulkGet([...sampleIds()]);
  return rows.some((row) => row !== undefined && row.deleted !== 1);
}

/** Deletes the sample and what was tried out on it; what the person recorded of their own stays. False where that failed. */
export async function removeSample(store: Store): Promise<boolean> {
  const sample = sampleIds();
  const changes: Change[] = [];
  for (const kind of MOVED_KINDS.toReversed()) {
    const rows = (await store.table(kind).toArray()).filter((row) => row.deleted !== 1);
    const theirs = rows.filter(({ id, doc }) => belongsToSample(sample, { kind, id, doc }));
    changes.push(...theirs.map(({ id }) => ({ op: 'delete', kind, id }) as const));
  }
  for (let at = 0; at < changes.length; at += AT_ONCE) {
    const result = await store.edit(changes.slice(at, at + AT_ONCE));
    if (!result.ok) return false;
  }
  return true;
}
