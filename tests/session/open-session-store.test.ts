import { afterAll, expect, test, vi } from 'vitest';
import { databaseName } from '../../extension/store/database.ts';

let stored: { team: string } | undefined;
vi.stubGlobal('chrome', { storage: { local: { get: async () => ({ session: stored }) } } });
// Not at the top: what it imports looks for the browser's API when it is loaded.
const { openSessionStore } = await import('../../extension/session/open-session-store.ts');

afterAll(() => vi.unstubAllGlobals());

test('a store that was being opened while its team was left is not left behind', async () => {
  stored = { team: 'left' };
  const opening = openSessionStore(stored);
  stored = { team: 'local' };
  await expect(opening).rejects.toThrow('The team left was left');
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(databaseName('left'));
});

test.each([
  ['the session’s team', { team: 'ours' }, 'ours'],
  ['this browser’s own records beside a team’s', { team: 'ours' }, 'local'],
  ['this browser’s own records before a choice was made', undefined, 'local'],
])('opens %s', async (_name, session, team) => {
  stored = session;
  const store = await openSessionStore({ team });
  expect((await indexedDB.databases()).map(({ name }) => name)).toContain(databaseName(team));
  await store.destroy();
});
