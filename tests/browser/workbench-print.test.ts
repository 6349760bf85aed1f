import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fillStore } from '../bench/fill-store.ts';
import { storeReady } from '../bench/store-ready.ts';
import { eventually, launchRapport, type Rapport } from './harness.ts';
import { loadSampleData } from './sample.ts';

let rapport: Rapport;

beforeEach(async () => {
  rapport = await launchRapport();
});
afterEach(() => rapport.close());

const rows = (page: Page) => page.locator('.grid-body').getByRole('row');

async function openTable(query: string): Promise<Page> {
  const page = await rapport.open(`workbench.html#/customers?${query}`);
  await rows(page).first().waitFor();
  return page;
}

describe('the customers table on paper', () => {
  test('has every row and every word of it, and afterwards only the rows in sight', async () => {
    await loadSampleData(rapport);
    const page = await openTable('cols=name,stage,city');
    await page.setViewportSize({ width: 800, height: 400 });
    await eventually(async () => (await rows(page).count()) < 30);
    await page.emulateMedia({ media: 'print' });
    await eventually(async () => (await rows(page).count()) === 40);
    const isCut = await page
      .locator('.grid-cell')
      .evaluateAll((cells) => cells.some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth));
    expect(isCut).toBe(false);
    expect(await page.getByText('An export has all').count()).toBe(0);
    await page.emulateMedia({ media: null });
    await eventually(async () => (await rows(page).count()) < 30);
  });

  test('says what of a long view is printed', async () => {
    const options = await rapport.open('options.html');
    await options.getByRole('button', { name: 'Use without a server' }).click();
    await storeReady(options);
    await fillStore(options, { customer: 2_100 });
    const page = await openTable('cols=name,stage');
    await page.emulateMedia({ media: 'print' });
    await page
      .getByText('The first 2,000 of 2,100 customers are printed. An export has all of them.')
      .waitFor();
    expect(await rows(page).count()).toBe(2_000);
  });
});
