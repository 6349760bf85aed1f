import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXTENSION_ID, eventually, launchRapport, type Rapport } from './harness.ts';
import { loadSampleData } from './sample.ts';

let rapport: Rapport;
let page: Page;

beforeAll(async () => {
  rapport = await launchRapport();
  await loadSampleData(rapport);
  page = await rapport.context.newPage();
  await page.setViewportSize({ width: 900, height: 700 });
});
afterAll(() => rapport.close());

async function at(address: string): Promise<void> {
  await page.goto(`chrome-extension://${EXTENSION_ID}/workbench.html${address}`);
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
}

/** How much of the sign at an edge is seen that there is more beyond it, from 0 to 1. */
function signAt(selector: string, edge: '::before' | '::after'): Promise<number> {
  return page
    .locator(selector)
    .evaluate((element, pseudo) => Number(getComputedStyle(element, pseudo).opacity), edge);
}

function scrollSideways(selector: string, px: number): Promise<void> {
  return page.locator(selector).evaluate((element, left) => void (element.scrollLeft = left), px);
}

describe('in a narrow window', () => {
  test('a customer’s page begins with the name, and the card follows', async () => {
    await at('#/customers/sample-harbour');
    const top = async (role: 'heading' | 'complementary' | 'navigation', name: RegExp | string) =>
      (await page.getByRole(role, { name }).first().boundingBox())?.y;
    const card = await top('complementary', /Harbour Foods Ltd/);
    expect(await top('heading', 'Harbour Foods Ltd')).toBeLessThan(card ?? 0);
    expect(card).toBeLessThan((await top('navigation', 'About this customer')) ?? 0);
  });

  test('places and columns fade out at the edge beyond which more of them lie', async () => {
    await at('#/customers');
    await page.locator('[aria-rowindex="2"]').waitFor();
    for (const edge of ['.rail', '.grid-body'])
      await eventually(async () => (await signAt(edge, '::after')) === 1);
    expect(await signAt('.grid-body', '::before')).toBe(0);
    await scrollSideways('.rail', 9_999);
    await scrollSideways('.grid', 9_999);
    for (const edge of ['.rail', '.grid-body'])
      await eventually(async () => (await signAt(edge, '::after')) === 0);
    expect(await signAt('.grid-body', '::before')).toBe(1);
  });

  test('nothing fades where all columns are in sight', async () => {
    await at('#/customers?cols=name,city');
    await page.locator('[aria-rowindex="2"]').waitFor();
    for (const edge of ['::before', '::after'] as const)
      await eventually(async () => (await signAt('.grid-body', edge)) === 0);
  });
});
