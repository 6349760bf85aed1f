import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installRoundcube } from '../roundcube/install.ts';
import { anna, seedMails, writeMail } from '../roundcube/seed-mails.ts';
import { startRoundcube, type Roundcube } from '../roundcube/start-roundcube.ts';
import { fixturesOf } from '../webmails/fixtures.ts';
import { cardOf, launchRapport, logMail, serveAt, type Rapport } from './harness.ts';
import { loadSampleData } from './sample.ts';

const CUSTOMER = 'maria.lopez@harbour-foods.example';

let rapport: Rapport;
beforeAll(async () => {
  rapport = await launchRapport();
  await loadSampleData(rapport);
});
afterAll(() => rapport.close());

describe('the card at a webmail’s real origin', () => {
  test.each([
    ['gmail', 'thread-of-three'],
    ['gmail', 'split-pane'],
    ['outlook', 'conversation'],
    ['outlook', 'single-item'],
  ])('%s, %s: shows the customer and logs the mail', async (webmail, name) => {
    const fixture = fixturesOf(webmail).find((each) => each.name === name);
    if (!fixture) throw new Error(`no fixture ${webmail}/${name}`);
    const html = fixture.page.html.replaceAll('maria@harbour-lane.example', CUSTOMER);
    await serveAt(rapport.context, fixture.page.url, html);
    const page = await rapport.context.newPage();
    await page.goto(fixture.page.url);
    const card = await cardOf(page);
    await card.getByRole('region', { name: 'Harbour Foods Ltd' }).waitFor();
    await logMail(card);
    expect(await page.content()).not.toContain('Harbour Foods');
    await page.close();
  });

  test('gmail, a list page: shows no customer, and can be described if a mail is open after all', async () => {
    const fixture = fixturesOf('gmail').find((each) => each.name === 'list-with-cached-thread');
    if (!fixture) throw new Error('no fixture of a list');
    await serveAt(rapport.context, fixture.page.url, fixture.page.html);
    const page = await rapport.context.newPage();
    await page.goto(fixture.page.url);
    const card = await cardOf(page);
    await card.getByRole('region').waitFor();
    expect(await card.getByRole('button', { name: 'Log this mail' }).count()).toBe(0);
    await card.getByRole('button', { name: 'Copy a description of this page' }).click();
    await card.getByText(/Copied|Select the text below/).waitFor();
    await page.close();
  });
});

describe('the card beside a real Roundcube', () => {
  let roundcube: Roundcube;
  beforeAll(async () => {
    const installation = installRoundcube();
    if (!installation.ready) throw new Error(installation.why);
    roundcube = await startRoundcube({ messages: [...seedMails, mailFromCustomer] });
  }, 400_000);
  afterAll(() => roundcube?.stop());

  test('shows the customer in the preview frame and in the full view, and logs once', async () => {
    const page = await rapport.context.newPage();
    await roundcube.login(page, 'anna');
    await page.getByText(SUBJECT).first().click();
    const card = await cardOf(page);
    await card.getByRole('region', { name: 'Harbour Foods Ltd' }).waitFor();
    await logMail(card);
    await page.getByText(SUBJECT).first().dblclick();
    await page.waitForURL(/_action=show/);
    const full = await cardOf(page);
    await full.getByRole('region', { name: 'Harbour Foods Ltd' }).waitFor();
    await full.getByText(/Logged by you/).waitFor();
    await page.close();
  });
});

const SUBJECT = 'Pallets for December';
const mailFromCustomer = writeMail({
  headers: {
    From: `Maria Lopez <${CUSTOMER}>`,
    To: `Anna Berg <${anna}>`,
    Subject: SUBJECT,
    Date: 'Thu, 19 Nov 2026 08:30:00 +0000',
    'Message-ID': '<pallets@harbour-foods.example>',
  },
});
