import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { objections as objectionsIn } from './axe.ts';
import { EXTENSION_ID, launchRapport, type Rapport } from './harness.ts';
import { loadSampleData } from './sample.ts';

const FIRST = '#/customers';

let rapport: Rapport;
let page: Page;
let places: string[];

beforeAll(async () => {
  rapport = await launchRapport();
  await loadSampleData(rapport);
  page = await rapport.open(`workbench.html${FIRST}`);
  await page.getByRole('row').filter({ hasText: 'Harbour Foods Ltd' }).waitFor();
  places = await page
    .getByRole('navigation')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  // The team is kept on the options page
  places = places.filter((place) => place.startsWith('#/'));
});
afterAll(() => rapport.close());

/** What axe objects to, in words. */
async function objections(address: string): Promise<string[]> {
  await page.goto(`chrome-extension://${EXTENSION_ID}/workbench.html${address}`);
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  // Figures come from the worker a moment after the heading
  await page.waitForTimeout(500);
  return objectionsIn(page);
}

describe('axe', () => {
  test.each(['light', 'dark'] as const)('finds nothing in any place, %s', async (colorScheme) => {
    // Without motion, or axe may meet the colours on their way from light to dark.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(places.length).toBeGreaterThan(2);
    const found: Record<string, string[]> = {};
    for (const place of places) {
      const wrong = await objections(place);
      if (wrong.length > 0) found[place] = wrong;
    }
    expect(found).toEqual({});
  });

  test.each(['', '/people', '/service', '/figures', '/about'])(
    'finds nothing in a customer’s page%s',
    async (section) => {
      expect(await objections(`#/customers/sample-harbour${section}`)).toEqual([]);
      await page.getByRole('heading', { name: 'Harbour Foods Ltd', level: 1 }).waitFor();
    },
  );
});
