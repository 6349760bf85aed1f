import { browser } from 'wxt/browser';
import { chosenSession } from './session.ts';

/** The toolbar button leads to the customers, or first to the choice of where they come from. */
export async function openFromToolbar(): Promise<void> {
  const page = (await chosenSession()) ? '/workbench.html' : '/welcome.html';
  await browser.tabs.create({ url: browser.runtime.getURL(page) });
}
