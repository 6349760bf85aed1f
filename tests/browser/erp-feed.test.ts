import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardOf, launchRapport, serveAt, type Rapport } from './harness.ts';
import { MAIL_PAGE, mailPage } from './mail-page.ts';
import { startApi, type ApiProcess } from './start-api.ts';
import { connectTo } from './team.ts';

const DAY = 86_400_000;

let api: ApiProcess;
let token: string;
let rapport: Rapport;
let card: Frame;

beforeAll(async () => {
  api = await startApi();
  rapport = await launchRapport();
  await connectTo(rapport, api.url, api.adminCode);
  token = await api.addFeed('ERP');
  await feed({
    customers: [
      { externalId: 'K-1', name: 'Harbour Foods Ltd', domains: ['harbour-foods.example'] },
      { externalId: 'K-2', name: 'Rival Bakery', domains: ['rival-bakery.example'] },
    ],
    purchases: [400, 20].flatMap((daysAgo) => [
      bought('K-1', `B-1-${daysAgo}`, daysAgo, 10_000),
      bought('K-2', `B-2-${daysAgo}`, daysAgo, 50_000),
    ]),
  });
  await serveAt(rapport.context, MAIL_PAGE, mailPage({ from: 'maria@harbour-foods.example' }));
  const page = await rapport.context.newPage();
  await page.goto(MAIL_PAGE);
  card = await cardOf(page);
});
afterAll(async () => {
  await rapport?.close();
  await api?.close();
});

function bought(customerExternalId: string, externalId: string, daysAgo: number, minor: number) {
  const day = new Date(Date.now() - daysAgo * DAY).toISOString().slice(0, 10);
  return { externalId, customerExternalId, day, revenue: { minor, currency: 'USD' } };
}

async function feed(lines: { customers?: object[]; purchases?: object[] }) {
  const response = await fetch(`${api.url}/v1/feed`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(lines),
  });
  expect(response.status).toBe(200);
}

const layer = (text: RegExp) => card.locator('.head-layer', { hasText: text }).waitFor();

describe('an ERP feed and the card that is open', () => {
  test('purchases that arrive raise the customer’s layer, with its arrow, without a click', async () => {
    await layer(/^Small/);
    await feed({ purchases: [bought('K-1', 'B-1-new', 1, 900_000)] });
    await layer(/^Top/);
    await card.locator('.head-layer .layer-up').waitFor();
  });

  test('a correction of the same purchase lowers it again', async () => {
    await feed({ purchases: [bought('K-1', 'B-1-new', 1, 100)] });
    await layer(/^Small/);
    await card.locator('.head-layer .layer-up').waitFor({ state: 'detached' });
  });
});
