import type { BrowserContext, Frame, Page } from 'playwright-core';
import { launchChromium, type LaunchOptions } from '../../scripts/launch-chromium.ts';
import { DEVELOPMENT_BUILD } from '../../scripts/build-development.ts';
import { buildExtension } from './build-extension.ts';

/** Fixed by the key in the manifest of development builds. */
export const EXTENSION_ID = 'hdoedgfhcmnkmjmpoleeeomgnljdpchc';

/** No test reaches the network: names resolve to nothing, except this machine. */
const OFFLINE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost';

export interface Rapport {
  readonly context: BrowserContext;
  /** Opens one of the extension's own pages in a tab. */
  open(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** A new browser with a new profile and the extension in it, ready to enter the pages of webmails. */
export async function launchRapport(options: Partial<LaunchOptions> = {}): Promise<Rapport> {
  await buildExtension();
  const context = await launchChromium({
    profile: '',
    extension: DEVELOPMENT_BUILD,
    headless: true,
    locale: 'en-US',
    ...options,
    args: [OFFLINE, ...(options.args ?? [])],
  });
  context.setDefaultTimeout(20_000);
  const rapport: Rapport = {
    context,
    async open(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${EXTENSION_ID}/${path}`);
      return page;
    },
    close: () => context.close(),
  };
  await contentScriptsPlaced(rapport);
  return rapport;
}

/** Asked from an extension page, because the worker may be asleep. */
async function contentScriptsPlaced(rapport: Rapport): Promise<void> {
  const page = await rapport.open('options.html');
  await page.waitForFunction(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0);
  await page.close();
}

/** Serves HTML at a real origin, such as a webmail's, without a network. */
export async function serveAt(
  context: BrowserContext,
  address: string,
  html: string | ((url: URL) => string),
): Promise<void> {
  await context.route(`${new URL(address).origin}/**`, (route) => {
    const body = typeof html === 'string' ? html : html(new URL(route.request().url()));
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
}

const isCard = (frame: Frame): boolean => /^chrome-extension:.*\/card\.html/.test(frame.url());

export function cardFrames(page: Page): Frame[] {
  return page.frames().filter((frame) => isCard(frame) && !frame.isDetached());
}

/** The card's own document. Playwright sees it although it stands in a closed shadow root; the page does not. */
export async function cardOf(page: Page): Promise<Frame> {
  return eventually(() => cardFrames(page)[0]);
}

/** What `look` finds as soon as it finds something; fails after `patience` ms. */
export async function eventually<T>(look: () => T | Promise<T>, patience = 10_000): Promise<NonNullable<T>> {
  const deadline = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== null && found !== false) return found;
    if (Date.now() > deadline) throw new Error(`never happened: ${look.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Stops the service worker the way the browser does when it has been idle. */
export async function killWorker({ context }: Rapport): Promise<void> {
  const [page] = context.pages();
  if (!page) throw new Error('a page must be open');
  const session = await context.newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  const workers = targetInfos.filter(
    ({ type, url }) => type === 'service_worker' && url.includes(EXTENSION_ID),
  );
  for (const { targetId } of workers) await session.send('Target.closeTarget', { targetId });
  await session.detach();
}

/** Logs the open mail as a person would: not in the first moments of a card, whose clicks it does not trust yet. */
export async function logMail(card: Frame): Promise<void> {
  await eventually(async () => {
    // An earlier click may have been taken meanwhile, and the button is then gone.
    const button = card.getByRole('button', { name: 'Log this mail' });
    await button.click({ timeout: 500 }).catch(() => undefined);
    return card.getByText(/Logged by you/).isVisible();
  });
}
