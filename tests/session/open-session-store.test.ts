import { expect, test } from 'vitest';
import { openSessionStore } from '../../extension/session/open-session-store.ts';
import { databaseName } from '../../extension/store/database.ts';

const names = async () => (await indexedDB.databases()).map(({ name }) => name);

test('a store that was being opened while its team was left is not left behind', async () => {
  const opening = openSessionStore({ team: 'left' }, async () => ({ team: 'local' }));
  await expect(opening).rejects.toThrow('The team left was left');
  expect(await names()).not.toContain(databaseName('left'));
});

test.each([
  ['the session’s team', 'ours'],
  ['this browser’s own records beside a team’s', 'local'],
])('opens %s', async (_name, team) => {
  const store = await openSessionStore({ team }, async () => ({ team: 'ours' }));
  expect(await names()).toContain(databaseName(team));
  await store.destroy();
});
