import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  cardFrames,
  cardOf,
  eventually,
  EXTENSION_ID,
  killWorker,
  launchRapport,
  logMail,
  serveAt,
  type Rapport,
} from './harness.ts';
import { MAIL_PAGE, mailPage } from './mail-page.ts';
import { loadSampleData } from './sample.ts';

/** At the same origin, and known to no reader. */
const UNKNOWN_PAGE = `${MAIL_PAGE}?unknown`;

let rapport: Rapport;

async function launchWithMail(): Promise<void> {
  rapport = await launchRapport();
  await serveAt(rapport.context, MAIL_PAGE, ({ search }) =>
    search === '?unknown'
      ? '<main class="inbox"><p>secret of Maria</p></main>'
      : mailPage({ from: 'maria.lopez@harbour-foods.example' }),
  );
}

async function openMail(address = MAIL_PAGE) {
  const page = await rapport.context.newPage();
  await page.goto(address);
  return { page, card: await cardOf(page) };
}

describe('the card’s life', () => {
  beforeAll(async () => {
    await launchWithMail();
    await loadSampleData(rapport);
  });
  afterAll(() => rapport.close());
  afterEach(async () => {
    const mails = rapport.context.pages().filter((page) => page.url().startsWith(MAIL_PAGE));
    await Promise.all(mails.map((page) => page.close()));
  });

  test('ends when the background says that its site is no longer allowed', async () => {
    const { page, card } = await openMail();
    await card.getByRole('button').first().waitFor();
    const options = await rapport.open('options.html');
    // Tests cannot withdraw what their build's manifest grants, so the word that follows is sent instead.
    await options.evaluate(async () => {
      const tabs = await chrome.tabs.query({ url: 'http://demo.localhost/*' });
      await Promise.allSettled(
        tabs.map(async ({ id = -1 }) => chrome.tabs.sendMessage(id, { type: 'leave' })),
      );
    });
    await eventually(async () => cardFrames(page).length === 0);
    expect(await page.locator('rapport-card').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.getAttribute('style') ?? '')).toBe('');
  });

  test('takes a logged mail back by one click', async () => {
    const { card } = await openMail();
    await logMail(card);
    await card.getByRole('button', { name: 'Undo' }).click();
    await card.getByRole('button', { name: 'Log this mail' }).waitFor();
    await card.getByText(/Logged by you/).waitFor({ state: 'detached' });
  });

  test('shows another mail without being loaded again', async () => {
    const { page, card } = await openMail();
    await card.getByRole('region', { name: 'Harbour Foods Ltd' }).waitFor();
    await page.evaluate(() => {
      const article = document.querySelector('article');
      article?.setAttribute('data-message-id', 'm2');
      article
        ?.querySelector('[data-field=from]')
        ?.setAttribute('data-address', 'zhang.wei@huaxin-foods.example');
    });
    await card.getByRole('region', { name: '华信食品有限公司' }).waitFor();
    expect(cardFrames(page)).toEqual([card]);
  });

  test('begins anew with the customers of another team, beside every mail that is open', async () => {
    const { page, card } = await openMail();
    await card.getByRole('region', { name: 'Harbour Foods Ltd' }).waitFor();
    const options = await rapport.open('options.html');
    const enter = (team: string, id: string) =>
      options.evaluate((session) => chrome.storage.local.set({ session }), {
        team,
        server: team === 'local' ? null : 'http://127.0.0.1:9',
        token: team === 'local' ? null : 't',
        member: { id, name: 'Ann', role: 'rep' },
      });
    await enter('other', 'ann');
    // The frame of before is still there for a moment.
    const says = (text: RegExp) =>
      eventually(async () => {
        const all = cardFrames(page).map((frame) => frame.getByText(text).count());
        return (await Promise.all(all).catch(() => [])).some((count) => count > 0);
      });
    await says(/is not in your customers/);
    await enter('local', 'me');
    await says(/no longer connected to your team/);
    await page.evaluate(() => document.querySelector('article')?.setAttribute('data-message-id', 'm2'));
    await says(/Harbour Foods Ltd/);
  });

  test('describes a page it does not recognise, without its text', async () => {
    const { card } = await openMail(UNKNOWN_PAGE);
    await card.getByRole('button', { name: 'Copy a description of this page' }).click();
    await card.getByText(/Copied|Select the text below/).waitFor();
    const report = await card.evaluate(() => chrome.runtime.sendMessage({ type: 'describe-page' }));
    expect(report).toContain('main.inbox');
    expect(report).not.toContain('secret');
  });

  test('follows the page’s light and dark', async () => {
    const { page, card } = await openMail();
    const scheme = () => card.evaluate(() => document.documentElement.dataset['scheme']);
    await eventually(async () => (await scheme()) === 'light');
    await page.evaluate(() => (document.body.style.background = '#111'));
    await eventually(async () => (await scheme()) === 'dark');
  });

  test('leaves the mail its room', async () => {
    const { page } = await openMail();
    const places = async () => ({
      card: await page.evaluate(
        () => document.querySelector('rapport-card')?.getBoundingClientRect().left ?? 0,
      ),
      body: await page.evaluate(() => document.body.getBoundingClientRect().right),
    });
    await eventually(async () => (await places()).body <= (await places()).card);
    await page.setViewportSize({ width: 800, height: 600 });
    await eventually(async () => (await places()).card === 760);
  });
});

/** What happens to the whole extension, so each in a browser of its own. */
describe('the card’s life beside the extension’s', () => {
  beforeEach(launchWithMail);
  afterEach(() => rapport.close());

  test('ends when the person withdraws the site in the browser, and returns when it is allowed again', async () => {
    const { page, card } = await openMail();
    await card.getByRole('button').first().waitFor();
    const settings = await rapport.context.newPage();
    await settings.goto('chrome://extensions');
    const allow = (hostAccess: string) =>
      settings.evaluate(
        `chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify({ extensionId: EXTENSION_ID, hostAccess })})`,
      );
    await allow('ON_CLICK');
    await eventually(async () => (await page.locator('rapport-card').count()) === 0);
    expect(await page.evaluate(() => document.documentElement.getAttribute('style') ?? '')).toBe('');
    await page.reload();
    expect(await page.locator('rapport-card').count()).toBe(0);
    await allow('ON_ALL_SITES');
    await (await cardOf(page)).getByRole('region').waitFor();
  });

  test('ends by itself when the extension is loaded again, in a page where nothing else happens', async () => {
    const { page, card } = await openMail();
    await card.getByRole('button').first().waitFor();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    const old = await page.locator('rapport-card').elementHandle();
    const [worker] = rapport.context.serviceWorkers();
    await worker?.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await eventually(() => old?.evaluate((element) => !element.isConnected));
    expect(await page.evaluate(() => document.documentElement.getAttribute('style') ?? '')).toBe('');
    expect(cardFrames(page)).not.toContain(card);
    expect(errors).toEqual([]);
  });

  test('goes on without the worker: a mail is logged, and a new page gets its card', async () => {
    await loadSampleData(rapport);
    const { page, card } = await openMail();
    await card.getByRole('region', { name: 'Harbour Foods Ltd' }).waitFor();
    await killWorker(rapport);
    await page.waitForTimeout(600);
    await logMail(card);
    await killWorker(rapport);
    const second = await openMail();
    await second.card.getByText(/Logged by you/).waitFor();
  });
});
