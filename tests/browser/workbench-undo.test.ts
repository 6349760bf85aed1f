import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EXTENSION_ID, launchRapport, type Rapport } from './harness.ts';
import { loadSampleData } from './sample.ts';

let rapport: Rapport;
let page: Page;

beforeAll(async () => {
  rapport = await launchRapport();
  await loadSampleData(rapport);
  page = await rapport.context.newPage();
  await page.clock.install();
});
beforeEach(async () => {
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${EXTENSION_ID}/workbench.html#/customers/sample-harbour/about`);
  await city().waitFor();
});
afterAll(() => rapport.close());

const city = () => page.getByRole('button', { name: /^Change City/ });
const bar = () => page.locator('.undo-bar');
const undoButton = () => bar().getByRole('button', { name: /^Undo/ });

async function moveTo(name: string): Promise<void> {
  await city().press('Enter');
  await page.getByRole('textbox', { name: 'City' }).fill(name);
  await page.keyboard.press('Enter');
  await city().filter({ hasText: name }).waitFor();
  await undoButton().waitFor();
}

describe('the bar that tells what was done', () => {
  test('can be dismissed, and what was done still be undone', async () => {
    await moveTo('Swansea');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    expect(await bar().count()).toBe(0);
    await page.keyboard.press('Control+z');
    await city().filter({ hasText: 'Bristol' }).waitFor();
  });

  test('steps aside when it is left alone, and the palette still takes back what it told', async () => {
    await moveTo('Swansea');
    await page.clock.fastForward(11_000);
    expect(await bar().count()).toBe(1);
    await page.clock.fastForward(2_000);
    await bar().waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('undo');
    await page.getByRole('option', { name: /^Undo: / }).click();
    await city().filter({ hasText: 'Bristol' }).waitFor();
  });

  test('stays while the pointer or the focus is on it', async () => {
    await moveTo('Swansea');
    await bar().hover();
    await page.clock.fastForward(30_000);
    await undoButton().focus();
    await page.mouse.move(0, 0);
    await page.clock.fastForward(30_000);
    expect(await bar().count()).toBe(1);
    await city().focus();
    await page.clock.fastForward(13_000);
    await bar().waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await city().filter({ hasText: 'Bristol' }).waitFor();
  });

  test('says what was undone, and offers nothing older as if it were new', async () => {
    await moveTo('Swansea');
    await moveTo('Cardiff');
    await undoButton().click();
    await city().filter({ hasText: 'Swansea' }).waitFor();
    await bar()
      .getByText(/^Undone: /)
      .waitFor();
    expect(await undoButton().count()).toBe(0);
    await page.keyboard.press('Control+z');
    await city().filter({ hasText: 'Bristol' }).waitFor();
  });

  test('lies over nothing at the end of a page, nor over the card beside the table', async () => {
    await page.setViewportSize({ width: 720, height: 450 });
    await moveTo('Swansea');
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const covered = () =>
      page.evaluate(() => {
        const box = document.querySelector('.undo-bar')?.getBoundingClientRect();
        if (!box) throw new Error('the bar is gone');
        const isUnderBar = (one: Element): boolean => {
          const { left, right, top, bottom } = one.getBoundingClientRect();
          const [x, y] = [Math.max(left, box.left), Math.max(top, box.top)];
          const [end, foot] = [Math.min(right, box.right), Math.min(bottom, box.bottom)];
          if (x >= end || y >= foot) return false;
          return document.elementsFromPoint((x + end) / 2, (y + foot) / 2).includes(one);
        };
        const controls = [...document.querySelectorAll('main :is(a, button, input, select)')];
        return controls.filter(isUnderBar).map((one) => one.outerHTML);
      });
    expect(await covered()).toEqual([]);
    await page.evaluate(() => (location.hash = '#/customers?card=sample-harbour'));
    await page.getByRole('button', { name: 'Close the card' }).waitFor();
    await page.getByRole('complementary').getByRole('button', { name: 'Meeting' }).waitFor();
    expect(await covered()).toEqual([]);
    await page.keyboard.press('Control+z');
  });
});
