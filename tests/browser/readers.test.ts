import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { webmails } from '../../extension/webmails/registry.ts';
import { reportTab } from '../../scripts/run-readers.ts';
import { launchOffline, readInBrowser } from '../../scripts/saved-page.ts';
import { fixtureFolders, fixturesOf } from '../webmails/fixtures.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchOffline({ TZ: 'UTC' });
});
afterAll(() => browser?.close());

for (const { id } of webmails)
  describe(id, () => {
    test.each(fixturesOf(id))('reads $name', async ({ page, reading }) => {
      expect(await readInBrowser(browser, page)).toEqual(reading);
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
    expect(await readInBrowser(browser, page)).toMatchObject({ webmail: null, message: null });
  });
});

describe('structureReport', () => {
  test.each(['gmail', 'outlook'])(
    'describes a page of %s without anything written in it',
    async (webmail) => {
      const [fixture] = fixturesOf(webmail).filter(({ name }) => name === 'thirty-recipients');
      const tab = await browser.newPage();
      await tab.setContent(fixture?.page.html ?? '');
      const report = await reportTab(tab);
      await tab.close();
      expect(report).toMatch(/^body/);
      expect(report).toContain(webmail === 'gmail' ? '[email name]' : '[data-testid');
      expect(report.replaceAll(/\(\d+ like/g, '')).not.toMatch(
        /@|example|Maria|Partner|Order|Thank|AAMk|18c0|[1-9]\d/,
      );
    },
  );
});
