import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXTENSION_ID, launchRapport, type Rapport } from './harness.ts';
import { loadSampleData } from './sample.ts';

let rapport: Rapport;
let page: Page;

beforeAll(async () => {
  rapport = await launchRapport();
  await loadSampleData(rapport);
  page = await rapport.context.newPage();
  await page.emulateMedia({ forcedColors: 'active' });
});
afterAll(() => rapport.close());

/** The colour a chosen scheme gives to a CSS value, as pixels have it. */
function pixelOf(value: string): Promise<string> {
  return page.evaluate((colour) => {
    const painter = new OffscreenCanvas(1, 1).getContext('2d');
    if (!painter) throw new Error('no canvas');
    const probe = document.createElement('span');
    probe.style.cssText = `forced-color-adjust: none; background: ${colour}`;
    document.body.append(probe);
    painter.fillStyle = getComputedStyle(probe).backgroundColor;
    probe.remove();
    painter.fillRect(0, 0, 1, 1);
    return painter.getImageData(0, 0, 1, 1).data.join();
  }, value);
}

async function pixelsOf(selector: string, property: 'backgroundColor' | 'fill' | 'stroke' | 'color') {
  const shown = page.locator(selector);
  await shown.first().waitFor({ state: 'attached' });
  const values = await shown.evaluateAll(
    (all, name) => all.map((one) => getComputedStyle(one)[name]),
    property,
  );
  return Promise.all(values.map(pixelOf));
}

describe('with the colours a person chose for their screen', () => {
  test.each([
    ['#/time', '.bar-fill', 'backgroundColor'],
    ['#/loyalty', '.bar-fill', 'backgroundColor'],
    ['#/pyramid', '.pyramid-bar-now', 'backgroundColor'],
    ['#/pyramid', '.pyramid-slice', 'fill'],
    ['#/value', '.profit-bar:not(.profit-margin)', 'backgroundColor'],
    ['#/focus', '.curve-line', 'stroke'],
    ['#/prospects', '.trend-line', 'stroke'],
    ['#/satisfaction', '.map-dot', 'fill'],
    ['#/customers?card=sample-harbour', '.tier-mark', 'color'],
  ] as const)('%s draws %s in them', async (place, selector, property) => {
    await page.goto(`chrome-extension://${EXTENSION_ID}/workbench.html${place}`);
    const pixels = new Set(await pixelsOf(selector, property));
    const background = await pixelOf('Canvas');
    expect([...pixels]).not.toContain(background);
    const plain = new Set(await Promise.all(['CanvasText', 'Highlight'].map(pixelOf)));
    // The first of a series is in one of the two plain colours, what stands back in a mixture of them.
    expect([...pixels].some((pixel) => plain.has(pixel))).toBe(true);
  });
});
