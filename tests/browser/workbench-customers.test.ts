import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually, EXTENSION_ID, launchRapport, type Rapport } from './harness.ts';
import { loadSampleData } from './sample.ts';

let rapport: Rapport;
let page: Page;

beforeAll(async () => {
  rapport = await launchRapport();
  await loadSampleData(rapport);
  await rapport.context.grantPermissions(['clipboard-read', 'clipboard-write']);
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

  test('has a card beside it whose forms bring no style the page has already', async () => {
    await row('Harbour Foods Ltd').getByText('Harbour Foods Ltd').click();
    const card = page.getByRole('complementary');
    await card.getByRole('button', { name: 'Note', exact: true }).click();
    await card.getByRole('textbox').waitFor();
    const again = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('style[data-file]')].flatMap(({ dataset }) => [
        ...document.querySelectorAll(`link[href$="${dataset['file']}"]`),
      ]),
    );
    expect(again).toEqual([]);
    await card.getByRole('button', { name: 'Cancel' }).click();
    await page.keyboard.press('Escape');
    await at('#/customers');
  });

  test('ends with the window, however narrow, beneath the places', async () => {
    for (const width of [400, 999]) {
      await page.setViewportSize({ width, height: 700 });
      await page.getByRole('navigation').getByRole('link', { name: 'Customers' }).waitFor();
      const size = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return { scrollWidth, scrollHeight };
      });
      expect(size).toEqual({ scrollWidth: width, scrollHeight: 700 });
    }
    await page.setViewportSize({ width: 1280, height: 800 });
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

