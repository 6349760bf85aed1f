import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { launchRapport, type Rapport } from './harness.ts';

let rapport: Rapport;
let page: Page;

beforeAll(async () => {
  rapport = await launchRapport();
  page = await rapport.open('workbench.html#/import');
});
afterAll(async () => {
  await rapport.close();
});

const CUSTOMERS = Buffer.from(
  'Customer,City,Website\nHarbour Foods,Hamburg,harbour.example\n上海阀门,上海,valves.example\nBroken,Ulm,not a site\n',
);
const PURCHASES = Buffer.from(
  'Customer,Date,Amount\nHarbour Foods,2026-01-05,"1,200.50"\nNew Mill,2026-02-06,10\n',
);

const CONTACTS = Buffer.from(
  'Name,Company,Email\nMaria,North Trading,maria@harbour.example\nM. Lopez,Mill,maria@harbour.example\nJo,Ort,jo@ort.example\n',
);

async function choose(name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Check the lines' }).waitFor();
}

async function numbers(): Promise<string> {
  return (await page.locator('.numbers').innerText()).replaceAll(/\s+/g, ' ');
}

describe('the import place', () => {
  test('shows what columns are, then what will happen, and writes on request', async () => {
    await choose('customers.csv', CUSTOMERS);
    expect(await page.getByLabel('Meaning of the column Website').inputValue()).toBe('domains');
    await page.getByRole('button', { name: 'Check the lines' }).click();
    await page.getByText('Nothing is written yet.').waitFor();
    expect(await numbers()).toBe('2 to create 1 line with an error');
    await page.getByText('“not a site” is not a web site or domain.').waitFor();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('2 created, 0 updated.').waitFor();
  });

  test('hands out bad lines with their reasons', async () => {
    await page.getByRole('button', { name: 'Import another file' }).click();
    await choose('customers.csv', CUSTOMERS);
    await page.getByRole('button', { name: 'Check the lines' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download these lines with their reasons' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^customers lines with errors \d{4}-\d{2}-\d{2}\.csv$/);
    expect(await readFile(await download.path(), 'utf8')).toContain(
      'Broken,Ulm,not a site,4,“not a site” is not a web site or domain.',
    );
    expect(await numbers()).toBe('0 to create 2 unchanged 1 line with an error');
    expect(await page.getByRole('button', { name: 'Import', exact: true }).isEnabled()).toBe(false);
  });

  test('says what lines are joined to, which of two lines stands, and what each bad line names', async () => {
    await page.reload();
    await choose('contacts.csv', CONTACTS);
    await page.getByRole('button', { name: 'Check the lines' }).click();
    await page.getByText('2 names in the file differ from those here').waitFor();
    await page.getByText('Line 2: North Trading in the file, Harbour Foods here (same domain)').waitFor();
    await page.getByText('The customer “Ort” is not here.').waitFor();
    const stands = page.getByText('Where the two differ, the first line stands');
    await stands.waitFor();
    await page.getByRole('radio', { name: 'Skip the line' }).click();
    await stands.waitFor({ state: 'detached' });
  });

  test('creates customers that purchases name only when ticked', async () => {
    await page.reload();
    await choose('purchases.csv', PURCHASES);
    await page.getByRole('button', { name: 'Check the lines' }).click();
    await page.getByText('Lines refer to 1 customer that is not here').waitFor();
    expect(await numbers()).toBe('1 to create 1 line with an error');
    await page.getByLabel('Create them').check();
    await page.getByText('new customer referred to').waitFor();
    expect(await numbers()).toBe('2 to create 1 new customer referred to');
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('3 created, 0 updated.').waitFor();
  });

  test('exports what was imported', async () => {
    await page.goto(page.url().replace('#/import', '#/export'));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export Purchases' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Purchases \d{4}-\d{2}-\d{2}\.csv$/);
    expect(await readFile(await download.path(), 'utf8')).toContain(',1200.5,USD,');
  });

  test('undoes an import after a reload, as the list offers', async () => {
    await page.goto(page.url().replace('#/export', '#/import'));
    await page.reload();
    await page.getByRole('button', { name: 'Undo the import of purchases.csv' }).click();
    await page.getByRole('button', { name: 'Undo the import', exact: true }).click();
    await page.getByText('Undone. Everything is as it was before.').waitFor();
    await page.goto(page.url().replace('#/import', '#/export'));
    await page.getByText('Customers 2').waitFor();
    expect(await page.getByRole('button', { name: 'Export Purchases' }).count()).toBe(0);
  });
});
