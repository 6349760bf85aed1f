import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { cardOf, eventually, launchRapport, serveAt, type Rapport } from './harness.ts';
import * as live from './live-pages.ts';
import { loadSampleData } from './sample.ts';

const CUSTOMERS = [
  ['Maria Lopez', 'maria.lopez@harbour-foods.example', 'Harbour Foods Ltd'],
  ['Freja Holm', 'freja.holm@northlight-dairy.example', 'Northlight Dairy Cooperative'],
  ['Jordi Casals', 'jordi.casals@castell-olive.example', 'Castell Olive Mills'],
  ['Priya Nair', 'priya.nair@blueriver-brewing.example', 'Blue River Brewing'],
] as const;

const mailFrom = (at: number): live.LiveMail => {
  const [name, address] = CUSTOMERS[at % CUSTOMERS.length] ?? CUSTOMERS[0];
  return { at, name, address };
};
const customerOf = (at: number) => (CUSTOMERS[at % CUSTOMERS.length] ?? CUSTOMERS[0])[2];
const stranger = { at: 900, name: 'Nobody', address: 'nobody@unheard-of.example' };

let rapport: Rapport;
beforeAll(async () => {
  rapport = await launchRapport();
  await loadSampleData(rapport);
});
afterAll(() => rapport.close());
afterEach(async () => {
  await rapport.context.unrouteAll();
  const mails = rapport.context.pages().filter((page) => page.url().startsWith('https'));
  await Promise.all(mails.map((page) => page.close()));
});

/** Who the card is about: a customer's name, or the product's where it is about no customer. */
const shown = (card: Frame) => card.getByRole('region').getAttribute('aria-label');

/** Keeps every name the card shows from now on, in order and without repetitions. */
async function record(card: Frame): Promise<() => Promise<string[]>> {
  await card.evaluate(() => {
    const names: string[] = [];
    const look = () => {
      const name = document.querySelector('.card, .folded')?.getAttribute('aria-label') ?? '';
      if (names.at(-1) !== name) names.push(name);
    };
    look();
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
    Object.assign(globalThis, { shownNames: names });
  });
  return () => card.evaluate(() => (globalThis as unknown as { shownNames: string[] }).shownNames);
}

async function openPage(address: string, html: string): Promise<{ page: Page; card: Frame }> {
  await serveAt(rapport.context, address, html);
  const page = await rapport.context.newPage();
  await page.goto(address);
  const card = await cardOf(page);
  await card.getByRole('region').waitFor();
  return { page, card };
}

const shows = (card: Frame, name: string) => eventually(async () => (await shown(card)) === name);

describe.each([
  ['Gmail', live.gmailAddress, live.gmailPage('full')],
  ['Gmail with a reading pane', live.gmailAddress, live.gmailPage('pane')],
  ['Outlook', live.outlookAddress, live.outlookPage],
])('%s, changing in place', (_, address, html) => {
  test('the card follows from mail to mail, straight from one person to the next', async () => {
    const { page, card } = await openPage(address, html);
    const names = await record(card);
    const before = await names();
    for (const at of [0, 1, 2, 3, 0]) {
      await page.evaluate((mail) => openThread([mail]), mailFrom(at));
      await shows(card, customerOf(at));
    }
    expect(await names()).toEqual([...before, ...[0, 1, 2, 3, 0].map(customerOf)]);
  });

  test('a stranger’s mail and an emptied page leave no customer in the card', async () => {
    const { page, card } = await openPage(address, html);
    await page.evaluate((mail) => openThread([mail]), mailFrom(0));
    await shows(card, customerOf(0));
    await page.evaluate((mail) => openThread([mail]), stranger);
    await card.getByText('nobody@unheard-of.example').waitFor();
    expect(await card.getByText('Harbour').count()).toBe(0);
  });

  test('an older mail of the thread that is expanded last is who the card is about', async () => {
    const { page, card } = await openPage(address, html);
    await page.evaluate(
      ([one, other]) => one && other && openThread([one, other], other.at),
      [mailFrom(0), mailFrom(1)],
    );
    await shows(card, customerOf(0));
    await page.evaluate(() => unfold(1));
    await shows(card, customerOf(1));
  });

  test('of fifty mails opened one a frame the card ends on the last, and stays', async () => {
    const { page, card } = await openPage(address, html);
    await live.leafThrough(
      page,
      Array.from({ length: 50 }, (__, at) => mailFrom(at)),
    );
    await shows(card, customerOf(49));
    const names = await record(card);
    // Longer than anything that was still being read can take.
    for (let frame = 0; frame < 30; frame++) await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await names()).toEqual([customerOf(49)]);
  });
});

test('Gmail, back in the list: the card is about nobody, though the thread is still in the page', async () => {
  const { page, card } = await openPage(live.gmailAddress, live.gmailPage('full'));
  await page.evaluate((mail) => openThread([mail]), mailFrom(0));
  await shows(card, customerOf(0));
  await page.evaluate(() => backToList());
  await card.getByText('Open a mail to see who it is from.').waitFor();
  await page.evaluate((mail) => openThread([mail]), mailFrom(0));
  await shows(card, customerOf(0));
});
