import type { Randomness } from '../../../shared/sync/randomness.ts';
import type { Change } from '../../store/change.ts';
import type { Store } from '../../store/store.ts';
import { saveChanges, type SaveProblem } from '../import/save-changes.ts';
import { type Done, inverseOf, readBefore } from './inverse.ts';

type Identified = Change & { readonly id: string };

/** At most this many changes are read and saved at a time; a bulk edit tells its progress between. */
const AT_ONCE = 200;

export interface Running {
  /** Told after each part with the number of changes saved. */
  readonly progress: (saved: number) => void;
  /** Ends a long save between two of its parts; what was saved stays and can be undone. */
  readonly signal: AbortSignal | null;
}

export const QUIETLY: Running = { progress: () => undefined, signal: null };

/** What was saved, with what it replaced; `problem` when not all was. */
export interface SaveOutcome {
  readonly done: readonly Done[];
  readonly problem: SaveProblem | null;
}

export function withIds(changes: readonly Change[], random: Randomness): Identified[] {
  return changes.map((change) =>
    // `as`: the id is set here
    'id' in change && change.id ? (change as Identified) : { ...change, id: random(16) },
  );
}

/** Saves changes and remembers what they replaced. Up to 200 are saved all or none. */
export async function saveRemembering(
  store: Store,
  changes: readonly Identified[],
  running: Running = QUIETLY,
): Promise<SaveOutcome> {
  const done: Done[] = [];
  for (let from = 0; from < changes.length; from += AT_ONCE) {
    if (running.signal?.aborted) break;
    const part = changes.slice(from, from + AT_ONCE);
    const before = await readBefore(store, part);
    const saved = await saveChanges(store, part, () => true);
    if (!saved.ok) return { done, problem: saved.problem };
    done.push(...before);
    running.progress(done.length);
  }
  return { done, problem: null };
}

/** Takes back what was saved, last part first. */
export async function takeBack(
  store: Store,
  done: readonly Done[],
  running: Running = QUIETLY,
): Promise<SaveOutcome> {
  const undone: Done[] = [];
  for (let end = done.length; end > 0; end -= AT_ONCE) {
    const part = done.slice(Math.max(0, end - AT_ONCE), end);
    const saved = await saveChanges(store, await inverseOf(store, part), () => true);
    if (!saved.ok) return { done: undone, problem: saved.problem };
    undone.push(...part);
    running.progress(undone.length);
  }
  return { done: undone, problem: null };
}
