import type { Page } from 'playwright-core';
import { launchRapport } from '../browser/harness.ts';

/**
 * Importing 100,000 customers and 200,000 purchases from CSV through the page in Chromium, and undoing the purchases:
 * milliseconds of each step, and the tasks over 50 ms that the page itself saw meanwhile.
 */
export async function run(): Promise<object> {
  const [customers = 100_000, purchases = 200_000] = process.argv.slice(3).map(Number);
  const rapport = await launchRapport();
  try {
    const page = await rapport.open('workbench.html#/import');
    page.setDefaultTimeout(3_600_000);
    await page.evaluate(watchLongTasks);
    const first = await importFile(page, 'customers.csv', customerLines(customers));
    const second = await importFile(page, 'purchases.csv', purchaseLines(purchases, customers));
    const undo = await timed(page, async () => {
      await page.getByRole('button', { name: 'Undo the import of purchases.csv' }).click();
      await page.getByRole('button', { name: 'Undo the import', exact: true }).click();
      await page.getByText('Undone.').waitFor();
    });
    return { customers: { lines: customers, ...first }, purchases: { lines: purchases, ...second }, undo };
  } finally {
    await rapport.close();
  }
}

async function importFile(page: Page, name: string, buffer: Buffer): Promise<object> {
  const read = await timed(page, async () => {
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Check the lines' }).waitFor();
  });
  const check = await timed(page, async () => {
    await page.getByRole('button', { name: 'Check the lines' }).click();
    await page.getByText('Nothing is written yet.').waitFor();
  });
  const write = await timed(page, async () => {
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('button', { name: 'Import another file' }).waitFor();
  });
  await page.getByRole('button', { name: 'Import another file' }).click();
  return { read, check, write };
}

async function timed(page: Page, work: () => Promise<void>): Promise<{ ms: number; longTasks: number[] }> {
  const start = performance.now();
  await work();
  const ms = Math.round(performance.now() - start);
  return { ms, longTasks: await page.evaluate(takeLongTasks) };
}

function customerLines(count: number): Buffer {
  const lines = ['Customer ID,Customer,City,Industry,Website'];
  for (let n = 0; n < count; n += 1) {
    lines.push(
      `C${n},Customer number ${n},City ${n % 300},Industry ${n % 20},https://www.company-${n}.example`,
    );
  }
  return Buffer.from(lines.join('\n'));
}

function purchaseLines(count: number, customers: number): Buffer {
  const lines = ['Customer ID,Date,Amount,Order no'];
  for (let n = 0; n < count; n += 1) {
    lines.push(
      `C${n % customers},2026-${two(1 + (n % 12))}-${two(1 + (n % 28))},${10 + (n % 9_000)}.50,O${n}`,
    );
  }
  return Buffer.from(lines.join('\n'));
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

// What follows runs in the page.

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
