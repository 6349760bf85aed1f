import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXTENSION_ID, launchRapport, type Rapport } from './harness.ts';
import { breakCall } from './hold-answers.ts';
import { loadSampleData } from './sample.ts';

let rapport: Rapport;
let page: Page;

beforeAll(async () => {
  rapport = await launchRapport();
  page = await rapport.open('workbench.html');
});
afterAll(() => rapport.close());

const main = () => page.getByRole('main');

async function at(address: string): Promise<void> {
  await page.goto(`chrome-extension://${EXTENSION_ID}/workbench.html${address}`);
}

/** The places that show figures of customers, or lists of them. */
const PLACES =
  'customers pyramid scenario focus value review standard economics ' +
  'complaints prospects time loyalty satisfaction governance knowledge rivals';

describe('a place without any customer', () => {
  test.each(PLACES.split(' '))('offers the ways to begin: %s', async (place) => {
    await at(`#/${place}`);
    // The place before stays until this one is loaded.
    await page.reload();
    await main().getByRole('link', { name: 'Import a file' }).waitFor();
    await main().getByRole('button', { name: 'Try with sample data' }).waitFor();
    await main().getByRole('link', { name: 'Connect to a team' }).waitFor();
  });
});

describe('a connected team without any customer', () => {
  test('is told its own ways to begin, and none that it has not', async () => {
    await page.evaluate(() => {
      const member = { id: 'ana', name: 'Ana', role: 'rep' };
      const session = { team: 'new', server: 'http://127.0.0.1:9', token: 'token', member };
      return chrome.storage.local.set({ session });
    });
    const fresh = await rapport.open('workbench.html#/customers');
    await fresh.getByText(/type its name into “Search everything”/).waitFor();
    await fresh.getByRole('link', { name: 'Import a file' }).waitFor();
    expect(await fresh.getByText('sample').count()).toBe(0);
    await fresh.evaluate(() => chrome.storage.local.remove('session'));
    await fresh.close();
  });
});

describe('a first visit', () => {
  test('of one place after the other breaks nothing', async () => {
    await loadSampleData(rapport);
    const fresh = await rapport.open('workbench.html#/customers');
    const broken: string[] = [];
    fresh.on('pageerror', ({ message }) => broken.push(message));
    await fresh.getByRole('row').filter({ hasText: 'Harbour Foods Ltd' }).waitFor();
    await fresh.getByRole('link', { name: 'Review' }).click();
    await fresh.locator('.told-outcome').first().waitFor();
    expect(broken).toEqual([]);
    await fresh.close();
  });
});

describe('a fault in the base', () => {
  test.each([
    ['customers', 'customers.find'],
    ['prospects', 'prospects'],
  ])('is told by the place: %s', async (place, call) => {
    const broken = await rapport.context.newPage();
    await breakCall(broken, call);
    await broken.goto(`chrome-extension://${EXTENSION_ID}/workbench.html#/${place}`);
    await broken.getByText('What was saved is safe; reload the page to go on.').waitFor();
    // The rail stays, and leads to what works.
    await broken.getByRole('link', { name: 'Value' }).click();
    await broken.getByRole('heading', { name: 'Value', level: 1 }).waitFor();
    await broken.close();
  });
});
