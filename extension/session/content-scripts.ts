import { browser } from 'wxt/browser';
import { allowedMatches } from './sites.ts';

const ID = 'webmail';
const FILE = 'webmail.js';

let turn: Promise<void> = Promise.resolve();

/** Makes the registered content scripts equal to the allowed sites; safe to call at any time. */
export function placeContentScripts(): Promise<void> {
  turn = turn.then(place, place);
  return turn;
}

async function place(): Promise<void> {
  const matches = await allowedMatches();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = { id: ID, js: [FILE], matches, runAt: 'document_end', allFrames: false } as const;
  if (registered.length > 0) await browser.scripting.updateContentScripts([{ ...script, js: [FILE] }]);
  else await browser.scripting.registerContentScripts([{ ...script, js: [FILE] }]);
}

/** For tabs that were open before their site was allowed or the extension was updated: no reload needed. */
export async function enterOpenTabs(): Promise<void> {
  const matches = await allowedMatches();
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.allSettled(tabs.map(({ id }) => enterTab(id)));
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

async function enterTab(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  await browser.scripting.executeScript({ target: { tabId }, files: [`/${FILE}`] });
}
