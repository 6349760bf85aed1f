import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readTab } from '../../scripts/run-readers.ts';
import { launchLocal } from '../roundcube/browser.ts';
import { installRoundcube } from '../roundcube/install.ts';
import { anna, ben, manyRecipients, seedMails, writeMail } from '../roundcube/seed-mails.ts';
import { startRoundcube, type Roundcube } from '../roundcube/start-roundcube.ts';
import { cardOf, launchRapport, logMail, type Rapport } from './harness.ts';
import { loadSampleData } from './sample.ts';

let roundcube: Roundcube;
beforeAll(async () => {
  const installation = installRoundcube();
  if (!installation.ready) throw new Error(`The Roundcube tests cannot run: ${installation.why}`);
  roundcube = await startRoundcube({ messages: [...seedMails, mailFromCustomer] });
}, 400_000);
afterAll(() => roundcube?.stop());

let page: Page;
const row = (text: string) => page.locator('#messagelist tr.message', { hasText: text });

async function preview(text: string) {
  await row(text).click();
  const frame = page.frameLocator('iframe[name=messagecontframe]');
  await frame.locator('#message-header', { hasText: text }).waitFor();
  return readTab(page);
}

async function openFully(text: string) {
  const href = await row(text).locator('a[href*="_uid="]').first().getAttribute('href');
  await page.goto(new URL(href ?? '', page.url()).href);
  await page.waitForSelector('#message-header');
  return readTab(page);
}

const maria = { name: 'Maria Lopez', address: 'maria@harbour-lane.example' };
const mariasMail = {
  subject: 'Order 1182: delivery date',
  date: '2026-11-02T09:15:00.000Z',
  direction: 'in',
  from: maria,
  to: [{ name: 'Anna Berg', address: anna }],
  cc: [
    { name: 'Ben Okoro', address: ben },
    { name: 'Ito, Kenji', address: 'kenji@harbour-lane.example' },
  ],
};

describe('a real Roundcube', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchLocal();
    page = await browser.newPage({ timezoneId: 'UTC' });
    await roundcube.login(page, 'anna');
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    await page.goto(`${roundcube.url}?_task=mail&_mbox=INBOX`);
    await page.waitForSelector('#messagelist');
  });

  test('shows no mail while only the list is open', async () => {
    expect(await readTab(page)).toEqual({ webmail: 'roundcube', view: null, own: anna, message: null });
  });

  test('shows a mail in the preview beside the list', async () => {
    const reading = await preview('Order 1182');
    expect(reading).toMatchObject({ view: 'message', own: anna, message: mariasMail });
    expect(reading.message?.link).toMatch(/_action=show&_uid=\d+&_mbox=INBOX/);
  });

  test('follows the preview to the next mail while its own address stays', async () => {
    const [first, before] = [await preview('Order 1182'), page.url()];
    const second = await preview('Urgent payment');
    expect(second.message?.id).not.toBe(first.message?.id);
    expect(second.message?.subject).toBe('Urgent payment');
    expect(page.url()).toBe(before);
  });

  test('shows the same mail in its full view', async () => {
    const beside = await preview('Order 1182');
    const full = await openFully('Order 1182');
    expect(full).toEqual(beside);
  });

  test('names all of 31 recipients though it draws ten', async () => {
    const { message } = await preview('Price list');
    expect(message?.to.map(({ address }) => address)).toEqual([anna, ...manyRecipients.slice(1)]);
  });

  test('knows a mail in Sent as ours', async () => {
    await page.goto(`${roundcube.url}?_task=mail&_mbox=Sent`);
    const { message } = await preview('Order 1182');
    expect(message).toMatchObject({ direction: 'out', from: { address: anna }, to: [maria] });
  });

  test('shows a mail without subject and without recipients', async () => {
    const { message } = await preview('Doe, John');
    const from = { name: 'Doe, John (Sales)', address: 'john.doe@initial-works.example' };
    expect(message).toMatchObject({ subject: null, from, to: [], cc: [] });
  });

  test('keeps a mail body that imitates a header out of the reading', async () => {
    const { message } = await preview('样品确认');
    expect(message?.subject).toBe('样品确认 🎉 第三批');
    expect(message?.from).toEqual({ name: '张伟', address: 'zhang.wei@north-lake.example' });
    expect(JSON.stringify(message)).not.toContain('decoy');
  });

  test('gives the address that sent, not the one the name pretends', async () => {
    const { message } = await preview('Urgent payment');
    expect(message?.from).toEqual({ name: null, address: 'phish@evil-post.example' });
  });

  test('dates a mail that came today', async () => {
    const at = new Date(Math.floor(Date.now() / 60_000) * 60_000);
    const headers = {
      From: 'Eva Stone <eva@harbour-lane.example>',
      To: anna,
      Subject: 'Just now',
      Date: at.toUTCString(),
    };
    roundcube.receive(writeMail({ headers }));
    await page.reload();
    expect((await preview('Just now')).message?.date).toBe(at.toISOString());
  });

  test('shows who a reply to all is written to', async () => {
    const open = await preview('Order 1182');
    const reply = `?_task=mail&_action=compose&_mbox=INBOX&_all=all&_reply_uid=${open.message?.id}`;
    await page.goto(roundcube.url + reply);
    await page.waitForSelector('#compose_to li.recipient');
    const message = {
      subject: 'Re: Order 1182: delivery date',
      from: { address: anna },
      to: [maria],
      cc: mariasMail.cc,
    };
    expect(await readTab(page)).toMatchObject({ view: 'compose', own: anna, message });
  });
});

const CUSTOMER_SUBJECT = 'Pallets for December';
const mailFromCustomer = writeMail({
  headers: {
    From: 'Maria Lopez <maria.lopez@harbour-foods.example>',
    To: `Anna Berg <${anna}>`,
    Subject: CUSTOMER_SUBJECT,
    Date: 'Thu, 19 Nov 2026 08:30:00 +0000',
    'Message-ID': '<pallets@harbour-foods.example>',
  },
});

describe('the card beside a real Roundcube', () => {
  let rapport: Rapport;
  beforeAll(async () => {
    rapport = await launchRapport();
    await loadSampleData(rapport);
  });
  afterAll(() => rapport?.close());

  test('shows the customer in the preview frame and in the full view, and logs once', async () => {
    const webmail = await rapport.context.newPage();
    await roundcube.login(webmail, 'anna');
    await webmail.getByText(CUSTOMER_SUBJECT).first().click();
    const card = await cardOf(webmail);
    await card.getByRole('region', { name: 'Harbour Foods Ltd' }).waitFor();
    await logMail(card);
    await webmail.getByText(CUSTOMER_SUBJECT).first().dblclick();
    await webmail.waitForURL(/_action=show/);
    const full = await cardOf(webmail);
    await full.getByRole('region', { name: 'Harbour Foods Ltd' }).waitFor();
    await full.getByText(/Logged by you/).waitFor();
    await webmail.close();
  });
});
