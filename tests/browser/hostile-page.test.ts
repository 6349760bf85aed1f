import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import {
  cardFrames,
  cardOf,
  eventually,
  EXTENSION_ID,
  launchRapport,
  serveAt,
  type Rapport,
} from './harness.ts';
import { MAIL_PAGE, mailPage } from './mail-page.ts';
import { loadSampleData } from './sample.ts';

let rapport: Rapport;
let page: Page;
let card: Frame;

beforeAll(async () => {
  rapport = await launchRapport();
  await loadSampleData(rapport);
  await serveAt(rapport.context, MAIL_PAGE, mailPage({ from: 'maria.lopez@harbour-foods.example' }));
});
afterAll(() => rapport.close());
beforeEach(async () => {
  page = await rapport.context.newPage();
  await page.goto(MAIL_PAGE);
  card = await cardOf(page);
  await card.getByRole('region', { name: 'Harbour Foods Ltd' }).waitFor();
  return () => page.close();
});

/** The card that comes after the one the page removed. */
function nextCard(from: Page, last: Frame): Promise<Frame> {
  return eventually(() => cardFrames(from).find((frame) => frame !== last));
}

/** The address of this browser session, as a page would have to guess it: seen with the browser's own eyes. */
async function addressOfCard(from: Page): Promise<string> {
  const session = await rapport.context.newCDPSession(from);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const [, address] = /"(chrome-extension:[^"]*card\.html)"/.exec(JSON.stringify(root)) ?? [];
  if (!address) throw new Error('the card has no address');
  return address;
}

function redeem(from: Frame, token: string): Promise<unknown> {
  return from.evaluate((given) => chrome.runtime.sendMessage({ type: 'redeem-token', token: given }), token);
}

