import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** A frame beside somebody else's page is no page: it needs neither a main landmark nor a heading of the first level. */
const OF_PAGES = ['landmark-one-main', 'page-has-heading-one'];

/** What axe objects to in this document, in words. */
export async function objections(document: Page | Frame): Promise<string[]> {
  const off = ['region', ...('parentFrame' in document ? OF_PAGES : [])];
  // Evaluated rather than added: the pages' policy lets no foreign script in.
  await document.evaluate(await readFile(AXE, 'utf8'));
  return document.evaluate(async (rules) => {
    // `as`: the script that was added defines it.
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(window.document, {
      rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: false }])),
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, off);
}
