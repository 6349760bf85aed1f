import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXTENSION_ID, launchRapport, type Rapport } from './harness.ts';

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

describe('a page', () => {
  test.each(['workbench', 'options', 'welcome', 'card'])(
    '%s has its styles in it, and the policy lets them',
    async (name) => {
      const page = await rapport.open(`${name}.html`);
      const { styles, links } = await page.evaluate(() => ({
        styles: [...document.querySelectorAll('style')].map(({ sheet }) => sheet?.cssRules.length ?? 0),
        links: document.querySelectorAll('head > link[rel=stylesheet]').length,
      }));
      expect(styles.length).toBeGreaterThan(0);
      expect(styles.every((rules) => rules > 0)).toBe(true);
      expect(links).toBe(0);
    },
  );

  test('has them in the order they are written in: what is a page’s own comes after what all share', async () => {
    const page = await rapport.open('workbench.html');
    const search = page.getByRole('searchbox');
    await search.waitFor();
    expect(await search.evaluate((field) => getComputedStyle(field).width)).toBe('280px');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('14px');
  });

  test('lets no other style in', async () => {
    const page = await rapport.open('options.html');
    const rules = await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'body { color: red }';
      document.head.append(style);
      return style.sheet?.cssRules.length ?? 0;
    });
    expect(rules).toBe(0);
  });
});

describe('the workbench', () => {
  test('speaks the language that was chosen after it had asked and before it listened', async () => {
    const page = await rapport.context.newPage();
    await page.addInitScript(() => {
      const { local } = chrome.storage;
      const get = local.get.bind(local);
      local.get = async () => {
        local.get = get;
        const stored: { session?: object } = await get('session');
        await local.set({ session: { ...stored.session, language: 'zh-CN' } });
        return stored;
      };
    });
    await page.goto(`chrome-extension://${EXTENSION_ID}/workbench.html`);
    await page.getByRole('heading', { level: 1, name: '客户' }).waitFor();
    await page.evaluate(() => chrome.storage.local.remove('session'));
    await page.close();
  });

  test('asks for its first rows before React has come, and loads its words meanwhile', async () => {
    const page = await rapport.open('workbench.html');
    await page.getByRole('grid').waitFor();
    const scripts = await page.evaluate(() => [...document.scripts].map(({ src }) => new URL(src).pathname));
    expect(scripts[0]).toBe('/first-rows.js');
    const code = await page.evaluate(async () => (await fetch('/first-rows.js')).text());
    expect(code).toContain('indexedDB');
    expect(code).not.toContain('react');
    const words = page.locator('link[rel=modulepreload][href*="-messages-en-"]');
    expect(await words.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toHaveLength(
      3,
    );
  });
});