/** A token as our content script gets it: asked for in its own world, where no page can reach. */
async function mintToken(from: Page): Promise<string> {
  const session = await rapport.context.newCDPSession(from);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const ours = await eventually(() => worlds.find(({ origin }) => origin.endsWith(EXTENSION_ID)));
  const { result } = await session.send('Runtime.evaluate', {
    expression: `chrome.runtime.sendMessage({ type: 'mint-token' })`,
    contextId: ours.id,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return String(result.value);
}

describe('a hostile page', () => {
  test('finds nothing of the customer in its own document', async () => {
    const seen = await page.evaluate(() => {
      const host = document.querySelector('rapport-card');
      return {
        html: document.documentElement.outerHTML,
        text: host?.textContent,
        root: host?.shadowRoot,
        frames: window.length,
        named: Object.keys(window).filter((key) => /rapport|harbour/i.test(key)),
      };
    });
    expect(seen.html).not.toContain('Harbour Foods');
    expect(seen).toMatchObject({ text: '', root: null, frames: 0, named: [] });
  });

  test('learns neither the extension’s id nor the card’s address', async () => {
    const seen = await page.evaluate(() =>
      JSON.stringify([performance.getEntries(), document.documentElement.outerHTML]),
    );
    expect(seen).not.toContain(EXTENSION_ID);
    expect(seen).not.toMatch(/chrome-extension:/);
  });

  test('can neither load nor embed the card by the extension’s id', async () => {
    const loaded = await page.evaluate(async (id) => {
      const frame = document.createElement('iframe');
      frame.src = `chrome-extension://${id}/card.html`;
      const fetched = await fetch(frame.src).then(
        () => true,
        () => false,
      );
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      return fetched;
    }, EXTENSION_ID);
    expect(loaded).toBe(false);
    expect(cardFrames(page)).toHaveLength(1);
  });

  test('gets nothing from an embedded card by a forged offer', async () => {
    const answers = await page.evaluate(
      async (src) => {
        const frame = document.createElement('iframe');
        frame.src = src;
        const heard: unknown[] = [];
        window.addEventListener('message', ({ data }) => heard.push(data));
        document.body.append(frame);
        await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
        for (const token of ['', 'ab'.repeat(32), null, { toString: () => 'x' }]) {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', ({ data }) => heard.push(data));
          port1.start();
          frame.contentWindow?.postMessage(
            { type: 'rapport-port', token: typeof token === 'object' ? null : token },
            '*',
            [port2],
          );
          port1.postMessage({ type: 'scheme', scheme: 'dark' });
        }
        await new Promise((resolve) => setTimeout(resolve, 500));
        return heard;
      },
      await addressOfCard(page),
    );
    expect(answers).toEqual([]);
    const [, embedded] = cardFrames(page);
    expect(await embedded?.evaluate(() => document.body.innerText.trim())).toBe('');
  });

  test('cannot use a token a second time, nor in another tab', async () => {
    const other = await rapport.context.newPage();
    await other.goto(MAIL_PAGE);
    const cardThere = await cardOf(other);
    const token = await mintToken(page);
    expect(await redeem(cardThere, token)).toBe(false);
    expect(await redeem(card, token)).toBe(true);
    expect(await redeem(card, token)).toBe(false);
    await other.close();
  });

  test('gets nothing by offering a token again that was used', async () => {
    const token = await mintToken(page);
    await redeem(card, token);
    const frame = await page.evaluate(
      async ({ src, token: used }) => {
        const embedded = document.createElement('iframe');
        embedded.src = src;
        document.body.append(embedded);
        await new Promise((resolve) => embedded.addEventListener('load', resolve, { once: true }));
        const { port2 } = new MessageChannel();
        embedded.contentWindow?.postMessage({ type: 'rapport-port', token: used }, '*', [port2]);
        await new Promise((resolve) => setTimeout(resolve, 500));
        return document.querySelectorAll('iframe').length;
      },
      { src: await addressOfCard(page), token },
    );
    expect(frame).toBe(1);
    const [, embedded] = cardFrames(page);
    expect(await embedded?.evaluate(() => document.body.innerText.trim())).toBe('');
  });

  test('moves nothing by synthetic events', async () => {
    const place = () =>
      page.evaluate(() => document.querySelector('rapport-card')?.getBoundingClientRect().width);
    const before = await place();
    await page.evaluate(() => {
      const host = document.querySelector('rapport-card');
      for (const type of ['click', 'pointerdown', 'pointerup', 'keydown', 'message', 'resize'])
        host?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      window.postMessage({ type: 'collapsed', collapsed: true }, '*');
    });
    expect(await place()).toBe(before);
  });

  test('gets the card back three times, then is left alone', async () => {
    for (let removal = 1; removal <= 3; removal += 1) {
      await page.evaluate(() => document.querySelector('rapport-card')?.remove());
      card = await nextCard(page, card);
      await card.getByRole('region', { name: 'Harbour Foods Ltd' }).waitFor();
    }
    await page.evaluate(() => document.querySelector('rapport-card')?.remove());
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => document.querySelectorAll('rapport-card').length)).toBe(0);
    expect(await page.evaluate(() => document.documentElement.style.marginRight)).toBe('');
  });

  test('hears no key that is typed into the card', async () => {
    await page.evaluate(() => {
      Object.assign(window, { heard: [] });
      for (const type of ['keydown', 'keypress', 'keyup', 'input', 'beforeinput', 'compositionstart'])
        window.addEventListener(type, (event) => Reflect.get(window, 'heard').push(event.type), true);
    });
    await card.getByRole('button', { name: 'Note' }).click();
    await card.getByRole('textbox').first().fill('');
    await page.keyboard.type('gi# e secret');
    expect(await card.getByRole('textbox').first().inputValue()).toBe('gi# e secret');
    expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
  });

  test('keeps the focus when the card appears', async () => {
    await page.evaluate(() => {
      const field = document.createElement('input');
      document.body.append(field);
      field.focus();
      document.querySelector('rapport-card')?.remove();
    });
    card = await nextCard(page, card);
    await card.getByRole('region', { name: 'Harbour Foods Ltd' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
    expect(await page.evaluate(() => document.hasFocus())).toBe(true);
  });
});
