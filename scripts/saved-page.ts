import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { chromium, type Browser, type Page, type Route } from 'playwright-core';
import { findChromium } from './find-chromium.mjs';
import { openWorld, readIn, type Evaluate, type ProbeReading } from './run-readers.ts';

export interface SavedPage {
  /** The address the browser has, with query and hash. */
  readonly url: string;
  readonly html: string;
  /** Where the page was saved: frames with relative addresses are looked for beside it. */
  readonly file?: string;
  /** Documents of frames by the frame's name, of the page's own origin. */
  readonly frames?: readonly { readonly name: string; readonly html: string }[];
}

/** A Chromium that reaches no host, whatever a page asks for. */
export function launchOffline(environment: Readonly<Record<string, string>> = {}): Promise<Browser> {
  return chromium.launch({
    env: { ...process.env, ...environment },
    executablePath: findChromium() ?? 'chromium',
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
}

// The page's own scripts must not run: they would rebuild or redirect what was saved.
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "script-src 'none'",
};

const withoutHash = (url: string) => url.split('#')[0] ?? url;

function decodedPath(url: URL): string {
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    return url.pathname; // a stray percent sign: the file is called what the address says
  }
}

/** A file saved beside the page or in a folder beside it, for a frame of the page's own origin. */
function besidePage(page: SavedPage, address: string): string | null {
  const url = new URL(address);
  if (!page.file || url.origin !== new URL(page.url).origin) return null;
  const folder = dirname(resolve(page.file));
  const path = decodedPath(url);
  const base = decodedPath(new URL('.', page.url));
  const names = [path.startsWith(base) ? path.slice(base.length) : '', basename(path)];
  const file = names
    .filter(Boolean)
    .map((name) => join(folder, name))
    .find((each) => each.startsWith(folder + sep) && existsSync(each) && statSync(each).isFile());
  return file === undefined ? null : readFileSync(file, 'utf8');
}

async function serve(tab: Page, page: SavedPage): Promise<Map<string, string>> {
  const documents = new Map([[withoutHash(page.url), page.html]]);
  let loaded = false;
  await tab.route('**/*', async (route: Route) => {
    const request = route.request();
    if (request.resourceType() !== 'document') return route.abort();
    // Once loaded, the page stays: a refresh or redirect written into it would take it away unread.
    if (request.frame().parentFrame() === null && loaded) return route.fulfill({ status: 204 });
    loaded ||= request.frame().parentFrame() === null;
    const html = documents.get(request.url()) ?? besidePage(page, request.url());
    return html === null ? route.abort() : route.fulfill({ headers, body: html });
  });
  return documents;
}

/** Puts the named frames' documents where the page's frames point to, and loads them again. */
async function fillFrames(page: SavedPage, documents: Map<string, string>, evaluate: Evaluate) {
  for (const { name, html } of page.frames ?? []) {
    const frame = `document.querySelector('iframe[name="' + CSS.escape(${JSON.stringify(name)}) + '"]')`;
    const address = await evaluate<string | null>(
      `(${frame}) && new URL(${frame}.getAttribute('src') || '?_framed=1', document.baseURI).href`,
    );
    if (!address) throw new Error(`The page has no frame named "${name}".`);
    documents.set(withoutHash(address), html);
    await evaluate(`new Promise((done) => {
      const frame = ${frame};
      frame.addEventListener('load', done, { once: true });
      frame.src = ${JSON.stringify(address)};
    })`);
  }
}

/** Reads a page in a tab that may have shown another before. */
export async function readInTab(tab: Page, page: SavedPage): Promise<ProbeReading> {
  // Or a page whose address differs in its hash alone would not be loaded.
  await tab.goto('about:blank');
  const documents = await serve(tab, page);
  try {
    await tab.goto(page.url, { waitUntil: 'load', timeout: 30_000 });
    const evaluate = await openWorld(tab);
    await fillFrames(page, documents, evaluate);
    return await readIn(evaluate, page.url);
  } finally {
    await tab.unrouteAll();
  }
}

/** Starts Chromium, reads the page and ends Chromium. */
export async function readSavedPage(page: SavedPage): Promise<ProbeReading> {
  const browser = await launchOffline();
  try {
    return await readInTab(await browser.newPage(), page);
  } finally {
    await browser.close();
  }
}
