import { afterAll, beforeAll, describe, test } from 'vitest';
import { cardOf, killWorker, launchRapport, serveAt, type Rapport } from './harness.ts';
import { MAIL_PAGE, mailPage } from './mail-page.ts';
import { loadSampleData } from './sample.ts';

let rapport: Rapport;
beforeAll(async () => {
  rapport = await launchRapport();
  await loadSampleData(rapport);
  // One route for all mails: to change it, the browser's driver asks a worker that may be dead, and waits a minute.
  await serveAt(rapport.context, MAIL_PAGE, ({ searchParams }) =>
    mailPage({ from: searchParams.get('from') ?? '' }),
  );
});
afterAll(() => rapport.close());

async function openMailFrom(address: string) {
  const page = await rapport.context.newPage();
  await page.goto(`${MAIL_PAGE}?from=${address}`);
  return cardOf(page);
}

describe('standings', () => {
  test('are computed beside the page and shown on the card, worker dead or alive', async () => {
    const card = await openMailFrom('maria.lopez@harbour-foods.example');
    await card.locator('.head-layer', { hasText: /^Top/ }).waitFor();
    await card.getByText(/answer in \d.* · Lids of lot 2217/).waitFor();
    await killWorker(rapport);
    const again = await openMailFrom('priya.nair@blueriver-brewing.example');
    await again.getByText(/^Contact cap reached · no marketing until/).waitFor();
    await again.getByText(/^every 30 days/).waitFor();
  });

  test('tell a true prospect from an opportunity', async () => {
    const prospect = await openMailFrom('beth.carver@orchardlane-cider.example');
    await prospect.locator('.head-layer', { hasText: /^True prospect/ }).waitFor();
    await prospect.getByText('Slid back · from offer to contacted').waitFor();
  });
});
