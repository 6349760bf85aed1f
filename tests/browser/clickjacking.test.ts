import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { cardOf, eventually, launchRapport, serveAt, type Rapport } from './harness.ts';
import { disguises, dressings } from './disguises.ts';
import { MAIL_PAGE, mailPage } from './mail-page.ts';
import { loadSampleData } from './sample.ts';

/** Where the card's button lies: beside the mail, in a low window, and above the mail in a narrow window. */
const POSITIONS = [
  ['beside the mail', 1280, 800],
  ['in a low window', 1200, 560],
  ['above the mail', 900, 760],
] as const;

/** More than what the card asks for before it trusts, so that a refusal is due to the disguise. */
const LONG_LOOK = 700;

let rapport: Rapport;
let page: Page;
let card: Frame;
let mail = 0;

beforeAll(async () => {
  rapport = await launchRapport();
  await loadSampleData(rapport);
  await serveAt(rapport.context, MAIL_PAGE, (url) =>
    mailPage({
      from: 'maria.lopez@harbour-foods.example',
      subject: `Mail ${url.searchParams.get('mail')}`,
    }),
  );
});
afterAll(() => rapport.close());
beforeEach(async () => {
  page = await rapport.context.newPage();
  return () => page.close();
});

/** Opens a mail that nobody has logged, with its card unfolded. */
async function openMail(width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  mail += 1;
  await page.goto(`${MAIL_PAGE}?mail=${mail}`);
  card = await cardOf(page);
  await card.getByRole('region').waitFor();
  const tab = card.locator('.folded-tab');
  if (await tab.isVisible()) await tab.click();
  await card.getByRole('button', { name: 'Log this mail' }).waitFor();
  await page.waitForTimeout(LONG_LOOK);
}

/** Clicks where the button is on the screen now, as a person does who takes it for something else. */
async function clickOnButton(patience: { readonly timeout?: number } = {}): Promise<void> {
  // A card that the page dresses up all the time leaves, maybe just now: then there is nothing to click on.
  const box = await card
    .getByRole('button', { name: 'Log this mail' })
    .boundingBox(patience)
    .catch(() => null);
  if (!box) return;
  await page.evaluate(() => document.querySelector('.cover')?.remove());
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(150);
}

const isLogged = async () => !card.isDetached() && (await card.getByText(/Logged by/).count()) > 0;

/** The card trusts no click in its first moments, and those begin anew after a disguise was undone. */
const clickUntilLogged = () =>
  eventually(async () => {
    // An earlier click may have been taken meanwhile, and the button is then gone.
    await clickOnButton({ timeout: 500 });
    return isLogged();
  });

const style = () => page.evaluate(() => document.querySelector('rapport-card')?.getAttribute('style'));

/** The first place in `npm test`, which has little time; all of them in `npm run test:long`. */
const tried = process.env['EVERY_POSITION'] ? POSITIONS : POSITIONS.slice(0, 1);

describe.each(tried)('the card %s', (_name, width, height) => {
  test('takes the click on a plain page', async () => {
    await openMail(width, height);
    await clickUntilLogged();
  });

  test.each(Object.keys(disguises))('takes no click: %s', async (name) => {
    await openMail(width, height);
    await page.evaluate(`(${disguises[name]?.toString()})(document.querySelector('rapport-card'))`);
    await page.waitForTimeout(LONG_LOOK);
    await clickOnButton();
    expect(await isLogged()).toBe(false);
  });

  test.each(Object.keys(dressings))('keeps its own look: %s', async (name) => {
    await openMail(width, height);
    const own = await style();
    await page.evaluate(`(${dressings[name]?.toString()})(document.querySelector('rapport-card'))`);
    expect(await style()).toBe(own);
    await clickUntilLogged();
  });
});