describe('a new customer', () => {
  test('is asked for a name in place, by keys alone, and its page is opened', async () => {
    await at('#/customers');
    const button = page.getByRole('button', { name: 'New customer' });
    await button.press('Enter');
    const name = page.getByRole('textbox', { name: 'Name of the customer' });
    await name.waitFor();
    await page.waitForFunction(() => document.activeElement?.matches('input'));
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Give the customer a name.' }).waitFor();
    await page.keyboard.press('Escape');
    await name.waitFor({ state: 'detached' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await name.waitFor();
    await page.waitForFunction(() => document.activeElement?.matches('input'));
    await page.keyboard.type('Larch Lane Jams');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Larch Lane Jams', level: 1 }).waitFor();
    await page.getByText('Larch Lane Jams added').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('Undone: Larch Lane Jams added').waitFor();
  });
});

describe('the columns of the table', () => {
  const heads = () => page.getByRole('columnheader').allInnerTexts();
  const menu = () => page.getByRole('dialog', { name: 'Columns' });

  test('are put in another order and made wider by keys, and a link keeps both', async () => {
    await at('#/customers');
    await page.getByRole('button', { name: 'Columns' }).focus();
    await page.keyboard.press('Enter');
    await menu().getByRole('button', { name: 'Move Revenue up' }).press('Enter');
    await menu().getByRole('button', { name: 'Revenue: wider' }).press('Enter');
    await page.keyboard.press('Escape');
    await menu().waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.textContent === 'Columns');
    await page.reload();
    await row('Harbour Foods Ltd').waitFor();
    const names = await heads();
    expect(names.indexOf('Revenue')).toBe(names.indexOf('Owner') - 1);
    expect(page.url()).toContain('widths=revenue');
  });

  test('are dragged: a head to its place, its edge to its width', async () => {
    await at('#/customers?cols=name,tier,city');
    const head = (name: string) => page.getByRole('columnheader', { name });
    await head('City').getByRole('button').dragTo(head('Tier'));
    await page.waitForFunction(() => location.hash.includes('city%2Ctier'));
    const edge = await head('City').locator('.grid-edge').boundingBox();
    if (!edge) throw new Error('the head has no edge');
    await page.mouse.move(edge.x + 4, edge.y + 8);
    await page.mouse.down();
    await page.mouse.move(edge.x + 104, edge.y + 8, { steps: 4 });
    await page.mouse.up();
    // Wider by as much as the pointer went.
    await page.waitForFunction(() => location.hash.includes('city%3A224'));
    const cell = await row('Harbour Foods Ltd').getByRole('gridcell').nth(2).boundingBox();
    expect(cell?.width).toBe(224);
  });
});

describe('the rows of a view', () => {
  test('marked with x are copied as a table and as cells', async () => {
    await at('#/customers?cols=name,city&sort=-revenue');
    // Until the new order is there the rows of the one before stay.
    await page.locator('[aria-rowindex="2"]').filter({ hasText: 'Harbour Foods Ltd' }).waitFor();
    await grid().focus();
    for (const key of ['x', 'ArrowDown', 'x', 'Control+c']) await page.keyboard.press(key);
    await page.getByText('2 rows copied').waitFor();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const text = async (type: string) => (await item?.getType(type))?.text();
      return [await text('text/plain'), await text('text/html')];
    });
    expect(copied[0]?.split('\n')).toEqual([
      'Name\tCity',
      expect.stringContaining('Harbour Foods Ltd\t'),
      expect.any(String),
    ]);
    expect(copied[1]).toContain('<td>Harbour Foods Ltd</td>');
    await page.keyboard.press('Escape');
  });

  test('stay marked while the page of one is open, until it is no more', async () => {
    await at('#/customers?cols=name,city');
    await row('Alder & Finch Bakeries').waitFor();
    await grid().focus();
    for (const key of ['Control+Home', 'x', 'ArrowDown', 'x', 'Control+Enter'])
      await page.keyboard.press(key);
    await page.getByRole('heading', { name: 'Blue River Brewing', level: 1 }).waitFor();
    await page.goBack();
    await page.getByText('2 customers selected').waitFor();
    await row('Blue River Brewing').waitFor();
    await grid().focus();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: 'About' }).click();
    await page.getByRole('button', { name: 'Delete this customer' }).click();
    await page.getByText('1 customer selected').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await row('Blue River Brewing').waitFor();
    await page.getByRole('button', { name: 'Clear the selection' }).click();
  });

  test('stay marked when Escape closes the card, and the next Escape unmarks them', async () => {
    await at('#/customers?cols=name,city');
    await row('Alder & Finch Bakeries').waitFor();
    await grid().focus();
    for (const key of ['Control+Home', 'x', 'Enter']) await page.keyboard.press(key);
    await page.getByRole('complementary').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    expect(await page.getByText('1 customer selected').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByText('1 customer selected').waitFor({ state: 'detached' });
  });

  test('are exported with their columns, in their order', async () => {
    await at('#/customers?cols=name,revenue&sort=-revenue&tier=diamond,gold');
    await page.getByRole('button', { name: 'Export' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV file' }).click(),
    ]);
    const lines = (await readFile(await file.path(), 'utf8')).split('\r\n').filter((line) => line !== '');
    expect(lines[0]).toBe('\u{FEFF}Name,Revenue (USD)');
    expect(lines[1]).toMatch(/^Harbour Foods Ltd,\d+/);
    const revenues = lines.slice(1).map((line) => Number(line.split(',').at(-1)));
    expect(revenues).toEqual(revenues.toSorted((a, b) => b - a));
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

  test('keeps in its field what could not be saved, and says how it is written', async () => {
    await page.getByRole('button', { name: 'Change Domains' }).click();
    const domains = page.getByRole('textbox', { name: 'Domains' });
    await domains.fill('golden crust');
    await page.keyboard.press('Enter');
    await page.getByText('Not saved: a domain looks like example.com. Put commas between several.').waitFor();
    expect(await domains.inputValue()).toBe('golden crust');
    expect(await domains.getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Change Domains' }).waitFor();
  });

  test('takes out of the timeline what was written by mistake, and brings it back', async () => {
    await page.getByRole('link', { name: 'Timeline' }).click();
    const lines = page.getByRole('list').getByRole('listitem');
    const [first] = await page.getByRole('button', { name: /^Remove: / }).all();
    if (!first) throw new Error('nothing happened with this customer yet');
    const before = await lines.count();
    await first.focus();
    await page.keyboard.press('Enter');
    await eventually(async () => (await lines.count()) === before - 1);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await eventually(async () => (await lines.count()) === before);
  });

  test('merges a duplicate in the direction chosen, and undoes it', async () => {
    await page.getByRole('link', { name: 'About' }).click();
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
