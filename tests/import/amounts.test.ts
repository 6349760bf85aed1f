import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAmount, statedCurrency } from '../../shared/import/amounts.ts';

describe('amounts', () => {
  test.each<[string, string, number]>([
    ['1234.50', 'CNY', 123_450],
    ['1,234.50', 'CNY', 123_450],
    ['1.234,50', 'EUR', 123_450],
    ['1 234,50 €', 'EUR', 123_450],
    ["1'234.50", 'CHF', 123_450],
    ['1,234,567', 'CNY', 123_456_700],
    ['1.234.567', 'EUR', 123_456_700],
    ['1,234', 'CNY', 123_400],
    ['12,34,567.00', 'INR', 123_456_700],
    ['12,5', 'EUR', 1250],
    ['0.1', 'USD', 10],
    ['.5', 'USD', 50],
    ['5.', 'USD', 500],
    ['12.5000', 'USD', 1250],
    ['-5', 'USD', -500],
    ['−5', 'USD', -500],
    ['+5', 'USD', 500],
    ['5-', 'USD', -500],
    ['(5.00)', 'USD', -500],
    ['-$5.00', 'USD', -500],
    ['$-5.00', 'USD', -500],
    ['-0', 'USD', 0],
    ['￥１２．５', 'CNY', 1250],
    ['¥12元', 'CNY', 1200],
    ['RMB 12', 'CNY', 1200],
    ['12.50CNY', 'CNY', 1250],
    ['NT$100', 'TWD', 10_000],
    ['1234', 'JPY', 1234],
    ['1.234', 'KWD', 1234],
    ['90071992547409.91', 'USD', Number.MAX_SAFE_INTEGER],
  ])('%s in %s is %i minor units', (text, currency, minor) => {
    expect(parseAmount(text, currency)).toEqual({ ok: true, value: minor });
  });

  test.each<[string, string, string]>([
    ['', 'USD', 'amount-missing'],
    ['   ', 'USD', 'amount-missing'],
    ['abc', 'USD', 'not-an-amount'],
    ['12 ABC', 'USD', 'not-an-amount'],
    ['1e5', 'USD', 'not-an-amount'],
    ['1,23,45', 'USD', 'not-an-amount'],
    ['12 34', 'USD', 'not-an-amount'],
    ['1.2.3', 'USD', 'not-an-amount'],
    ['--5', 'USD', 'not-an-amount'],
    ['-', 'USD', 'not-an-amount'],
    ['.', 'USD', 'not-an-amount'],
    ['1.234', 'USD', 'ambiguous-amount'],
    ['1.200', 'USD', 'ambiguous-amount'],
    ['1234.567', 'USD', 'too-many-decimals'],
    ['0,123', 'USD', 'too-many-decimals'],
    ['1.5', 'JPY', 'too-many-decimals'],
    ['90071992547409.92', 'USD', 'amount-too-large'],
    ['€5', 'USD', 'other-currency'],
    ['5 EUR', 'CNY', 'other-currency'],
    ['NT$5', 'USD', 'other-currency'],
  ])('"%s" in %s is refused: %s', (text, currency, code) => {
    expect(parseAmount(text, currency)).toMatchObject({ ok: false, problem: { code } });
  });

  test('whatever is written with two decimals is read back exactly', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (minor) => {
        const digits = String(Math.abs(minor)).padStart(3, '0');
        const plain = `${minor < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        const read = parseAmount(plain, 'USD');
        const grouped = parseAmount(plain.replace(/\B(?=(\d{3})+\.)/g, ','), 'USD');
        return read.ok && read.value === minor && grouped.ok && grouped.value === minor;
      }),
    );
  });

  test('a sign or code states the currency, other letters do not', () => {
    expect(['$5', '¥5', '5 EUR', 'HK$5', '5元'].map(statedCurrency)).toEqual([
      'USD',
      'CNY',
      'EUR',
      'HKD',
      'CNY',
    ]);
    expect(['5', 'N/A', 'TBD 5', ''].map(statedCurrency)).toEqual([null, null, null, null]);
  });
});
