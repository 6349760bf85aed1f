import { describe, expect, test } from 'vitest';
import { sourceFiles, type SourceFile } from './source-files.ts';

const files = await sourceFiles();

/** Folder, what it must not import, and why. */
const RULES: readonly (readonly [folder: string, forbidden: RegExp, why: string])[] = [
  ['shared/', /^(api|extension|tests|scripts)\//, 'shared knows nobody'],
  ['shared/', /^(node:|dexie|hono|@hono|react|wxt|drizzle|@libsql)/, 'shared is pure'],
  ['api/', /^(extension|tests|scripts)\//, 'the API knows no client'],
  ['extension/', /^(api|tests|scripts)\//, 'the extension knows the API by its wire format only'],
  [
    'extension/webmails/',
    /^extension\/(?!webmails\/)/,
    'a reader knows the foreign page and nothing of records',
  ],
  ['extension/webmails/', /^(react|dexie|zod|shared\/records)/, 'a reader runs in every page'],
  [
    'extension/page/',
    /^extension\/(?!page\/|webmails\/|messages\/)/,
    'the page side knows nothing of records',
  ],
  ['extension/page/', /^(react|dexie|zod|shared\/records)/, 'the page side runs in every page'],
  ['extension/card/', /^(dexie)$/, 'the store alone knows Dexie'],
  ['extension/design/', /^extension\/(?!design\/)/, 'design knows no feature'],
  ['extension/store/', /^extension\/(?!store\/)/, 'the store knows no feature'],
];

const violations = (file: SourceFile) =>
  RULES.flatMap(([folder, forbidden, why]) =>
    file.path.startsWith(folder)
      ? file.imports
          .filter((name) => forbidden.test(name))
          .map((name) => `${file.path} imports ${name}: ${why}`)
      : [],
  );

describe('imports', () => {
  test('go one way', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap(violations)).toEqual([]);
  });

  test('would be caught going the other way', () => {
    const wrong = { path: 'shared/records/x.ts', source: '', imports: ['api/app.ts', 'node:fs'] };
    expect(violations(wrong)).toHaveLength(2);
  });

  test('of Dexie happen in the store, of HTTP in sync and the session', () => {
    const inExtension = files.filter((file) => file.path.startsWith('extension/'));
    const dexie = inExtension.filter((file) => file.imports.some((name) => name.startsWith('dexie')));
    expect(
      dexie.map((file) => file.path).filter((path) => !/^extension\/(store|workbench)\//.test(path)),
    ).toEqual([]);
    const http = inExtension.filter((file) => /(?<![\w.'])fetch\(/.test(file.source));
    expect(
      http.map((file) => file.path).filter((path) => !/^extension\/(sync|session)\//.test(path)),
    ).toEqual([]);
  });

  test('name files with their ending, so that Node runs them as they are', () => {
    for (const file of files) {
      const own = file.imports.filter((name) => /^(shared|api|extension|tests|scripts)\//.test(name));
      for (const name of own) expect(name, file.path).toMatch(/\.(ts|tsx|mjs|css|json|html|svg)(\?\w+)?$/);
    }
  });
});
