import { systemRandomness } from '../../shared/sync/randomness.ts';
import { openStore, type Store } from '../store/store.ts';
import type { Session } from './session.ts';

/** The store of the session's team, with the browser's own clock and randomness. */
export function openSessionStore({ team }: Pick<Session, 'team'>): Promise<Store> {
  return openStore(team, { now: Date.now, random: systemRandomness });
}

/** Opens that store for one piece of work, and closes it after it. */
export async function inSessionStore<T>(
  session: Pick<Session, 'team'>,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openSessionStore(session);
  try {
    return await work(store);
  } finally {
    store.close();
  }
}
