import type { Page } from 'playwright-core';
import type { Bought } from '../../shared/method/aggregates.ts';
import { computeAnew } from './compute-anew.ts';
import { launchFilled } from './filled-profile.ts';
import { percentiles } from './percentiles.ts';
import { extractsReady, standingsReady } from './store-ready.ts';

const SINGLE_PURCHASES = 50;
const AT_ONCE_AFTER = 10;
/** The browser tidies up what was written for everybody, which takes seconds of its own. */
const SETTLED_MS = 15_000;

interface Took {
  readonly all: number | null;
  readonly few: number | null;
}

/**
 * Standings of 100,000 customers with 1,000,000 purchases, in the worker of the extension: the first computation from
 * what a pull leaves (without and with the commit that makes it known), purchases told right after it and later, the first one after a restart, and everything anew from
 * the records; beside the time in which this machine reads the purchases and does nothing with them.
 */
export async function run(): Promise<object> {
  const [customers = 100_000, purchases = 1_000_000] = process.argv.slice(3).map(Number);
  const rapport = await launchFilled({ customer: customers, purchase: purchases });
  try {
    const page = await rapport.open('options.html');
    await page.evaluate(endWorker);
    const rawReadMs = await page.evaluate(readPurchases);
    await page.evaluate(asPulled);
    const firstToldMs = await page.evaluate(startUntilTold);
    await standingsReady(page, customers);
    const firstMs = (await took(page)).all;
    const rightAfter: number[] = [];
    for (let n = 0; n < AT_ONCE_AFTER; n += 1) rightAfter.push(await page.evaluate(buy, { n, customers }));
    await extractsReady(page, customers);
    await page.waitForTimeout(SETTLED_MS);
    const single: number[] = [];
    const computed: number[] = [];
    for (let n = AT_ONCE_AFTER; n < SINGLE_PURCHASES; n += 1) {
      single.push(await page.evaluate(buy, { n, customers }));
      computed.push((await took(page)).few ?? NaN);
    }
    await page.evaluate(endWorker);
    await page.evaluate(startWorker);
    const afterRestart = await page.evaluate(buy, { n: SINGLE_PURCHASES, customers });
    await page.evaluate(computeAnew);
    await standingsReady(page, customers);
    return {
      customers,
      purchases,
      rawReadMs,
      firstMs,
      firstToldMs,
      onePurchaseRightAfterMs: percentiles(rightAfter),
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

/** The floor: every purchase read once, in answers of the size that is fastest, and nothing done with it. */
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
      .getAll(range, 250);
    await new Promise((resolve) => request.addEventListener('success', resolve));
    const last = request.result.at(-1);
    if (last === undefined) break;
    range = IDBKeyRange.lowerBound(last.id, true);
  }
  database.close();
  return performance.now() - start;
}

/**
 * What a pull of these purchases into an empty store leaves: nothing summed, nobody ranked, and a log that says of each
 * page of 500 rows what came.
 */
async function asPulled(): Promise<void> {
  const opening = indexedDB.open('rapport-local');
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.addEventListener('success', () => resolve(opening.result));
  });
  const derived = database.transaction(['meta', 'changed', 'standing', 'purchaseSum'], 'readwrite');
  for (const table of ['changed', 'standing', 'purchaseSum']) derived.objectStore(table).clear();
  derived.objectStore('meta').delete('standings');
  derived.objectStore('meta').put({ key: 'sums', purchases: {}, currency: null });
  await new Promise((resolve) => derived.addEventListener('complete', resolve));
  let range: IDBKeyRange | null = null;
  for (;;) {
    const transaction: IDBTransaction = database.transaction(['purchase', 'changed'], 'readwrite');
    const request: IDBRequest<{ id: string; doc: Record<string, unknown> }[]> = transaction
      .objectStore('purchase')
      .getAll(range, 500);
    await new Promise((resolve) => request.addEventListener('success', resolve));
    const last = request.result.at(-1);
    if (last === undefined) break;
    // `as`: this page wrote them
    const bought = request.result.map(({ doc }) => doc as unknown as Bought);
    const columns: unknown[][] = [
      bought.map(({ customerId }) => customerId),
      bought.map(({ day }) => day),
      bought.map(({ revenue }) => revenue.minor),
      bought.map(({ revenue }) => revenue.currency),
      bought.map(({ cost }) => cost?.minor ?? null),
      bought.map(({ cost }) => cost?.currency ?? null),
    ];
    const now = columns.map((values) => (values.every((value) => value === values[0]) ? values[0] : values));
    const customers = [...new Set(columns[0])];
    transaction.objectStore('changed').add({
      kinds: ['purchase'],
      customers: JSON.stringify(customers),
      summed: JSON.stringify({ purchase: { length: bought.length, was: [], now } }),
    });
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    range = IDBKeyRange.lowerBound(last.id, true);
  }
  database.close();
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
  const { minor, currency } = now.revenue;
  const values = [customerId, now.day, minor, currency, null, null];
  const summed = JSON.stringify({ purchase: { length: 1, was: [], now: values } });
  transaction
    .objectStore('changed')
    .add({ kinds: ['purchase'], customers: JSON.stringify([customerId]), summed });
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

async function endWorker(): Promise<void> {
  if (await chrome.offscreen.hasDocument()) await chrome.offscreen.closeDocument();
}

/** Starts the worker; milliseconds until it has told of everybody's standings, its own start and the last commit included. */
async function startUntilTold(): Promise<number> {
  const channel = new BroadcastChannel('rapport-changes');
  const start = performance.now();
  const told = new Promise<void>((resolve) => {
    channel.addEventListener('message', ({ data }) => {
      if (data.kinds.includes('standing')) resolve();
    });
  });
  await chrome.offscreen.createDocument({
    url: 'offscreen.html#local',
    reasons: [chrome.offscreen.Reason.WORKERS],
    justification: 'bench',
  });
  await told;
  channel.close();
  return performance.now() - start;
}

async function startWorker(): Promise<void> {
  await chrome.offscreen.createDocument({
    url: 'offscreen.html#local',
    reasons: [chrome.offscreen.Reason.WORKERS],
    justification: 'bench',
  });
}
