import type { ChangesMessage } from '../../store/announce.ts';

type Change = Pick<ChangesMessage, 'kinds' | 'customerIds'>;

/** One person's save is followed at once; an import or a pull comes in many parts and is followed when it pauses. */
const FEW_MS = 0;
const MANY_MS = 600;
/** More customers than this are read faster all together. */
const MOST = 500;

/** Joins changes that come close together into one. */
export function gatherChanges(follow: (change: Change) => void): (change: Change) => void {
  let waiting: Change | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    if (waiting) follow(waiting);
    waiting = null;
  };
  return (change) => {
    waiting = waiting ? join(waiting, change) : { kinds: change.kinds, customerIds: change.customerIds };
    clearTimeout(timer);
    timer = setTimeout(flush, waiting.customerIds === 'many' ? MANY_MS : FEW_MS);
  };
}

function join(one: Change, other: Change): Change {
  const kinds = [...new Set([...one.kinds, ...other.kinds])];
  if (one.customerIds === 'many' || other.customerIds === 'many') return { kinds, customerIds: 'many' };
  const ids = new Set([...one.customerIds, ...other.customerIds]);
  return { kinds, customerIds: ids.size > MOST ? 'many' : [...ids] };
}
