import type { Change, EditProblem, Store } from '../../store/store.ts';

/** Operations per save; the store takes as many as one mutation of sync holds. */
const AT_ONCE = 200;

export type SaveProblem = Exclude<EditProblem, { type: 'too-large' | 'not-found' }>;

export type Saved = { readonly ok: true } | { readonly ok: false; readonly problem: SaveProblem };

/**
 * Saves changes in order, some hundreds at a time, each time all or none. What has vanished since it was planned
 * (deleted by a colleague) is passed over. `saved` is told after each save, and its false stops before the next.
 */
export async function saveChanges(
  store: Store,
  changes: readonly Change[],
  saved: (count: number) => boolean,
): Promise<Saved> {
  for (let from = 0; from < changes.length; from += AT_ONCE) {
    const some = changes.slice(from, from + AT_ONCE);
    const result = await saveSome(store, some);
    if (!result.ok) return result;
    if (!saved(some.length)) return result;
  }
  return { ok: true };
}

async function saveSome(store: Store, changes: readonly Change[]): Promise<Saved> {
  if (changes.length === 0) return { ok: true };
  const result = await store.edit(changes);
  if (result.ok) return { ok: true };
  const { problem } = result;
  if (problem.type === 'not-found') {
    const missing = new Set(problem.missing);
    return saveSome(
      store,
      changes.filter((_, index) => !missing.has(index)),
    );
  }
  if (problem.type !== 'too-large') return { ok: false, problem };
  const half = Math.ceil(changes.length / 2);
  if (half === changes.length) return { ok: false, problem: TOO_LARGE };
  const first = await saveSome(store, changes.slice(0, half));
  return first.ok ? saveSome(store, changes.slice(half)) : first;
}

const TOO_LARGE: SaveProblem = { type: 'invalid', index: 0, detail: 'one record is too large' };
