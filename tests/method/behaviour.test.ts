import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { migrate, relationshipLength, shareOfWallet } from '../../shared/method/behaviour.ts';
import { LAYERS, type Layer } from '../../shared/method/layers.ts';
import { customerIds } from './arbitraries.ts';

const cny = (minor: number) => ({ minor, currency: 'CNY' });

describe('share of wallet', () => {
  test('is our revenue over their spend', () => {
    expect(shareOfWallet(cny(250), cny(1000))).toEqual({ ok: true, value: 0.25 });
    expect(shareOfWallet(cny(-5), cny(1000))).toEqual({ ok: true, value: 0 });
  });

  test('is refused where it would mislead', () => {
    expect(shareOfWallet(cny(5), { minor: 9, currency: 'EUR' })).toMatchObject({
      problem: { code: 'mixed-currencies' },
    });
    expect(shareOfWallet(cny(5), cny(0))).toMatchObject({ problem: { code: 'no-spend' } });
    expect(shareOfWallet(cny(11), cny(10))).toMatchObject({ problem: { code: 'spend-below-ours' } });
  });
});

describe('relationship length', () => {
  test('is counted in days and completed months', () => {
    expect(relationshipLength('2023-01-31', '2024-02-29')).toEqual({ days: 394, months: 13 });
    expect(relationshipLength('2024-02-01', '2024-01-01')).toEqual({ days: 0, months: 0 });
  });
});

describe('migration', () => {
  test('names who moved where', () => {
    const before = new Map<string, Layer>([
      ['b', 'large'],
      ['a', 'large'],
      ['c', 'top'],
      ['gone', 'small'],
    ]);
    const after = new Map<string, Layer>([
      ['a', 'top'],
      ['b', 'top'],
      ['c', 'large'],
      ['gone', 'inactive'],
      ['new', 'small'],
    ]);
    const migration = migrate(before, after);
    const cell = (from: Layer, to: Layer) =>
      migration.cells.find((one) => one.from === from && one.to === to)?.customerIds;
    expect(cell('large', 'top')).toEqual(['a', 'b']);
    expect(cell('top', 'large')).toEqual(['c']);
    expect(cell('small', 'inactive')).toEqual(['gone']);
    expect(cell('suspect', 'small')).toEqual(['new']);
    expect(migration).toMatchObject({ up: 3, down: 2, stayed: 0 });
  });

  test('every customer is in exactly one cell, and rows and columns add up to the two periods', () => {
    const period = fc.array(fc.tuple(customerIds, fc.constantFrom(...LAYERS))).map((pairs) => new Map(pairs));
    fc.assert(
      fc.property(period, period, (before, after) => {
        const { cells, up, down, stayed } = migrate(before, after);
        const everyone = new Set([...before.keys(), ...after.keys()]);
        expect(cells.flatMap((cell) => cell.customerIds).toSorted()).toEqual([...everyone].toSorted());
        expect(up + down + stayed).toBe(everyone.size);
        for (const layer of LAYERS) {
          const rowSum = cells.filter((cell) => cell.from === layer).flatMap((cell) => cell.customerIds);
          expect(rowSum.length).toBe(
            [...everyone].filter((id) => (before.get(id) ?? 'suspect') === layer).length,
          );
        }
      }),
    );
  });
});
