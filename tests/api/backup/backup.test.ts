import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backupDatabase } from '../../../api/backup/backup-database.ts';
import { restoreDatabase } from '../../../api/backup/restore-database.ts';
import { checkSound } from '../../../api/backup/sound.ts';
import { systemRandomness } from '../../../shared/sync/randomness.ts';
import { makeCustomer, makePull, makePush } from '../make-push.ts';
import { letGoOfClosedFiles } from '../let-go.ts';
import { setupApi, setupTeam } from '../setup-api.ts';

let api: Awaited<ReturnType<typeof setupTeam>>;
let url: string;
let copy: string;
beforeEach(async () => {
  api = await setupTeam();
  url = `file:${api.folder}/rapport.db`;
  copy = join(api.folder, 'copy.db');
});
afterEach(async () => {
  await api.db.close();
  rmSync(api.folder, { recursive: true, force: true });
});

const deps = { now: () => Date.UTC(2026, 10, 23), random: systemRandomness };
const restore = () => restoreDatabase(url, copy, deps);
async function stop() {
  await api.db.close();
  await letGoOfClosedFiles();
}
const saveCustomer = () =>
  api.send('POST', '/v1/sync/push', api.rep.token, makePush([makeCustomer(api.rep, api.clock.now)]));

describe('backup', () => {
  test('a copy taken while saves go on is whole, with everything acknowledged before it', async () => {
    await saveCustomer();
    const pushes = Array.from({ length: 20 }, saveCustomer);
    expect(await backupDatabase(url, copy)).toMatchObject({ ok: true });
    await Promise.all(pushes);
    expect(await checkSound(copy)).toMatchObject({ ok: true, team: api.team.id });
    expect(readdirSync(api.folder)).not.toContain('copy.db.part');
  });

  test.each([
    ['a file that exists', () => backupDatabase(url, join(api.folder, 'rapport.db')), 'exists'],
    ['no database', () => backupDatabase('file:/nowhere/r.db', copy), 'DATABASE_URL'],
    ['a libSQL server', () => backupDatabase('ws://127.0.0.1:1', copy), 'libSQL server'],
  ])('%s is refused with what to do', async (_name, attempt, word) => {
    const { ok, says } = await attempt();
    expect([ok, says.join(' ')]).toEqual([false, expect.stringContaining(word)]);
  });
});

describe('restore', () => {
  test('a running server keeps its database', async () => {
    await backupDatabase(url, copy);
    const { ok, says } = await restore();
    expect([ok, says.join(' ')]).toEqual([false, expect.stringContaining('stop the server')]);
    expect((await saveCustomer()).status).toBe(200);
  });

  test('a damaged or foreign file changes nothing', async () => {
    await stop();
    for (const content of ['no database at all', '']) {
      writeFileSync(copy, content);
      const { ok, says } = await restore();
      expect([ok, says.join(' ')]).toEqual([false, expect.stringContaining('Nothing was changed')]);
    }
    expect(await checkSound(join(api.folder, 'rapport.db'))).toMatchObject({ ok: true });
  });

  test('the restored database has a new epoch, and the one before is kept beside it', async () => {
    await backupDatabase(url, copy);
    await saveCustomer();
    const before = await checkSound(join(api.folder, 'rapport.db'));
    await stop();
    expect(await restore()).toMatchObject({ ok: true });
    const after = await checkSound(join(api.folder, 'rapport.db'));
    expect(after).toMatchObject({ ok: true, team: api.team.id });
    expect(after).not.toEqual(before);
    const kept = readdirSync(api.folder).filter((name) => name.includes('.before-'));
    expect(kept).toEqual(['rapport.db.before-2026-11-23T00-00-00-000Z']);
    expect(await checkSound(join(api.folder, kept[0] ?? ''))).toEqual(before);
    expect(readdirSync(api.folder).some((name) => name.includes('restoring'))).toBe(false);
  });

  test('a device signed out since the backup stays out, and one that joined since stays in', async () => {
    await backupDatabase(url, copy);
    await api.send('DELETE', `/v1/devices/${api.rep.deviceId}`, api.admin.token);
    const late = await api.join(api.admin, 'rep', 'Late');
    await stop();
    expect(await restore()).toMatchObject({ ok: true });
    const restarted = await setupApi({}, api.folder);
    const status = async (token: string) => (await restarted.send('GET', '/v1/session', token)).status;
    expect([await status(api.rep.token), await status(late.token)]).toEqual([401, 200]);
    const { body } = await restarted.send('POST', '/v1/sync/pull', late.token, makePull());
    expect(body.status).toBe('ok');
    await restarted.db.close();
  });

  test('a backup is restored where the database is damaged or gone', async () => {
    await backupDatabase(url, copy);
    await stop();
    writeFileSync(join(api.folder, 'rapport.db'), 'torn');
    const overDamaged = await restore();
    expect([overDamaged.ok, overDamaged.says.join(' ')]).toEqual([
      true,
      expect.stringContaining('could not be read'),
    ]);
    rmSync(join(api.folder, 'rapport.db'));
    await letGoOfClosedFiles();
    expect(await restore()).toMatchObject({ ok: true });
    const restarted = await setupApi({}, api.folder);
    expect((await restarted.send('GET', '/v1/session', api.rep.token)).status).toBe(200);
    await restarted.db.close();
  });
});

describe('npm run api --', () => {
  const main = fileURLToPath(new URL('../../../api/main.ts', import.meta.url));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [main, ...args], {
      env: { ...process.env, DATABASE_URL: url },
      encoding: 'utf8',
    });

  test('backup FILE says what it did; anything else says what there is', () => {
    const backup = run('backup', copy);
    expect([backup.status, backup.stdout]).toEqual([0, expect.stringContaining(copy)]);
    expect(existsSync(copy)).toBe(true);
    const unknown = run('explode');
    expect([unknown.status, unknown.stderr]).toEqual([1, expect.stringContaining('restore FILE')]);
  });
});
