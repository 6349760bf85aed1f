import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
