import type { Page } from 'playwright-core';
import { eventually } from '../browser/harness.ts';

/** Waits until the extension knows today's standing of each of so many customers; `page` is one of its own. */
export function standingsReady(page: Page, customers: number): Promise<void> {
  return ready(page, { customers, extracts: false });
}

/** Waits until what pages read of everybody instead of records is written, too. */
export function extractsReady(page: Page, customers: number): Promise<void> {
  return ready(page, { customers, extracts: true });
}

async function ready(page: Page, wanted: { customers: number; extracts: boolean }): Promise<void> {
  await eventually(async () => {
    // To look costs the store something, and the computation is at work in it.
    await page.waitForTimeout(500);
    return page.evaluate(hasStandings, wanted);
  }, 240_000);
}

/** Runs in the page. */
async function hasStandings(wanted: { customers: number; extracts: boolean }): Promise<boolean> {
  const opening = indexedDB.open('rapport-local');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error));
  });
  const transaction = database.transaction(['meta', 'changed']);
  const request = transaction.objectStore('meta').get('standings');
  const log = transaction.objectStore('changed').count();
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  database.close();
  const found: unknown = request.result;
  const today = new Intl.DateTimeFormat('en-CA').format();
  return (
    log.result === 0 &&
    typeof found === 'object' &&
    found !== null &&
    'state' in found &&
    found.state === 'ready' &&
    'day' in found &&
    found.day === today &&
    // The clocks of open complaints are wound each quarter of an hour, soon after a start if that is due.
    'clocksAt' in found &&
    Date.now() - Number(found.clocksAt) < 15 * 60_000 &&
    'customers' in found &&
    Number(found.customers) >= wanted.customers &&
    'extracted' in found &&
    (!wanted.extracts || found.extracted === true)
  );
}

/** Waits until the extension has made the store; `page` is one of its own. */
export async function storeReady(page: Page): Promise<void> {
  await eventually(() =>
    page.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === 'rapport-local')),
  );
}
