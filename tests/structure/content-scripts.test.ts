import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { webmails } from '../../extension/webmails/registry.ts';

const scriptOf = (id: string) => join(import.meta.dirname, `../../extension/entrypoints/webmail-${id}.ts`);

describe('content scripts', () => {
  test.each(webmails)('$id has a script of its own, which attends with its reader', ({ id }) => {
    expect(existsSync(scriptOf(id))).toBe(true);
    expect(readFileSync(scriptOf(id), 'utf8')).toMatch(new RegExp(`attendWith\\(${id}\\b`));
  });
});
