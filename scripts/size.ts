import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './run-step.ts';

const BUILD = join(root, '.output', 'chrome-mv3');
const KB = 1000;

/** React with its DOM is 68 KB of it, and no part of that can wait: 22 are left for the card and its words. */
const CARD_LIMIT = 90 * KB;

/** What is measured, its parts, and the budget in gzipped bytes; null where a sum is shown only to be known. */
interface Budget {
  readonly name: string;
  readonly limit: number | null;
  readonly parts: readonly string[];
}

/** A page loads the script of its own webmail and no other. */
async function contentScripts(): Promise<Budget[]> {
  const scripts = (await readdir(BUILD)).filter((name) => /^webmail-\w+\.js$/.test(name)).toSorted();
  if (scripts.length === 0) throw new Error('no content script in the build: run `npm run build` first');
  const perPage = scripts.map((script) => ({
    name: `content script of a page: ${script}`,
    limit: 8 * KB,
    parts: [script],
  }));
  return [...perPage, { name: 'content scripts of all webmails together', limit: null, parts: scripts }];
}

/** The card page's own script, what it imports at once, and what the first card says in the longest language. */
async function cardParts(): Promise<string[]> {
  const html = await readFile(join(BUILD, 'card.html'), 'utf8');
  const first = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map((match) => match[1] ?? '');
  const languages = (await readdir(join(BUILD, 'chunks')))
    .filter((name) => /^card-messages-.*\.js$/.test(name))
    .map((name) => `chunks/${name}`)
    .filter((path) => !first.includes(path));
  const sizes = await Promise.all(languages.map(async (path) => [path, await gzipped(path)] as const));
  const longest = sizes.toSorted((a, b) => b[1] - a[1])[0];
  if (!longest) throw new Error('no texts of the card in the build: the card would have no words');
  return [...first, longest[0]];
}

/** A script and every chunk it loads before it runs. */
async function withImports(path: string, met = new Set<string>()): Promise<string[]> {
  if (met.has(path)) return [];
  met.add(path);
  const script = await readFile(join(BUILD, path), 'utf8');
  for (const [, imported] of script.matchAll(/\b(?:from|import)\s*"(\.[^"]+\.js)"/g))
    await withImports(normalize(join(dirname(path), imported ?? '')), met);
  return [...met];
}

async function gzipped(path: string): Promise<number> {
  return gzipSync(await readFile(join(BUILD, path)), { level: 9 }).length;
}

const budgets: readonly Budget[] = [
  ...(await contentScripts()),
  { name: 'card: script until the first card is painted', limit: CARD_LIMIT, parts: await cardParts() },
  { name: 'background', limit: 100 * KB, parts: await withImports('background.js') },
];

let over = 0;
for (const { name, limit, parts } of budgets) {
  const sizes = await Promise.all(parts.map(gzipped));
  const size = sizes.reduce((sum, each) => sum + each, 0);
  const isOver = limit !== null && size > limit;
  if (isOver) over += 1;
  const allowed = limit === null ? '         ' : `of ${(limit / KB).toFixed(0).padStart(3)} KB`;
  console.log(
    `${isOver ? 'over' : 'ok  '} ${(size / KB).toFixed(1).padStart(6)} KB ${allowed} gzipped  ${name}`,
  );
}
if (over > 0) {
  console.error(`${over} over budget: load less at the start, or say in the commit why the budget grows.`);
  process.exitCode = 1;
}
