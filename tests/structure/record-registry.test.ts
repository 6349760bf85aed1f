import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../shared/records/define-record.ts';
import { isKindName, kindNames, recordKinds } from '../../shared/records/record-types.ts';
import { sourceFiles } from './source-files.ts';

const files = await sourceFiles();

describe('the record registry', () => {
  test.each(kindNames)('%s stands under its own name, in a file of its own', (name) => {
    expect(recordKinds[name].name).toBe(name);
    expect(
      files.some(
        (file) =>
          file.path === `shared/records/${name.replaceAll(/[A-Z]/g, (x) => `-${x.toLowerCase()}`)}.ts`,
      ),
    ).toBe(true);
  });

  test.each(kindNames)('%s indexes and references fields it has', (name) => {
    const kind = recordKinds[name];
    const fields = Object.keys(kind.schema.shape);
    const indexed = kind.indexes.flatMap((index) => index.replaceAll(/[[\]*&]/g, '').split('+'));
    for (const field of [...indexed, ...Object.keys(kind.references), ...kind.versioned, ...kind.exported]) {
      expect(fields).toContain(field);
    }
    for (const target of Object.values(kind.references)) expect(isKindName(target)).toBe(true);
  });

  test.each(kindNames)('%s has a label in every language', (name) => {
    for (const language of LANGUAGES) {
      expect(recordKinds[name].label[language].one).not.toBe('');
      expect(recordKinds[name].label[language].many).not.toBe('');
    }
  });

  test.each(kindNames)('%s refuses a field it does not know', (name) => {
    const issues = recordKinds[name].schema.safeParse({ surprise: 1 }).error?.issues ?? [];
    expect(issues.some((issue) => issue.code === 'unrecognized_keys')).toBe(true);
  });

  test('is not repeated by name in the store, in sync or in the API', () => {
    const derived = files.filter((file) => /^(extension\/(store|sync)|api|shared\/sync)\//.test(file.path));
    const naming = derived.filter((file) =>
      kindNames.some((name) => file.source.includes(`records/${name}.ts`)),
    );
    expect(naming.map((file) => file.path)).toEqual([]);
  });
});
