import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editIn } from './edit-in.ts';
import { EXTENSION_ID, launchRapport, type Rapport } from './harness.ts';
import { loadSampleData } from './sample.ts';

/** As long as names come: without a space, in characters that may break anywhere, from right to left. */
const NAMES = [
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsniederlassung',
  '中华人民共和国东北地区食品饮料冷链物流与包装材料联合采购供应管理有限责任公司沈阳经济技术开发区第二分公司华北办事处',
  'شركة-الخليج-العربي-المتحدة-للصناعات-الغذائية-والتعبئة-والتغليف-والتوزيع-المحدودة-في-المنطقة-الحرة',
];

let rapport: Rapport;
let page: Page;

beforeAll(async () => {
  rapport = await launchRapport();
  await loadSampleData(rapport);
  for (const kind of ['customer', 'contact', 'complaint', 'commitment'] as const) {
    const field = kind === 'customer' || kind === 'contact' ? 'name' : 'what';
    const ids = await idsOf(kind);
    const changes = ids.map((id, index) => ({
      op: 'update' as const,
      kind,
      id,
      fields: { [field]: NAMES[index % NAMES.length] },
    }));
    expect(await editIn(rapport, changes)).toMatchObject({ ok: true });
  }
  page = await rapport.open('workbench.html');
});
afterAll(() => rapport.close());

async function idsOf(kind: string): Promise<string[]> {
  const options = await rapport.open('options.html');
  const ids = await options.evaluate(async (name) => {
    const request = indexedDB.open('rapport-local');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
    const keys = database.transaction(name).objectStore(name).getAllKeys();
    const found = await new Promise<IDBValidKey[]>((resolve) =>
      keys.addEventListener('success', () => resolve(keys.result)),
    );
    database.close();
    return found.map(String);
  }, kind);
  await options.close();
  return ids;
}

/** What reaches out of the window, where nothing scrolls sideways to it, or lies over its neighbour in a table. */
function outOfPlace(): string[] {
  const scrolls = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
  const wide = [...document.querySelectorAll('main *')].filter(
    (one) => one.getBoundingClientRect().right > innerWidth + 1 && !scrolls(one.parentElement),
  );
  const cells = [...document.querySelectorAll('main :is(td, th)')].filter(
    (one) => one.scrollWidth > one.clientWidth + 1,
  );
  return [...wide, ...cells].map((one) => `${one.tagName}.${one.className}: ${one.textContent.slice(0, 40)}`);
}

describe('names of any length', () => {
  const places = (
    'customers?card=sample-harbour customers/sample-harbour customers/sample-harbour/people ' +
    'customers/sample-harbour/service customers/sample-harbour/merge/sample-castell ' +
    'pyramid/medium/small focus review complaints complaints/sample-case-1 prospects ' +
    'loyalty satisfaction governance governance/sample-castell knowledge'
  ).split(' ');

  test.each([1280, 640])('keep their place in a window of %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    const found: Record<string, string[]> = {};
    for (const place of places) {
      await page.goto(`chrome-extension://${EXTENSION_ID}/workbench.html#/${place}`);
      await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
      // Figures come from the worker a moment after the heading
      await page.waitForTimeout(500);
      const wrong = await page.evaluate(outOfPlace);
      if (wrong.length > 0) found[place] = wrong.slice(0, 3);
    }
    expect(found).toEqual({});
  });
});
