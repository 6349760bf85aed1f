import { describe, expect, test } from 'vitest';
import { parseAmount } from '../../shared/import/amounts.ts';
import { provenMark } from '../../shared/import/decimal-mark.ts';

const minor = (text: string, mark: '.' | ',') => {
  const read = parseAmount(text, 'EUR', 2, mark);
  return read.ok ? read.value : read.problem.code;
};

describe('decimal mark', () => {
  test.each<[string, string[], '.' | ',' | null]>([
    ['decimals that are not three', ['1.200', '50,00 €'], ','],
    ['both marks in one amount', ['1.200', '1.200,50'], ','],
    ['thousands twice', ['1.200', '1.200.000'], ','],
    ['a thousand without a mark', ['1,200', '1234.567'], '.'],
    ['a zero before it', ['1,200', '0.125'], '.'],
    ['nothing', ['1.200', '5', '', 'x'], null],
    ['both, which is nothing', ['7.5', '7,5'], null],
  ])('is proven by %s', (_, texts, mark) => {
    expect(provenMark(texts)).toBe(mark);
  });

  test('decides what a mark before three digits is', () => {
    expect(['1.200', '1.200.000', '1,200', '1.200,5'].map((text) => minor(text, ','))).toEqual([
      120_000, 120_000_000, 120, 120_050,
    ]);
    expect(['1.200', '1,200', '1,200.5'].map((text) => minor(text, '.'))).toEqual([120, 120_000, 120_050]);
  });
});
