import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXTENSION_ID, launchRapport, type Rapport } from './harness.ts';
import { hold, holdAnswers, release } from './hold-answers.ts';
import { loadSampleData } from './sample.ts';

let rapport: Rapport;
let page: Page;

beforeAll(async () => {
  rapport = await launchRapport();
  await loadSampleData(rapport);
  page = await rapport.context.newPage();
  await holdAnswers(page);
  await at('#/customers');
});
afterAll(() => rapport.close());

const grid = () => page.getByRole('grid');
const row = (name: string) => page.getByRole('row').filter({ hasText: name });
const first = () => page.locator('[aria-rowindex="2"]');

async function at(address: string): Promise<void> {
  await page.goto(`chrome-extension://${EXTENSION_ID}/workbench.html${address}`);
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

describe('the way past the places', () => {
  test('is the first stop of the keyboard', async () => {
    await page.reload();
    await first().waitFor();
    await press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the page');
    await press('Enter', 'Tab');
    const next = await page.evaluate(() => document.activeElement?.closest('main') !== null);
    expect(next).toBe(true);
  });
});

describe('the customers table', () => {
  test('is sorted from its heads, which stand above the first row', async () => {
    await at('#/customers?cols=name,revenue');
    await first().waitFor();
    await grid().focus();
    await press('ArrowUp', 'ArrowRight', 'Enter');
    await first().filter({ hasText: 'Harbour Foods Ltd' }).waitFor();
    const head = page.getByRole('columnheader', { name: 'Revenue' });
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect(await grid().getAttribute('aria-activedescendant')).toBe(await head.getAttribute('id'));
    await press('Enter');
    await page.waitForFunction(() => location.hash.includes('sort=revenue'));
  });

  test('brings the column the keyboard is on into sight', async () => {
    await page.setViewportSize({ width: 900, height: 700 });
    await at('#/customers?cols=name,tier,layer,stage,owner,revenue,margin,city,industry');
    await first().waitFor();
    await grid().focus();
    await press('Control+ArrowRight');
    const box = await page.locator('.grid-active').boundingBox();
    expect(box && box.x + box.width).toBeLessThanOrEqual(900);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test('marks in the order that was asked for, although that is still on its way', async () => {
    await at('#/customers?cols=name,city');
    await first().filter({ hasText: 'Alder & Finch Bakeries' }).waitFor();
    await hold(page, 'customers.find');
    await page.evaluate(() => void (location.hash = '#/customers?cols=name,city&sort=-revenue'));
    await page.locator('[role=grid][aria-busy=true]').waitFor();
    await grid().focus();
    await press('Control+Home', 'x', 'ArrowDown', 'x');
    expect(await page.locator('[role=row][aria-selected=true]').count()).toBe(0);
    await release(page);
    await page.getByText('2 customers selected').waitFor();
    expect(await row('Harbour Foods Ltd').getAttribute('aria-selected')).toBe('true');
    expect(await page.locator('[aria-rowindex="3"]').getAttribute('aria-selected')).toBe('true');
    await press('Escape');
  });
});

describe('the palette', () => {
  test('acts on what was typed, although its answer is still on its way', async () => {
    await press('Control+k');
    await page.getByRole('combobox', { name: 'Search everything' }).waitFor();
    await hold(page, 'palette.search');
    await page.keyboard.type('golden crust');
    await press('Enter');
    await release(page);
    await page.getByRole('heading', { name: 'Golden Crust Pies', level: 1 }).waitFor();
  });
});

describe('a value edited in place', () => {
  test('gives the focus back to where it was', async () => {
    await at('#/customers/sample-harbour/about');
    const city = page.getByRole('button', { name: /^Change City/ });
    for (const key of ['Escape', 'Enter']) {
      await city.press('Enter');
      await page.getByRole('textbox', { name: 'City' }).press(key);
      await city.waitFor();
      expect(await city.evaluate((button) => button === document.activeElement)).toBe(true);
    }
  });
});
