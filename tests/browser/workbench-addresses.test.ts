import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXTENSION_ID, eventually, launchRapport, type Rapport } from './harness.ts';
import { loadSampleData } from './sample.ts';

let rapport: Rapport;
let page: Page;

beforeAll(async () => {
  rapport = await launchRapport();
  await loadSampleData(rapport);
  page = await rapport.open('workbench.html');
});
afterAll(() => rapport.close());

async function at(address: string): Promise<void> {
  // From a page of its own: within the workbench the place before stays until the next one is loaded.
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${EXTENSION_ID}/workbench.html${address}`);
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
}

describe('what is chosen in a place', () => {
  test.each([
    ['#/time', '30 days'],
    ['#/prospects', 'Suspects'],
    ['#/value', 'By tier'],
    ['#/focus', 'Table'],
    ['#/pyramid', 'Table'],
    ['#/policies', 'Gold'],
    ['#/customers/sample-harbour', 'Promises'],
  ])('survives a reload: %s %s', async (place, choice) => {
    await at(place);
    const chosen = () => page.getByRole('radio', { name: choice, exact: true });
    const word = page.getByRole('main').locator('.segmented-choice');
    await word.filter({ has: chosen() }).click();
    await eventually(() => chosen().isChecked());
    await page.reload();
    await chosen().waitFor();
    expect(await chosen().isChecked()).toBe(true);
  });

  test('survives a reload: whose knowledge it is', async () => {
    await at('#/knowledge');
    const mine = page.getByRole('checkbox', { name: 'My customers only' });
    await mine.check();
    await page.reload();
    await mine.waitFor();
    expect(await mine.isChecked()).toBe(true);
  });

  test('stays when a cell of the pyramid’s matrix is opened', async () => {
    await at('#/pyramid?as=table');
    await page.getByRole('link', { name: '1 customer from Medium to Small' }).click();
    await page.getByRole('heading', { name: 'Medium → Small' }).waitFor();
    expect(await page.getByRole('radio', { name: 'Table' }).isChecked()).toBe(true);
  });
});

describe('the search of complaints', () => {
  test('is that of the address, which the rail and Back change', async () => {
    await at('#/complaints');
    const search = page.getByRole('searchbox', { name: 'Search complaints' });
    await search.fill('lids');
    await page.getByRole('link', { name: 'Lids of lot 2217 do not seal' }).waitFor();
    await page.getByRole('link', { name: 'Complaints', exact: true }).click();
    await eventually(async () => (await search.inputValue()) === '');
    await page.goBack();
    await eventually(async () => (await search.inputValue()) === 'lids');
  });
});

describe('Back', () => {
  test('finds the table as it was left, with the keyboard in it', async () => {
    await page.setViewportSize({ width: 1280, height: 500 });
    await at('#/customers');
    await page.locator('[aria-rowindex="2"]').waitFor();
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+ArrowDown');
    const last = page.locator('.grid-row:has(.grid-active)');
    const name = '龙腾餐饮管理';
    await last.getByText(name).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.goBack();
    await last.getByText(name).waitFor();
    expect(await page.getByRole('grid').evaluate((grid) => grid === document.activeElement)).toBe(true);
    expect(await last.evaluate((row) => row.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
  });

  test('finds a page where it was left; what is opened from it begins at its top', async () => {
    await at('#/complaints?list=all');
    const link = page.getByRole('main').locator('.shown-table a').last();
    await link.scrollIntoViewIfNeeded();
    const left = await page.evaluate(() => scrollY);
    expect(left).toBeGreaterThan(0);
    await link.click();
    await page.locator('.chain').or(page.locator('.customer-page')).first().waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.goBack();
    await page.waitForFunction((wanted) => scrollY === wanted, left);
  });
});
