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
    const chosen = () => page.getByRole('main').getByRole('radio', { name: choice, exact: true });
    await chosen().check({ force: true });
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
