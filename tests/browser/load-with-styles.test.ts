import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchRapport, type Rapport } from './harness.ts';

let rapport: Rapport;
beforeAll(async () => {
  rapport = await launchRapport();
});
afterAll(() => rapport.close());

describe('loadWithStyles', () => {
  test('a place of the workbench has its styles when it is shown, each linked once', async () => {
    const page = await rapport.open('workbench.html#/customers');
    // The place before stays until the next one is loaded: only its own heading tells that it is there.
    const goTo = async (place: string): Promise<void> => {
      await page.getByRole('navigation').getByRole('link', { name: place, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: place }).waitFor();
    };
    for (const place of ['Pyramid', 'Complaints', 'What-if', 'Pyramid']) await goTo(place);
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(({ href, sheet }) => ({
        name: new URL(href).pathname,
        rules: sheet?.cssRules.length ?? 0,
      })),
    );
    expect(
      links.map(({ name }) => name).filter((name) => /pyramid|scenario|complaints/.test(name)),
    ).not.toEqual([]);
    expect(links.filter(({ rules }) => rules === 0)).toEqual([]);
    expect(new Set(links.map(({ name }) => name)).size).toBe(links.length);
  });
});

describe('the workbench', () => {
  test('asks for its first rows before React has come', async () => {
    const page = await rapport.open('workbench.html');
    const scripts = await page.evaluate(() => [...document.scripts].map(({ src }) => new URL(src).pathname));
    const [rows, react] = ['first-rows', 'first-card'].map((name) =>
      scripts.findIndex((path) => path.startsWith(`/chunks/${name}-`)),
    );
    expect(rows).toBeGreaterThan(-1);
    expect(react).toBeGreaterThan(rows ?? NaN);
    const code = await page.evaluate(async (path) => (await fetch(path)).text(), scripts[rows ?? -1] ?? '');
    expect(code).not.toContain('first-card');
  });
});
