import { browser } from 'wxt/browser';
import type { Language, Role } from '../../shared/records/define-record.ts';
import type { Department } from '../../shared/records/interaction.ts';

/** Who is using this browser, and the team and server the records belong to. */
export interface Session {
  /** Names the database; `local` while no server is used. */
  readonly team: string;
  readonly server: string | null;
  readonly token: string | null;
  readonly deviceId: string | null;
  readonly member: { readonly id: string; readonly name: string; readonly role: Role };
  /** Null follows the browser. */
  readonly language: Language | null;
  readonly ownAddresses: readonly string[];
  /** Whose work the member's logged contacts are counted as. */
  readonly department: Department;
}

const KEY = 'session';

/** Everything works without a server; this is the session until one is connected. */
export const localSession: Session = {
  team: 'local',
  server: null,
  token: null,
  deviceId: null,
  member: { id: 'me', name: '', role: 'admin' },
  language: null,
  ownAddresses: [],
  department: 'sales',
};

/** Content scripts run inside foreign pages: they must never see the token. Call at each start of the background. */
export async function closeSessionToPages(): Promise<void> {
  await Promise.all([
    browser.storage.local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' }),
    browser.storage.session.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' }),
  ]);
}

/** Null until the person has chosen a team or to use no server. */
export async function chosenSession(): Promise<Session | null> {
  const stored: { [KEY]?: Partial<Session> } = await browser.storage.local.get(KEY);
  // What an older version stored lacks the fields that came since.
  return stored[KEY] ? { ...localSession, ...stored[KEY] } : null;
}

export async function readSession(): Promise<Session> {
  return (await chosenSession()) ?? localSession;
}

export async function writeSession(session: Session): Promise<void> {
  await browser.storage.local.set({ [KEY]: session });
}

export async function changeSession(fields: Partial<Session>): Promise<void> {
  await writeSession({ ...(await readSession()), ...fields });
}

/** Calls back with each later session, in whichever context it was changed. */
export function watchSession(changed: (session: Session) => void, signal?: AbortSignal): void {
  const listener = (changes: object, area: string): void => {
    if (area === 'local' && KEY in changes) void readSession().then(changed);
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
