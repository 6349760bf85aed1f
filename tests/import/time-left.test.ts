import { describe, expect, test } from 'vitest';
import { timeLeft } from '../../extension/workbench/import/time-left.ts';

describe('timeLeft', () => {
  test('follows from the rate so far', () => {
    expect(timeLeft(1_000, 4_000, 10_000)).toBe(30_000);
    expect(timeLeft(4_000, 4_000, 10_000)).toBe(0);
  });

  test('is not told before there is a rate, nor without a total', () => {
    expect(timeLeft(1_000, 4_000, 2_999)).toBeNull();
    expect(timeLeft(0, 4_000, 10_000)).toBeNull();
    expect(timeLeft(1_000, 0, 10_000)).toBeNull();
  });
});
