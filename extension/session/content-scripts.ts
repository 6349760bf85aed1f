import { browser } from 'wxt/browser';
import { allowedPlaces, type Place } from './sites.ts';

let turn: Promise<void> = Promise.resolve();

/** Makes the registered content scripts equal to the allowed sites; safe to call at any time. */
export function placeContentScripts(): Promise<void> {
  turn = turn.then(register, register);
  return turn;
}

async function register(): Promise<void> {
  const scripts = (await allowedPlaces()).map(scriptOf);
  const registered = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  const left = registered.filter((id) => !scripts.some((script) => script.id === id));
  if (left.length > 0) await browser.scripting.unregisterContentScripts({ ids: left });
  const known = scripts.filter(({ id }) => registered.includes(id));
  const fresh = scripts.filter(({ id }) => !registered.includes(id));
  if (known.length > 0) await browser.scripting.updateContentScripts(known);
  if (fresh.length > 0) await browser.scripting.registerContentScripts(fresh);
}

/** Each webmail's script carries that webmail's reader only: a page loads nothing it has no use for. */
function scriptOf({ webmail, matches }: Place) {
  const id = `webmail-${webmail}`;
  return { id, js: [`${id}.js`], matches: [...matches], runAt: 'document_end' as const, allFrames: false };
}

/** For tabs that were open before their site was allowed or the extension was updated: no reload needed. */
export async function enterOpenTabs(): Promise<void> {
  const places = await allowedPlaces();
  await Promise.allSettled(places.map(enterTabsOf));
}

async function enterTabsOf(place: Place): Promise<void> {
  const { js, matches } = scriptOf(place);
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.allSettled(tabs.map(async ({ id }) => id !== undefined && runInTab(id, js)));
}

/** Every card leaves; those on sites still allowed come back at once. */
export async function leaveOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  // A tab without our script has nobody to answer: that is not a failure.
  await Promise.allSettled(
    tabs.map(async ({ id }) => id !== undefined && browser.tabs.sendMessage(id, { type: 'leave' })),
  );
  await enterOpenTabs();
}

/** The structure of the page in a tab, without its text; null where the tab may not be entered any more. */
export async function describePage(tabId: number): Promise<string | null> {
  try {
    const report: unknown = await runInTab(tabId, ['structure-report.js']);
    return typeof report === 'string' ? report : null;
  } catch {
    // The tab was closed, or its site withdrawn: the asker is told that there is no description.
    return null;
  }
}

/** What the last of the scripts evaluates to in the tab's top frame. */
async function runInTab(tabId: number, files: readonly string[]): Promise<unknown> {
  const [ran] = await browser.scripting.executeScript({
    target: { tabId },
    files: files.map((file) => `/${file}` as const),
  });
  return ran?.result;
}
