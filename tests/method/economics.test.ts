import { describe, expect, test } from 'vitest';
import { DEFAULT_ASSUMPTIONS, economicsOf, type OwnFigures } from '../../shared/method/economics.ts';

const own: OwnFigures = {
  customersBefore: 200,
  customersKept: 160,
  profit: 1_000_001,
  retentionCost: 80_000,
};

const codeOf = (figures: OwnFigures, assumptions = DEFAULT_ASSUMPTIONS) => {
  const outcome = economicsOf(figures, assumptions);
  return outcome.ok ? null : outcome.problem.code;
};

describe('economics', () => {
  test('by hand: what the assumptions mean on our own figures', () => {
    expect(economicsOf(own)).toEqual({
      ok: true,
      value: {
        retention: 0.8,
        lost: 40,
        costToKeepOne: 500,
        costToReplaceLost: { low: 60_000, high: 120_000 },
        profitGain: 300_000,
        customersToKeep: 10,
      },
    });
  });

  test('assumptions are editable, to a tenth', () => {
    const assumptions = {
      acquisitionTimesRetention: { low: 2.5, high: 2.5 },
      retentionPoints: 2.5,
      profitPercent: 12.5,
    };
    expect(economicsOf({ ...own, profit: 1000 }, assumptions)).toMatchObject({
      value: { costToReplaceLost: { low: 50_000, high: 50_000 }, profitGain: 125, customersToKeep: 5 },
    });
  });

  test('part of a customer is a customer to keep', () => {
    expect(economicsOf({ ...own, customersBefore: 201 })).toMatchObject({ value: { customersToKeep: 11 } });
  });

  test('without kept customers the cost of keeping is not known', () => {
    expect(economicsOf({ ...own, customersKept: 0 })).toMatchObject({
      value: { retention: 0, costToKeepOne: null, costToReplaceLost: null },
    });
    expect(economicsOf({ ...own, customersBefore: 0, customersKept: 0 })).toMatchObject({
      value: { retention: null },
    });
  });

  test('assumptions and figures that cannot be are refused', () => {
    expect(codeOf({ ...own, customersKept: 201 })).toBe('kept-more-than-before');
    expect(codeOf({ ...own, customersKept: 1.5 })).toBe('not-a-count');
    const wide = { ...DEFAULT_ASSUMPTIONS, acquisitionTimesRetention: { low: 7, high: 6 } };
    expect(codeOf(own, wide)).toBe('low-above-high');
    expect(codeOf(own, { ...DEFAULT_ASSUMPTIONS, profitPercent: 0 })).toBe('assumption-not-positive');
    expect(codeOf(own, { ...DEFAULT_ASSUMPTIONS, retentionPoints: Infinity })).toBe(
      'assumption-not-positive',
    );
  });
});
