import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { webmails } from '../../extension/webmails/registry.ts';

const source = (id: string) =>
  readFileSync(join(import.meta.dirname, `../../extension/webmails/${id}/selectors.ts`), 'utf8');

describe('selectors', () => {
  test.each(webmails)('of $id say how well they are known, and since when', ({ id }) => {
    const text = source(id);
    const general = /^\/\*\*[^]*?\*\//.exec(text)?.[0] ?? '';
    if (/grade A[^]*20\d\d-\d\d/.test(general)) return;
    const comments = [...text.slice(general.length).matchAll(/\/\*\*([^]*?)\*\//g)].map(
      ([, comment]) => comment,
    );
    expect(comments.length).toBeGreaterThan(10);
    for (const comment of comments) expect(comment).toMatch(/^ [A-D] 20\d\d/);
  });
});
