import type { Store } from '../store/store.ts';
import { localSession, writeSession, type Session } from './session.ts';
import { teamServer } from './team-server.ts';

/**
 * Leaves the team: the server forgets this device if it can be reached, and nothing of the team stays in this
 * browser either way. Language is the person's, not the team's, and is kept.
 */
export async function signOut(session: Session, store: Store): Promise<void> {
  if (session.deviceId) await teamServer(session)?.('DELETE', `/v1/devices/${session.deviceId}`);
  // First the session, so that no sync opens the database again.
  await writeSession({ ...localSession, language: session.language });
  await store.destroy();
}
