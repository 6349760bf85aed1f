import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchRapport, type Rapport } from '../browser/harness.ts';
import { open, readyCard } from './card-openings.ts';
import { cardFill, fillStore } from './fill-store.ts';
import { loadMails, type MailServer, serveMails } from './mail-list.ts';
import { percentiles, type Percentiles } from './percentiles.ts';
import { storeReady } from './store-ready.ts';
import { round2 } from './stopwatch.ts';

/** Customers who write the mails that are opened beside the import. */
const WRITERS = 1_000;
const OPENINGS_BEFORE = 40;
/** A reader's pause between two mails. */
const PAUSE_MS = 500;

/**
 * Importing 100,000 customers and 200,000 purchases from CSV through the page in Chromium, and undoing the purchases,
 * while mails are opened in another tab: rows a second and milliseconds of each step, the longest task over 50 ms that
 * the importing page saw, and how long the card took to be painted before and meanwhile. Beside it, what this machine
 * stores in a second of rows as large, as safely, with nothing around it.
 */
export async function run(): Promise<object> {
  const [customers = 100_000, purchases = 200_000] = process.argv.slice(3).map(Number);
  const rapport = await launchRapport();
  const mails = await serveMails();
  try {
    const page = await rapport.open('workbench.html#/import');
    page.setDefaultTimeout(3_600_000);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await storeReady(page);
    await fillStore(page, cardFill(WRITERS, WRITERS * 10));
    const rawRowsPerSecond = await page.evaluate(rawWrites);
    await page.evaluate(watchLongTasks);
    const reader = await mailReader(rapport, mails);
    const before = await reader.read(({ opened }) => opened < OPENINGS_BEFORE);
    const beside = besideMails(reader, before);
    const first = await beside(async () => importFile(page, 'customers.csv', customerLines(customers)));
    const second = await beside(async () =>
      importFile(page, 'purchases.csv', purchaseLines(purchases, customers)),
    );
    const undo = await beside(async () => ({ undo: await undoPurchases(page, purchases) }));
    return { rawRowsPerSecond, cardBefore: before, customers: first, purchases: second, undo };
  } finally {
    await rapport.close();
    await mails.close();
  }
}

interface MailReader {
  /** Opens one mail after another for as long as it is told to, and says how long the card took. */
  read(goOn: (done: { readonly opened: number }) => boolean): Promise<Percentiles>;
}

async function mailReader(rapport: Rapport, mails: MailServer): Promise<MailReader> {
  const page = await rapport.context.newPage();
  await loadMails(page, mails, null);
  const frame = await readyCard(page);
  let n = 0;
  return {
    async read(goOn) {
      const paints: number[] = [];
      while (goOn({ opened: paints.length })) {
        // Never the one that is shown already
        n = (n + 7) % WRITERS;
        paints.push((await open(page, frame, n)).paint);
        await page.waitForTimeout(PAUSE_MS);
      }
      return percentiles(paints);
    },
  };
}

interface Beside {
  readonly card: Percentiles;
  /** Its times over those before the import. */
  readonly cardRatio: { readonly p50: number; readonly p95: number };
}

/** Does work while mails are read. */
function besideMails(reader: MailReader, before: Percentiles) {
  return async <T extends object>(work: () => Promise<T>): Promise<T & Beside> => {
    let isDone = false;
    const reading = reader.read(() => !isDone);
    const result = await work().finally(() => (isDone = true));
    const card = await reading;
    const cardRatio = { p50: round2(card.p50 / before.p50), p95: round2(card.p95 / before.p95) };
    return { ...result, card, cardRatio };
  };
}

async function undoPurchases(page: Page, lines: number): Promise<Step> {
  return timed(page, lines, async () => {
    await page.getByRole('button', { name: 'Undo the import of purchases.csv' }).click();
    await page.getByRole('button', { name: 'Undo the import', exact: true }).click();
    await page.getByText('Undone.').waitFor();
  });
}

