import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backupDatabase } from '../../api/backup/backup-database.ts';
import { restoreDatabase } from '../../api/backup/restore-database.ts';
import { RETENTION_MS } from '../../api/maintenance/forget.ts';
import { maintain } from '../../api/maintenance/start-maintenance.ts';
import { systemRandomness } from '../../shared/sync/randomness.ts';
import { letGoOfClosedFiles } from '../api/let-go.ts';
import { type Api, setupApi } from '../api/setup-api.ts';
import { type Browser, openBrowser } from './open-browser.ts';

const DAY_MS = 86_400_000;

let api: Api;
let ana: Browser;
let ben: Browser;
beforeEach(async () => {
  api = await setupApi();
  if (api.team.adminCode === null) throw new Error('an empty database gives an admin code');
  const admin = await api.signIn(api.team.adminCode);
  ana = await openBrowser(() => api, await api.join(admin, 'rep', 'Ana'));
  ben = await openBrowser(() => api, await api.join(admin, 'rep', 'Ben'));
});
afterEach(async () => {
  await ana.store.destroy();
  await ben.store.destroy();
  await api.close();
});

async function saveCustomer({ store, person }: Browser, name: string): Promise<string> {
  const origin = { createdAt: api.clock.now, createdBy: person.memberId };
  const doc = { name, domains: [], stage: 'general' as const, ...origin };
  const saved = await store.edit([{ op: 'create', kind: 'customer', doc }]);
  if (!saved.ok) throw new Error(saved.problem.type);
  return saved.ids[0] ?? '';
}

const namesIn = async ({ store }: Browser) =>
  (await store.table('customer').toArray()).map(({ doc }) => doc.name).toSorted();

async function restart(whileStopped: (url: string) => Promise<void>): Promise<void> {
  const { folder, clock } = api;
  await api.db.close();
  await letGoOfClosedFiles();
  await whileStopped(`file:${join(folder, 'rapport.db')}`);
  api = await setupApi({}, folder);
  api.clock.now = clock.now;
}

describe('a server that is restored from a backup', () => {
  test('what was saved during and after the backup comes back from the browsers, once (S33)', async () => {
    const copy = join(api.folder, 'copy.db');
    const shared = await saveCustomer(ana, 'before');
    await Promise.all([ana.sync(), ben.sync()]);
    await ben.sync();

    await saveCustomer(ana, 'during');
    const [backup] = await Promise.all([
      backupDatabase(`file:${join(api.folder, 'rapport.db')}`, copy),
      ana.sync(),
    ]);
    expect(backup).toMatchObject({ ok: true });

    api.clock.now += DAY_MS;
    await saveCustomer(ben, 'a day later');
    await ben.store.edit([{ op: 'update', kind: 'customer', id: shared, fields: { city: '宁波' } }]);
    await ben.sync();
    await ana.sync();
    await ana.store.edit([{ op: 'update', kind: 'customer', id: shared, fields: { stage: 'key' } }]);
    await ana.sync();
    await saveCustomer(ana, 'never sent before');

    await restart(async (url) => {
      const deps = { now: () => api.clock.now, random: systemRandomness };
      expect(await restoreDatabase(url, copy, deps)).toMatchObject({ ok: true });
    });
    await ana.sync();
    await ben.sync();
    await ana.sync();

    const everything = ['a day later', 'before', 'during', 'never sent before'];
    for (const browser of [ana, ben]) {
      expect(await namesIn(browser)).toEqual(everything);
      expect((await browser.store.get('customer', shared))?.doc).toMatchObject({
        city: '宁波',
        stage: 'key',
      });
      expect(await browser.store.rejections()).toEqual([]);
    }
    const [stored] = await api.db.query.all<{ n: number }>('SELECT count(*) AS n FROM record');
    expect(stored?.n).toBe(everything.length);
  });
});

describe('a browser that was offline for 400 days', () => {
  test('begins anew, keeps what it had not sent, and brings nothing back that was deleted (S46)', async () => {
    const gone = await saveCustomer(ana, 'deleted meanwhile');
    await saveCustomer(ana, 'still there');
    await ana.sync();
    await ben.sync();
    await saveCustomer(ben, 'written offline');
    await ana.store.edit([{ op: 'delete', kind: 'customer', id: gone }]);
    await ana.sync();
    await maintain(api.deps);
    for (const days of [200, 200]) {
      api.clock.now += days * DAY_MS;
      await maintain(api.deps);
    }
    expect(RETENTION_MS).toBeLessThan(400 * DAY_MS);
    const [left] = await api.db.query.all<{ n: number }>('SELECT count(*) AS n FROM record');
    expect(left?.n).toBe(1);

    await ben.sync();
    await ana.sync();
    for (const browser of [ana, ben])
      expect(await namesIn(browser)).toEqual(['still there', 'written offline']);
  });
});
