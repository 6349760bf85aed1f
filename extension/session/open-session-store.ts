import { systemRandomness } from '../../shared/sync/randomness.ts';
import { openStore, type Store } from '../store/store.ts';
import { localSession, readSession, type Session } from './session.ts';

/** The store of a team, with the browser's own clock and randomness. */
export function openTeamStore(team: string): Promise<Store> {
  return openStore(team, { now: Date.now, random: systemRandomness });
}

/** The store of the session's team. Throws, and leaves none behind, when that team was left while it was opened. */
export async function openSessionStore(
  { team }: Pick<Session, 'team'>,
  sessionNow: () => Promise<Pick<Session, 'team'>> = readSession,
): Promise<Store> {
  const store = await openTeamStore(team);
  if (team === localSession.team || (await sessionNow()).team === team) return store;
  await store.destroy();
  throw new Error(`The team ${team} was left`);
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