async function importFile(
  page: Page,
  name: string,
  { lines, text }: { readonly lines: number; readonly text: string },
): Promise<{ read: Step; check: Step; write: Step }> {
  // From the disk, as a person chooses it: handed over as bytes, it would keep the page busy by itself.
  const folder = await mkdtemp(join(tmpdir(), 'rapport-bench-'));
  await writeFile(join(folder, name), text);
  const read = await timed(page, lines, async () => {
    await page.locator('input[type=file]').setInputFiles(join(folder, name));
    await page.getByRole('button', { name: 'Check the lines' }).waitFor();
  });
  const check = await timed(page, lines, async () => {
    await page.getByRole('button', { name: 'Check the lines' }).click();
    await page.getByText('Nothing is written yet.').waitFor();
  });
  const write = await timed(page, lines, async () => {
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('button', { name: 'Import another file' }).waitFor();
  });
  await page.getByRole('button', { name: 'Import another file' }).click();
  await rm(folder, { recursive: true });
  return { read, check, write };
}

interface Step {
  readonly ms: number;
  readonly rowsPerSecond: number;
  readonly longestTaskMs: number;
}

async function timed(page: Page, lines: number, work: () => Promise<void>): Promise<Step> {
  const start = performance.now();
  await work();
  const ms = Math.round(performance.now() - start);
  const longestTaskMs = Math.max(0, ...(await page.evaluate(takeLongTasks)));
  return { ms, rowsPerSecond: Math.round((lines / ms) * 1_000), longestTaskMs };
}

function customerLines(count: number) {
  const lines = ['Customer ID,Customer,City,Industry,Website'];
  for (let n = 0; n < count; n += 1) {
    lines.push(
      `C${n},Customer number ${n},City ${n % 300},Industry ${n % 20},https://www.company-${n}.example`,
    );
  }
  return { lines: count, text: lines.join('\n') };
}

function purchaseLines(count: number, customers: number) {
  const lines = ['Customer ID,Date,Amount,Order no'];
  for (let n = 0; n < count; n += 1) {
    lines.push(
      `C${n % customers},2026-${two(1 + (n % 12))}-${two(1 + (n % 28))},${10 + (n % 9_000)}.50,O${n}`,
    );
  }
  return { lines: count, text: lines.join('\n') };
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

// What follows runs in the page.

/** The floor: rows with the indexes of purchases, two hundred to a transaction that reaches the disk. */
async function rawWrites(): Promise<number> {
  const [rows, atOnce] = [10_000, 200];
  const opening = indexedDB.open('rapport-bench-floor');
  opening.addEventListener('upgradeneeded', () => {
    const store = opening.result.createObjectStore('row', { keyPath: 'id' });
    store.createIndex('keys', 'keys', { multiEntry: true });
    store.createIndex('customer', ['doc.customerId', 'doc.day']);
    store.createIndex('day', 'doc.day');
  });
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.addEventListener('success', () => resolve(opening.result));
  });
  const stamp = '0mg000000-0000-00000000';
  const stamps = { customerId: stamp, day: stamp, revenue: stamp, externalId: stamp, createdAt: stamp };
  const start = performance.now();
  for (let from = 0; from < rows; from += atOnce) {
    const transaction = database.transaction('row', 'readwrite', { durability: 'strict' });
    for (let n = from; n < from + atOnce; n += 1) {
      const revenue = { minor: n, currency: 'CNY' };
      const doc = { customerId: `C${n}`, day: `2026-01-${10 + (n % 20)}`, revenue, externalId: `O${n}` };
      transaction.objectStore('row').put({ id: `r${n}`, doc, stamps, keys: [`x:O${n}`], base: null });
    }
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  }
  const perSecond = Math.round(rows / ((performance.now() - start) / 1_000));
  database.close();
  indexedDB.deleteDatabase('rapport-bench-floor');
  return perSecond;
}

function watchLongTasks(): void {
  const durations: number[] = [];
  new PerformanceObserver((list) => {
    durations.push(...list.getEntries().map((entry) => Math.round(entry.duration)));
  }).observe({ entryTypes: ['longtask'] });
  Object.assign(globalThis, { longTasks: durations });
}

function takeLongTasks(): number[] {
  // `as`: set by watchLongTasks in the same page
  return (globalThis as unknown as { longTasks: number[] }).longTasks.splice(0);
}
