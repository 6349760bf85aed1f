import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { setupTeam } from '../api/setup-api.ts';
import { type Browser, openBrowser } from './open-browser.ts';

let api: Awaited<ReturnType<typeof setupTeam>>;
let token: string;
let browser: Browser;
beforeEach(async () => {
  api = await setupTeam();
  token = (await api.send('POST', '/v1/feeds', api.admin.token, { name: 'ERP' })).body.token;
  browser = await openBrowser(() => api, api.rep);
});
afterEach(async () => {
  await browser.store.destroy();
  await api.close();
});

const feed = (body: unknown) => api.send('POST', '/v1/feed', token, body);
const makeLines = (overrides = {}) => ({
  customers: [{ externalId: 'K-1', name: '海岚商贸', city: '宁波', ...overrides }],
  purchases: [
    {
      externalId: 'B-1',
      customerExternalId: 'K-1',
      day: '2026-11-19',
      revenue: { minor: 125_000, currency: 'CNY' },
    },
  ],
});

describe('an ERP that feeds a team with browsers', () => {
  test('a customer and its purchase reach a browser’s store, where both are found by their numbers', async () => {
    await feed(makeLines());
    await browser.sync();
    const customer = await browser.store.table('customer').where('keys').equals('x:K-1').first();
    const purchase = await browser.store.table('purchase').where('keys').equals('x:B-1').first();
    expect(customer?.doc).toMatchObject({ name: '海岚商贸' });
    expect(purchase?.doc).toMatchObject({ customerId: customer?.id, revenue: { minor: 125_000 } });
  });

  test('the same feed again gives a browser nothing to fetch', async () => {
    await feed(makeLines());
    await browser.sync();
    browser.received = '';
    await feed(makeLines());
    await browser.sync();
    expect(browser.received).toContain('"rows":[]');
    expect(browser.received).not.toContain('海岚');
  });

  test('an edit made in a browser survives repeated feeds and gives way to news', async () => {
    await feed(makeLines());
    await browser.sync();
    const id = (await browser.store.table('customer').toCollection().first())?.id ?? '';
    api.clock.now += 1_000;
    await browser.store.edit([{ op: 'update', kind: 'customer', id, fields: { city: '杭州' } }]);
    await browser.sync();
    await feed(makeLines());
    await browser.sync();
    expect((await browser.store.get('customer', id))?.doc.city).toBe('杭州');
    await feed(makeLines({ city: '苏州' }));
    await browser.sync();
    expect((await browser.store.get('customer', id))?.doc.city).toBe('苏州');
  });

  test('an edit waiting in a browser that was offline is merged with what was fed meanwhile', async () => {
    await feed(makeLines());
    await browser.sync();
    const id = (await browser.store.table('customer').toCollection().first())?.id ?? '';
    await browser.store.edit([{ op: 'update', kind: 'customer', id, fields: { stage: 'key' } }]);
    api.clock.now += 1_000;
    await feed(makeLines({ city: '苏州' }));
    await browser.sync();
    expect((await browser.store.get('customer', id))?.doc).toMatchObject({ city: '苏州', stage: 'key' });
  });
});
