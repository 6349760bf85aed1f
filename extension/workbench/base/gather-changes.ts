import type { ChangesMessage } from '../../store/announce.ts';

type Change = Pick<ChangesMessage, 'kinds' | 'customerIds'>;

/** One person's save is followed at once; an import or a pull comes in many parts and is followed when it pauses. */
const FEW_MS = 0;
const MANY_MS = 600;
/** More customers than this are read faster all together. */
const MOST = 500;

/**
 * Joins changes that come close together into one, and follows one after another. Many changes are followed by reading
 * everything, so the pause they wait for is no shorter than that took last: saves slower than any fixed pause would
 * otherwise each be followed, and be slowed down by it. `follow` never rejects.
 */
export function gatherChanges(
  follow: (change: Change) => Promise<void>,
  elapsed: () => number = () => performance.now(),
): (change: Change) => void {
  let waiting: Change | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isFollowing = false;
  let quietMs = MANY_MS;
  const flush = async (): Promise<void> => {
    const change = waiting;
    if (!change || isFollowing) return;
    waiting = null;
    isFollowing = true;
    const start = elapsed();
    await follow(change);
    isFollowing = false;
    if (change.customerIds === 'many') quietMs = Math.max(MANY_MS, elapsed() - start);
    arm();
  };
  const arm = (): void => {
    clearTimeout(timer);
    if (waiting) timer = setTimeout(() => void flush(), waiting.customerIds === 'many' ? quietMs : FEW_MS);
  };
  return (change) => {
    waiting = waiting ? join(waiting, change) : { kinds: change.kinds, customerIds: change.customerIds };
    arm();
  };
}

function join(one: Change, other: Change): Change {
  const kinds = [...new Set([...one.kinds, ...other.kinds])];
  if (one.customerIds === 'many' || other.customerIds === 'many') return { kinds, customerIds: 'many' };
  const ids = new Set([...one.customerIds, ...other.customerIds]);
  return { kinds, customerIds: ids.size > MOST ? 'many' : [...ids] };
}
