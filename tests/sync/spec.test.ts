import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const RULE = /^- \*\*(S\d+)\*\*/gm;
const TEST_NAME = /\b(?:test|describe)(?:\.each(?:<[^>]*>)?\([^)]*\))?\(\s*[`'"]([^`'"]*)/g;
const CITATION = /\bS\d+\b/g;

function rules(): string[] {
  const spec = readFileSync('shared/sync/SPEC.md', 'utf8');
  return [...spec.matchAll(RULE)].map((match) => match[1] ?? '');
}

function cited(): Set<string> {
  const names = globSync('tests/**/*.test.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(TEST_NAME)].map((match) => match[1] ?? ''),
  );
  return new Set(names.flatMap((name) => name.match(CITATION) ?? []));
}

describe('SPEC.md', () => {
  test('numbers its rules without a gap', () => {
    expect(rules()).toEqual(rules().map((_, index) => `S${index + 1}`));
  });

  test('every rule is quoted by the name of a test', () => {
    const known = cited();
    expect(rules().filter((rule) => !known.has(rule))).toEqual([]);
  });
});
