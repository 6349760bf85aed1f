import { openStore, type Store } from '../store/store.ts';
import type { Session } from './session.ts';

/** The store of the session's team, with the browser's own clock and randomness. */
export function openSessionStore({ team }: Pick<Session, 'team'>): Promise<Store> {
  return openStore(team, { now: () => Date.now(), random: randomHex });
}

function randomHex(bytes: number): string {
  const drawn = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(drawn, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
