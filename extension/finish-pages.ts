import { createHash } from 'node:crypto';
import type { WordFiles } from './workbench/word-files.ts';

/** What a bundler made; rolldown's `OutputAsset` and `OutputChunk` fit. */
type Made =
  | { readonly type: 'asset'; source: string | Uint8Array }
  | { readonly type: 'chunk'; readonly moduleIds: readonly string[] };

export type Bundle = Readonly<Record<string, Made>>;

const STYLESHEET = /<link rel="stylesheet" crossorigin href="\/([^"]+)">/g;
const FIRST_ROWS = /<script\s+src="\/first-rows\.js">/;
/** What the customers table says, and the frame around it. */
const FIRST_WORDS = /\/locales\/([\w-]+)\/(?:workbench|customers|card|card-later)\.ts$/;

/**
 * Writes the styles of a page into it: each file that a page of an extension loads costs it 6 ms (two cores), and its
 * scripts wait for its styles. A page may hold no others: `allowed` takes their hashes, for the policy of the manifest.
 */
export function finishPages(bundle: Bundle, allowed: Set<string>): void {
  const words = JSON.stringify(wordFiles(bundle));
  for (const [name, page] of Object.entries(bundle)) {
    if (!name.endsWith('.html') || page.type !== 'asset') continue;
    page.source = textOf(page)
      .replace(STYLESHEET, (_link, file: string) => styleOf(file, bundle, allowed))
      // The head of the workbench knows the language before the code is there that has the words loaded.
      .replace(FIRST_ROWS, `<script src="/first-rows.js" data-words='${words}'>`);
  }
}

function styleOf(file: string, bundle: Bundle, allowed: Set<string>): string {
  const sheet = bundle[file];
  if (sheet?.type !== 'asset') throw new Error(`A page has a style that was not built: ${file}`);
  const css = textOf(sheet);
  allowed.add(`'sha256-${createHash('sha256').update(css).digest('base64')}'`);
  return `<style data-file="${file}">${css}</style>`;
}

function wordFiles(bundle: Bundle): WordFiles {
  const files: Record<string, string[]> = {};
  for (const [name, chunk] of Object.entries(bundle)) {
    const language =
      chunk.type === 'chunk' && chunk.moduleIds.map((id) => FIRST_WORDS.exec(id)?.[1]).find(Boolean);
    if (language) (files[language] ??= []).push(name);
  }
  return files;
}

function textOf({ source }: { readonly source: string | Uint8Array }): string {
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}
