import type { Page } from 'playwright-core';
import { eventually, launchRapport } from '../browser/harness.ts';
import { fillPurchases } from './fill-purchases.ts';
import { percentiles } from './percentiles.ts';

const SINGLE_PURCHASES = 40;

interface Took {
  readonly all: number | null;
  readonly few: number | null;
}

/**
 * Standings of 100,000 customers with 1,000,000 purchases, in the worker of the extension: the first computation from
 * what a pull leaves, one purchase later, the first one after a restart, and everything anew from the records; beside
 * the time in which this machine reads the purchases and does nothing with them.
 */
export async function run(): Promise<object> {
  const [customers = 100_000, purchases = 1_000_000] = process.argv.slice(3).map(Number);
  const rapport = await launchRapport();
  try {
    const page = await rapport.open('options.html');
    await page.getByRole('button', { name: 'Use without a server' }).click();
    await eventually(() => page.evaluate(wakeAndReadMeta));
    await page.evaluate(fillPurchases, { customers, purchases });
    const rawReadMs = await page.evaluate(readPurchases);
    const first = await page.evaluate(tellMany);
    const firstTook = await took(page);
    const single: number[] = [];
    const computed: number[] = [];
    for (let n = 0; n < SINGLE_PURCHASES; n += 1) {
      single.push(await page.evaluate(buy, { n, customers }));
      computed.push((await took(page)).few ?? NaN);
    }
    await page.evaluate(restart);
    const afterRestart = await page.evaluate(buy, { n: SINGLE_PURCHASES, customers });
    await page.evaluate(forget);
    await page.evaluate(restart);
    await page.evaluate(tellMany);
    return {
      customers,
      purchases,
      rawReadMs,
      firstMs: firstTook.all,
      firstWithWaitingForQuietMs: first,
      onePurchase: { computedMs: percentiles(computed), untilToldMs: percentiles(single) },
      onePurchaseAfterRestartMs: afterRestart,
      fromAllRecordsMs: (await took(page)).all,
    };
  } finally {
    await rapport.close();
  }
}

async function took(page: Page): Promise<Took> {
  const meta = await page.evaluate(readMeta);
  return meta?.tookMs ?? { all: null, few: null };
}

// What follows runs in the page.

/** The worker may have looked for the store before there was one, and would look again in a minute. */
async function wakeAndReadMeta(): Promise<boolean> {
  // Opening what is not there yet would make it, and stand in the way of whoever does so properly
  if (!(await indexedDB.databases()).some(({ name }) => name === 'rapport-local')) return false;
  const channel = new BroadcastChannel('rapport-changes');
  channel.postMessage({ team: 'local', kinds: ['customer'], customerIds: [] });
  channel.close();
  const opening = indexedDB.open('rapport-local');
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.addEventListener('success', () => resolve(opening.result));
  });
  const request = database.transaction('meta').objectStore('meta').get('standings');
  await new Promise((resolve) => request.addEventListener('success', resolve));
  database.close();
  return request.result !== undefined;
}

async function readMeta(): Promise<{ state: string; tookMs: Took } | null> {
  const opening = indexedDB.open('rapport-local');
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.addEventListener('success', () => resolve(opening.result));
  });
  const request = database.transaction('meta').objectStore('meta').get('standings');
  await new Promise((resolve) => request.addEventListener('success', resolve));
  database.close();
  const meta: { state: string; tookMs: Took } | undefined = request.result;
  return meta?.state === 'ready' ? meta : null;
}

/** The floor: every purchase read once, and nothing done with it. */
async function readPurchases(): Promise<number> {
  const opening = indexedDB.open('rapport-local');
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.addEventListener('success', () => resolve(opening.result));
  });
  const start = performance.now();
  let range: IDBKeyRange | null = null;
  for (;;) {
    const request: IDBRequest<{ id: string }[]> = database
      .transaction('purchase')
      .objectStore('purchase')
      .getAll(range, 5_000);
    await new Promise((resolve) => request.addEventListener('success', resolve));
    const last = request.result.at(-1);
    if (last === undefined) break;
    range = IDBKeyRange.lowerBound(last.id, true);
  }
  database.close();
  return performance.now() - start;
}

/** Says that many records changed and waits until standings have followed. */
async function tellMany(): Promise<number> {
  const channel = new BroadcastChannel('rapport-changes');
  const start = performance.now();
  const told = new Promise<void>((resolve) => {
    channel.addEventListener('message', ({ data }) => {
      if (data.kinds.includes('standing')) resolve();
    });
  });
  channel.postMessage({ team: 'local', kinds: ['purchase'], customerIds: 'many' });
  await told;
  channel.close();
  return performance.now() - start;
}

/** One more purchase, written as the store writes it; milliseconds from its commit until its standing is told. */
async function buy({ n, customers }: { n: number; customers: number }): Promise<number> {
  const opening = indexedDB.open('rapport-local');
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.addEventListener('success', () => resolve(opening.result));
  });
  const customerId = `c${(n * 997) % customers}`;
  const now = {
    customerId,
    day: new Date().toISOString().slice(0, 10),
    revenue: { minor: 5_000_000, currency: 'CNY' },
    cost: null,
  };
  const transaction = database.transaction(['purchase', 'changed'], 'readwrite');
  const doc = { ...now, createdAt: Date.now(), createdBy: 'me' };
  transaction.objectStore('purchase').put({ id: `later${n}`, doc, stamps: {}, keys: [] });
  const summed = JSON.stringify([{ kind: 'purchase', was: null, now }]);
  transaction.objectStore('changed').add({ kinds: ['purchase'], customers: [customerId], summed });
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  database.close();
  const channel = new BroadcastChannel('rapport-changes');
  const start = performance.now();
  const told = new Promise<void>((resolve) => {
    channel.addEventListener('message', ({ data }) => {
      if (data.kinds.includes('standing')) resolve();
    });
  });
  channel.postMessage({ team: 'local', kinds: ['purchase'], customerIds: [customerId] });
  await told;
  channel.close();
  return performance.now() - start;
}

/** Ends the worker and starts another, as a new start of the browser does. */
async function restart(): Promise<void> {
  await chrome.offscreen.closeDocument();
  await chrome.offscreen.createDocument({
    url: 'offscreen.html#local',
    reasons: [chrome.offscreen.Reason.WORKERS],
    justification: 'bench',
  });
}

/** Forgets the sums, as a database of an earlier version has none. */
async function forget(): Promise<void> {
  const opening = indexedDB.open('rapport-local');
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.addEventListener('success', () => resolve(opening.result));
  });
  const transaction = database.transaction('meta', 'readwrite');
  transaction.objectStore('meta').delete('sums');
  transaction.objectStore('meta').delete('standings');
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  database.close();
}
