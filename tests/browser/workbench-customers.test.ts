import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXTENSION_ID, launchRapport, type Rapport } from './harness.ts';
import { loadSampleData } from './sample.ts';

let rapport: Rapport;
let page: Page;

beforeAll(async () => {
  rapport = await launchRapport();
  await loadSampleData(rapport);
  page = await rapport.open('workbench.html#/customers');
  await row('Harbour Foods Ltd').waitFor();
});
afterAll(() => rapport.close());

const row = (name: string, on: Page = page) => on.getByRole('row').filter({ hasText: name });
const grid = () => page.getByRole('grid');
const at = (address: string) => page.goto(`chrome-extension://${EXTENSION_ID}/workbench.html${address}`);

describe('the customers table', () => {
  test('finds a customer by typing, and its card and page by keys alone', async () => {
    await page.keyboard.press('f');
    await page.keyboard.type('maria lopez');
    await page.getByRole('status').filter({ hasText: '1 of' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const card = page.getByRole('complementary', { name: 'Harbour Foods Ltd' });
    await card.getByText('Last contact').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Harbour Foods Ltd', level: 1 }).waitFor();
    await page.goBack();
    await row('Harbour Foods Ltd').waitFor();
    expect(await page.getByRole('searchbox').first().inputValue()).toBe('maria lopez');
  });

  test('keeps its filters over a reload, as a sentence', async () => {
    await at('#/customers?tier=diamond,gold&sort=-revenue');
    await page.reload();
    await page.getByRole('button', { name: 'Tier is Diamond or Gold' }).waitFor();
    const first = page.locator('[aria-rowindex="2"]');
    await first.filter({ hasText: 'Harbour Foods Ltd' }).waitFor();
  });

  test('changes many at once, shows it in a second window, and takes it back', async () => {
    await at('#/customers?q=bak');
    const second = await rapport.open('workbench.html#/customers?q=bak');
    await grid().focus();
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: 'Set stage' }).click();
    await page.getByRole('button', { name: 'Loyal customer' }).click();
    await row('Alder & Finch Bakeries', second).filter({ hasText: 'Loyal customer' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await row('Alder & Finch Bakeries', second).filter({ hasText: 'Key customer' }).waitFor();
    await second.close();
  });

  test('keeps a view under a name', async () => {
    await at('#/customers?complaint=');
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('textbox', { name: 'Name of this view' }).fill('Complaining');
    await page.getByRole('button', { name: 'Save this view' }).click();
    await page.getByText('View “Complaining” saved').waitFor();
    await page.keyboard.press('Escape');
    await at('#/customers');
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('button', { name: /^Complaining/ }).click();
    await page.getByText('Has an open complaint').waitFor();
    expect(page.url()).toContain('complaint=');
  });
});

describe('the customer page', () => {
  test('is edited where it stands, and Control+Z takes it back', async () => {
    await at('#/customers');
    await page.keyboard.press('/');
    await page.keyboard.type('golden crust');
    await page
      .getByRole('option', { name: /Golden Crust Pies/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'About' }).click();
    await page.getByRole('button', { name: 'Change City' }).click();
    await page.getByRole('textbox', { name: 'City' }).fill('Swansea');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Change City' }).filter({ hasText: 'Swansea' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Change City' }).filter({ hasText: 'Cardiff' }).waitFor();
  });

  test('merges a duplicate in the direction chosen, and undoes it', async () => {
    await page.getByRole('searchbox', { name: 'Find its duplicate' }).fill('pine grove');
    await page.getByRole('button', { name: /Pine Grove Honey/ }).click();
    await page.getByRole('radio', { name: 'Keep Pine Grove Honey' }).check({ force: true });
    await page.getByRole('button', { name: 'Merge Golden Crust Pies into Pine Grove Honey' }).click();
    await page.getByRole('heading', { name: 'Pine Grove Honey', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'People' }).click();
    await page.getByText('Megan Price').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Megan Price').waitFor({ state: 'detached' });
    await at('#/customers?q=golden');
    await row('Golden Crust Pies').waitFor();
  });
});
