import type { Page } from 'playwright-core';
import { eventually } from '../browser/harness.ts';

/** Waits until today's standings are known as below, and the outline of everybody with them. */
export async function outlineReady(page: Page, customers: number): Promise<void> {
  await standingsReady(page, customers);
  await eventually(() => page.evaluate(hasOutline), 240_000);
}

/** Waits until the extension knows today's standing of each of so many customers; `page` is one of its own. */
export async function standingsReady(page: Page, customers: number): Promise<void> {
  await eventually(async () => {
    // To look costs the store something, and the computation is at work in it.
    await page.waitForTimeout(500);
    return page.evaluate(hasStandings, customers);
  }, 240_000);
}

/** Runs in the page. */
async function hasOutline(): Promise<boolean> {
  const opening = indexedDB.open('rapport-local');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error));
  });
  const request = database.transaction('meta').objectStore('meta').get('standings');
  await new Promise((resolve) => request.addEventListener('success', resolve));
  database.close();
  const found: unknown = request.result;
  return typeof found === 'object' && found !== null && 'outlined' in found && found.outlined === true;
}

/** Runs in the page. */
async function hasStandings(customers: number): Promise<boolean> {
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
    Number(found.customers) >= customers
  );
}

/** Waits until the extension has made the store; `page` is one of its own. */
export async function storeReady(page: Page): Promise<void> {
  await eventually(() =>
    page.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === 'rapport-local')),
  );
}
