import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../../scripts/launch-chromium.ts';
import { eventually } from '../browser/harness.ts';
import { loadMails, openedAt, type MailServer } from './mail-list.ts';
import { percentiles, type Percentiles } from './percentiles.ts';
import { within } from './within.ts';

const LOADS = 25;
/** The first ones find the browser still busy with its start. */
const NOT_COUNTED = 3;
const STILL = 200;
const PATIENCE = 20_000;

/** An extension that puts a page of its own beside a mail as Rapport does, with one word in it. */
const EXTENSION: Readonly<Record<string, string>> = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Empty card',
    version: '1',
    // Keeps a process for the extension, as ours does.
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['beside.js'], run_at: 'document_end' }],
    web_accessible_resources: [{ resources: ['empty.html'], matches: ['http://*/*'], use_dynamic_url: true }],
  }),
  'background.js': '',
  'beside.js': `const host = document.createElement('div');
    host.style.cssText = 'position:fixed;right:0;top:0;width:320px;height:100%';
    const frame = document.createElement('iframe');
    frame.src = chrome.runtime.getURL('/empty.html');
    frame.style.cssText = 'width:100%;height:100%;border:0';
    host.attachShadow({ mode: 'closed' }).append(frame);
    document.documentElement.append(host);`,
  'empty.html': `<!doctype html><meta charset="utf-8"><p>Card</p><script type="module" src="painted.js"></script>`,
  'painted.js': `requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => performance.mark('painted');
      port2.postMessage(null);
    });`,
};

/**
 * What no card of any extension is painted sooner than where a page is loaded with a mail in it: milliseconds from the
 * mail being put in place to an empty page of an extension being painted beside it.
 */
export async function emptyCards(mails: MailServer): Promise<Percentiles> {
  const extension = await mkdtemp(join(tmpdir(), 'rapport-empty-card-'));
  for (const [name, text] of Object.entries(EXTENSION)) await writeFile(join(extension, name), text);
  const context = await launchChromium({ profile: '', extension, headless: true });
  try {
    const page = await context.newPage();
    const painted: number[] = [];
    for (let n = 0; n < NOT_COUNTED + LOADS; n += 1) {
      await loadMails(page, mails, n);
      const frame = await eventually(() => page.frames().find((one) => one.url().endsWith('/empty.html')));
      const end = await within(PATIENCE, 'an empty page painted', frame.evaluate(paintedAt));
      if (n >= NOT_COUNTED) painted.push(end - (await openedAt(page)));
      await page.waitForTimeout(STILL);
    }
    return percentiles(painted);
  } finally {
    await context.close();
    await rm(extension, { recursive: true });
  }
}

/** Runs in the empty page, and only listens there. Ms since 1970. */
function paintedAt(): Promise<number> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      for (const mark of list.getEntriesByName('painted')) resolve(performance.timeOrigin + mark.startTime);
    });
    observer.observe({ type: 'mark', buffered: true });
  });
}
