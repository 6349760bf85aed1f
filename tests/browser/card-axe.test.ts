import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { objections } from './axe.ts';
import { cardOf, eventually, launchRapport, serveAt, type Rapport } from './harness.ts';
import { MAIL_PAGE, mailPage } from './mail-page.ts';
import { showCompose, showMail } from './mails.ts';
import { loadSampleData } from './sample.ts';

const MARIA = { name: 'Maria Lopez', address: 'maria.lopez@harbour-foods.example' };
const STRANGER = { name: 'Ida Berg', address: 'ida@unheard-of.example' };

let rapport: Rapport;
let page: Page;
let card: Frame;
beforeAll(async () => {
  rapport = await launchRapport();
  await loadSampleData(rapport);
  await serveAt(rapport.context, MAIL_PAGE, mailPage({ from: MARIA.address }));
  page = await rapport.context.newPage();
  await page.goto(MAIL_PAGE);
  card = await cardOf(page);
  await card.getByRole('region', { name: 'Harbour Foods Ltd' }).waitFor();
});
afterAll(() => rapport.close());

describe.each(['light', 'dark'] as const)('axe, in %s, finds nothing', (scheme) => {
  beforeAll(async () => {
    await page.evaluate(
      (colour) => (document.body.style.background = colour),
      scheme === 'dark' ? '#111' : '#fff',
    );
    await eventually(
      async () => (await card.evaluate(() => document.documentElement.dataset['scheme'])) === scheme,
    );
  });

  test('in a customer’s card, nor in any of its forms', async () => {
    await showMail(page, { id: `full-${scheme}`, from: MARIA, to: [STRANGER] });
    await card.getByRole('region', { name: 'Harbour Foods Ltd' }).waitFor();
    expect(await objections(card)).toEqual([]);
    for (const form of ['Call', 'Meeting', 'Promise', 'Complaint', 'Note']) {
      await card.getByRole('group', { name: 'Actions' }).getByRole('button', { name: form }).click();
      await card.getByRole('form').waitFor();
      expect(await objections(card)).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });

  test('in a stranger’s card, nor where one is added', async () => {
    await showMail(page, { id: `stranger-${scheme}`, from: STRANGER });
    await card.getByRole('region', { name: 'Ida Berg' }).waitFor();
    await card.getByRole('button', { name: 'Add' }).click();
    await card.getByRole('form').waitFor();
    expect(await objections(card)).toEqual([]);
    await card.getByRole('button', { name: 'Cancel' }).click();
  });

  test('while a mail is written', async () => {
    await showCompose(page, [MARIA]);
    await card.getByRole('region', { name: 'Before you send' }).waitFor();
    expect(await objections(card)).toEqual([]);
  });

  test.each(['options.html', 'welcome.html'])('in %s', async (path) => {
    const opened = await rapport.open(path);
    // Without motion, or axe may meet the colours on their way from light to dark.
    await opened.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await opened.getByRole('heading', { level: 1 }).waitFor();
    expect(await objections(opened)).toEqual([]);
    await opened.close();
  });
});
