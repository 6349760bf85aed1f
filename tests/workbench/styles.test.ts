import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const extension = join(import.meta.dirname, '../../extension');

/** Classes a rule of their own is written for. */
async function classesIn(pattern: string): Promise<Set<string>> {
  const files = globSync(pattern, { cwd: extension });
  const texts = await Promise.all(files.map((file) => readFile(join(extension, file), 'utf8')));
  const names = texts.flatMap((text) => [...text.matchAll(/^\s*\.([a-z][\w-]*)(?=\s*[{,:[])/gm)]);
  return new Set(names.flatMap(([, name]) => name ?? []));
}

describe('the styles of the card', () => {
  test('and of the workbench share no class with those of every page', async () => {
    const everywhere = await classesIn('design/*.css');
    const own = new Set([...(await classesIn('card/*.css')), ...(await classesIn('workbench/**/*.css'))]);
    expect(everywhere.size).toBeGreaterThan(20);
    expect([...everywhere].filter((name) => own.has(name))).toEqual([]);
  });

  test('share no class with those of the workbench, which shows the card too', async () => {
    const card = await classesIn('card/*.css');
    const workbench = await classesIn('workbench/**/*.css');
    expect(card.size).toBeGreaterThan(50);
    expect(workbench.size).toBeGreaterThan(100);
    expect([...card].filter((name) => workbench.has(name))).toEqual([]);
  });
});
