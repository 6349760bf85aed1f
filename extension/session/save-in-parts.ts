import type { Change, Store } from '../store/store.ts';
import { StorageFailure } from '../store/transaction.ts';

const AT_ONCE = 100;

/**
 * Saves many changes that need not be one save. Throws at the first part that is not saved (`StorageFailure` where the
 * storage is at fault); the parts before it stay, so changes that may be made twice can simply be tried again.
 */
export async function saveInParts(store: Store, changes: readonly Change[]): Promise<void> {
  for (let from = 0; from < changes.length; from += AT_ONCE) {
    const result = await store.edit(changes.slice(from, from + AT_ONCE));
    if (result.ok) continue;
    const { problem } = result;
    switch (problem.type) {
      case 'storage-full':
      case 'storage-blocked':
      case 'storage-unavailable':
        throw new StorageFailure(problem);
      default:
        throw new Error(`not saved: ${JSON.stringify(problem)}`);
    }
  }
}
