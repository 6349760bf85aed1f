import { describe, expect, test } from 'vitest';
import { minorDigits } from '../../shared/records/minor-digits.ts';

describe('minorDigits', () => {
  test('follow the currency, asked again too', () => {
    const asked = ['CNY', 'JPY', 'KWD', 'JPY'];
    expect(asked.map(minorDigits)).toEqual([2, 0, 3, 0]);
  });
});
