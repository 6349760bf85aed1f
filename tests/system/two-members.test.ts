import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Api, setupApi } from '../api/setup-api.ts';
import { type Browser, openBrowser } from './open-browser.ts';

let api: Api;
let ana: Browser;
let ben: Browser;

/** Stops the server and starts it again over the same database file. */
async function restartServer(): Promise<void> {
  const { folder, clock } = api;
  await api.db.close();
  api = await setupApi({}, folder);
  api.clock.now = clock.now;
}

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

const origin = (browser: Browser) => ({ createdAt: api.clock.now, createdBy: browser.person.memberId });

async function saveCustomer(browser: Browser): Promise<string> {
  const doc = { name: '海岚商贸', domains: ['hailan.cn'], stage: 'general', ...origin(browser) } as const;
  const saved = await browser.store.edit([
    { op: 'create', kind: 'customer', doc: { ...doc, domains: [...doc.domains] } },
  ]);
  expect(saved).toMatchObject({ ok: true });
  return saved.ok ? (saved.ids[0] ?? '') : '';
}

async function saveNote(browser: Browser, customerId: string, text: string, visibility: 'team' | 'private') {
  const doc = { customerId, text, visibility, ...origin(browser) };
  const saved = await browser.store.edit([{ op: 'create', kind: 'note', doc }]);
  return saved.ok ? (saved.ids[0] ?? '') : '';
}

describe('two members over the real server', () => {
  test('edits made offline to different fields of one customer are both kept, across a restart', async () => {
    const id = await saveCustomer(ana);
    await ana.sync();
    await ben.sync();
    api.clock.now += 60_000;
    await ana.store.edit([{ op: 'update', kind: 'customer', id, fields: { city: '宁波' } }]);
    await ben.store.edit([{ op: 'update', kind: 'customer', id, fields: { stage: 'key' } }]);
    await ana.sync();
    await restartServer();
    await ben.sync();
    await ana.sync();
    for (const { store } of [ana, ben])
      expect((await store.get('customer', id))?.doc).toMatchObject({ city: '宁波', stage: 'key' });
  });

  test('of two edits to one field the later wins in both browsers', async () => {
    const id = await saveCustomer(ana);
    await ana.sync();
    await ben.sync();
    api.clock.now += 1_000;
    await ana.store.edit([{ op: 'update', kind: 'customer', id, fields: { city: 'earlier' } }]);
    api.clock.now += 1_000;
    await ben.store.edit([{ op: 'update', kind: 'customer', id, fields: { city: 'later' } }]);
    await ben.sync();
    await ana.sync();
    await ben.sync();
    for (const { store } of [ana, ben]) expect((await store.get('customer', id))?.doc.city).toBe('later');
  });

  test('a private note never reaches the colleague, not as text, id or count', async () => {
    const customer = await saveCustomer(ana);
    await ana.sync();
    await ben.sync();
    ben.received = '';
    const id = await saveNote(ana, customer, 'canary-51c0', 'private');
    await ana.sync();
    await ben.sync();
    await restartServer();
    await ben.sync();
    expect(ben.received).not.toContain('canary-51c0');
    expect(ben.received).not.toContain(id);
    expect(await ben.store.table('note').count()).toBe(0);
    expect((await ana.store.get('note', id))?.doc.text).toBe('canary-51c0');
  });

  test('a note made private leaves the colleague’s browser; shared again, it returns', async () => {
    const customer = await saveCustomer(ana);
    const id = await saveNote(ana, customer, 'for all', 'team');
    await ana.sync();
    await ben.sync();
    expect((await ben.store.get('note', id))?.doc.text).toBe('for all');
    const show = (visibility: 'team' | 'private') =>
      ana.store.edit([{ op: 'update', kind: 'note', id, fields: { visibility } }]);
    await show('private');
    await ana.sync();
    await ben.sync();
    expect(await ben.store.get('note', id)).toBeUndefined();
    await show('team');
    await ana.sync();
    await ben.sync();
    expect((await ben.store.get('note', id))?.doc.text).toBe('for all');
  });

  test('the answer to a push is lost: the save is applied once', async () => {
    const id = await saveCustomer(ana);
    const { request } = api.app;
    let lost = false;
    api.app.request = async (input, init) => {
      const response = await request(input, init);
      if (lost || !String(input).endsWith('/push')) return response;
      lost = true;
      throw new TypeError('the connection broke after the commit');
    };
    await ana.sync().catch(() => undefined);
    api.app.request = request;
    expect(lost).toBe(true);
    await ana.sync();
    await ben.sync();
    const [counted] = await api.db.query.all<{ seq: number }>('SELECT value AS seq FROM team_seq');
    expect(counted?.seq).toBe(1);
    expect((await ben.store.get('customer', id))?.doc.name).toBe('海岚商贸');
  });

  test('a customer deleted by one while the other edits it stays deleted for both', async () => {
    const id = await saveCustomer(ana);
    await ana.sync();
    await ben.sync();
    await ana.store.edit([{ op: 'delete', kind: 'customer', id }]);
    await ben.store.edit([{ op: 'update', kind: 'customer', id, fields: { city: 'Ningbo' } }]);
    await ana.sync();
    await ben.sync();
    await ana.sync();
    for (const { store } of [ana, ben]) expect(await store.get('customer', id)).toBeUndefined();
  });
});
