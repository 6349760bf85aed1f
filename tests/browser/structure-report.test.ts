import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportTab } from '../../scripts/run-readers.ts';
import { launchOffline } from '../../scripts/saved-page.ts';
import { fixturesOf } from '../webmails/fixtures.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchOffline();
});
afterAll(() => browser?.close());

async function reportOf(html: string): Promise<string> {
  const tab = await browser.newPage();
  await tab.setContent(html);
  const report = await reportTab(tab);
  await tab.close();
  return report;
}

const fixture = (webmail: string, name: string): string =>
  fixturesOf(webmail).find((each) => each.name === name)?.page.html ?? '';

describe('structureReport', () => {
  test.each(['gmail', 'outlook'])(
    'describes a page of %s without anything written in it',
    async (webmail) => {
      const report = await reportOf(fixture(webmail, 'thirty-recipients'));
      expect(report).toMatch(/^body/);
      expect(report).toContain(webmail === 'gmail' ? 'span.gD[email name' : '[data-testid');
      expect(report.replaceAll(/\(\d+ like/g, '')).not.toMatch(
        /@|example|Maria|Lopez|Partner|Order|Thank|AAMk|18c0|[1-9]\d\d/,
      );
    },
  );

  test('keeps the marks a reader goes by', async () => {
    const report = await reportOf(
      `<div role="main" data-app-section="MailReadCompose"><i></i><div class="PeIF1d a98 iY"></div>
       <div id="docking_InitVisiblePart_0"></div><div id="MSG_AAMkADAwATMwMAItYjBiZi03YmY3_FROM"></div>
       <div id="UniqueMessageBody_2"></div><div id="ConversationReadingPaneContainer"></div></div>`,
    );
    expect(report.split('\n').map((line) => line.trim())).toEqual([
      'body > div=main[data-app-section]',
      'i',
      'div.PeIF1d.a98.iY',
      'div#docking_InitVisiblePart_0',
      'div#MSG_*_FROM',
      'div#UniqueMessageBody_0 (written)',
      'div#ConversationReadingPaneContainer',
    ]);
  });

  test('tells no name, address or text, wherever the page has put it', async () => {
    const attributes =
      'title aria-label alt name email href data-id data-hovercard-id data-x value placeholder src';
    const everywhere = attributes
      .split(' ')
      .map((name) => `${name}="Kanarienvogel kanarienvogel@volary.example"`);
    const report = await reportOf(
      `<title>Kanarienvogel</title><p ${everywhere.join(' ')} id="kanarienvogel@volary.example"
         class="u-kanarienvogel ErikaKanarienvogel to:kanarienvogel@volary.example kanarienvogel%40volary.example"
         role="Kanarienvogel row">Kanarienvogel</p>
       <i id="row-kanarienvogel-volary"></i><i id="kanarienvogel"></i><i kanarienvogel volary="x" "kanarienvogel"></i>
       <i class="erikamustermann"></i><b email="e.m@volary.example" name="Erika Mustermann" class="mustermann">E</b>
       <b id="subject-Offer-to-the-aviary-of-1899"></b><x-kanarienvogel></x-kanarienvogel> Kanarienvogel
       <kanarienvogel@volary.example><i class="张伟 鸟"></i><textarea>Kanarienvogel</textarea>
       <option value="Kanarienvogel">Kanarienvogel</option><!-- Kanarienvogel --><script>Kanarienvogel</script>`,
    );
    expect(report.split('\n').length).toBeGreaterThan(8);
    expect(report).not.toMatch(/kanarien|vogel|volary|erika|mustermann|aviary|1899|@|%40|张|鸟/i);
  });

  test('does not enter a mail’s own content, nor what is not drawn', async () => {
    const report = await reportOf(
      `<div class="a3s"><b class="newsletter"></b></div><div style="display:none"><b class="cached"></b></div>`,
    );
    expect(report).toBe('body\n div.a3s (written)\n div (hidden)');
  });

  test('enters a preview frame of the same origin', async () => {
    const report = await reportOf(
      `<iframe name="messagecontframe" srcdoc="<div id='message-header'></div>"></iframe>`,
    );
    expect(report).toContain('body > iframe[name srcdoc] > body > div#message-header');
  });

  test('is short enough to paste, whatever the page', async () => {
    const deep = '<div>'.repeat(400);
    const wide = Array.from({ length: 3000 }, (_, index) => `<p class="kind-${index}x">${deep}</p>`);
    const report = await reportOf(wide.slice(0, 20).join('') + wide.slice(20).join('').replaceAll(deep, ''));
    expect(report.split('\n').length).toBeLessThan(1300);
    expect(report.length).toBeLessThan(60_000);
  });
});
