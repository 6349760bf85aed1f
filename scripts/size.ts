import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './run-step.ts';

const BUILD = join(root, '.output', 'chrome-mv3');
const KB = 1000;

/** What is measured, its parts, and the budget in gzipped bytes. */
interface Budget {
  readonly name: string;
  readonly limit: number;
  parts(): Promise<string[]>;
}

const BUDGETS: readonly Budget[] = [
  {
    name: 'content script: all webmails and the frame of the card',
    limit: 8 * KB,
    parts: async () => ['webmail.js'],
  },
  { name: 'card: script until the first card is painted', limit: 90 * KB, parts: cardParts },
  { name: 'background', limit: 100 * KB, parts: async () => ['background.js'] },
];

/** The card page's own script, what it imports at once, and the longest language. */
async function cardParts(): Promise<string[]> {
  const html = await readFile(join(BUILD, 'card.html'), 'utf8');
  const first = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map((match) => match[1] ?? '');
  const languages = (await readdir(join(BUILD, 'chunks'))).filter((name) =>
    /^card-messages-.*\.js$/.test(name),
  );
  const sizes = await Promise.all(
    languages.map(async (name) => [`chunks/${name}`, await gzipped(`chunks/${name}`)] as const),
  );
  const longest = sizes.toSorted((a, b) => b[1] - a[1])[0];
  if (!longest) throw new Error('no card-messages chunk in the build: the card would have no words');
  return [...first, longest[0]];
}

async function gzipped(path: string): Promise<number> {
  return gzipSync(await readFile(join(BUILD, path)), { level: 9 }).length;
}

let over = 0;
for (const { name, limit, parts } of BUDGETS) {
  const paths = await parts();
  const sizes = await Promise.all(paths.map(gzipped));
  const size = sizes.reduce((sum, each) => sum + each, 0);
  if (size > limit) over += 1;
  const line = `${(size / KB).toFixed(1).padStart(6)} KB of ${(limit / KB).toFixed(0).padStart(3)} KB gzipped`;
  console.log(`${size > limit ? 'over' : 'ok  '} ${line}  ${name}`);
}
if (over > 0) {
  console.error(`${over} over budget: load less at the start, or say in the commit why the budget grows.`);
  process.exitCode = 1;
}
