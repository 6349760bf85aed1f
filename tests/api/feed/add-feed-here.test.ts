import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommand } from '../../../api/run-command.ts';
import { setupApi, setupTeam } from '../setup-api.ts';

let api: Awaited<ReturnType<typeof setupTeam>>;
beforeEach(async () => {
  api = await setupTeam();
});
afterEach(async () => {
  await api.db.close();
  rmSync(api.folder, { recursive: true, force: true });
});

const at = (folder: string) => ({ DATABASE_URL: `file:${folder}/rapport.db` });

describe('npm run api -- feed', () => {
  test('prints a token that opens the feed and nothing else, while the server runs', async () => {
    const result = await runCommand(['feed', 'ERP'], at(api.folder));
    const token = /^Feed token: (\S+)$/.exec(result.says[0] ?? '')?.[1] ?? '';
    const body = { customers: [{ externalId: 'K-1', name: '海岚商贸' }] };
    expect(await api.send('POST', '/v1/feed', token, body)).toMatchObject({ status: 200 });
    expect(await api.send('GET', '/v1/members', token)).toMatchObject({ status: 401 });
    const { feeds } = (await api.send('GET', '/v1/feeds', api.admin.token)).body;
    expect(feeds).toMatchObject([{ name: 'ERP', createdBy: api.admin.memberId }]);
  });

  test('is refused without a name, a database or an administrator', async () => {
    expect(await runCommand(['feed', '  '], at(api.folder))).toMatchObject({ ok: false });
    const nowhere = await runCommand(['feed', 'ERP'], at(`${api.folder}/none`));
    expect(nowhere.says[0]).toMatch(/^There is no database at /);
    const empty = await setupApi();
    expect(await runCommand(['feed', 'ERP'], at(empty.folder))).toEqual({
      ok: false,
      says: ['Nobody has joined yet: connect your own browser first.'],
    });
    await empty.db.close();
    rmSync(empty.folder, { recursive: true, force: true });
  });
});
