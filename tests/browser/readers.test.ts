import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { webmails } from '../../extension/webmails/registry.ts';
import { launchOffline, readInTab } from '../../scripts/saved-page.ts';
import { fixtureFolders, fixturesOf } from '../webmails/fixtures.ts';

let browser: Browser;
let tab: Page;
beforeAll(async () => {
  browser = await launchOffline({ TZ: 'UTC' });
  tab = await browser.newPage();
});
afterAll(() => browser?.close());

for (const { id } of webmails)
  describe(id, () => {
    test.each(fixturesOf(id))('reads $name', async ({ page, reading }) => {
      expect(await readInTab(tab, page)).toEqual(reading);
    });
  });

describe('registry', () => {
  test('has fixtures for every webmail and no others', () => {
    expect(fixtureFolders().toSorted()).toEqual(webmails.map(({ id }) => id).toSorted());
  });

  test.each(webmails)('$id shows a mail, a mail being written, and nothing', ({ id }) => {
    const views = fixturesOf(id).map(({ reading }) => reading.view);
    expect(new Set(views)).toEqual(new Set(['message', 'compose', null]));
  });
});

describe('a foreign host', () => {
  test.each([
    'https://mail.google.com.evil.example/',
    'https://notmail.google.com/',
    'http://mail.google.com/',
  ])('%s is not Gmail, whatever its page looks like', async (host) => {
    const [fixture] = fixturesOf('gmail').filter(({ name }) => name === 'thread-of-three');
    const page = { html: fixture?.page.html ?? '', url: `${host}mail/u/0/#inbox` };
    expect(await readInTab(tab, page)).toMatchObject({ webmail: null, message: null });
  });
});
