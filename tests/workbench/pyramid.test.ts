import { describe, expect, test } from 'vitest';
import { planPyramid } from '../../extension/workbench/pyramid/pyramid-drawing.tsx';
import { scaleBeside, slicesOf } from '../../extension/workbench/pyramid/pyramid-shape.ts';
import { pyramidView, revenueBefore } from '../../extension/workbench/pyramid/pyramid-view.ts';
import { costsWithin, customerValues } from '../../extension/workbench/figures/customer-values.ts';
import { makeTeam, usd } from './make-team.ts';

const team = makeTeam([
  { id: 'a', bought: { '2025-06-01': 50_000, '2024-06-01': 10_000 } },
  { id: 'b', bought: { '2025-06-01': 20_000, '2024-06-01': 90_000 } },
  { id: 'c', bought: { '2025-06-01': 5_000 } },
  { id: 'd', bought: { '2024-06-01': 4_000 } },
  { id: 'e', bought: {} },
]);

function view(costs: Parameters<typeof costsWithin>[0] = []) {
  const { window, before } = team.moment;
  const summed = costsWithin(costs, window, 'USD');
  return pyramidView({
    standings: team.standings,
    ranks: team.ranks,
    values: customerValues(team.standings, summed),
    indirectCost: summed.indirect,
    window,
    before,
  });
}

const profit = (costs: Parameters<typeof view>[0]) => view(costs).layers[0]?.profit ?? 0;

const cost = (fields: object) => ({
  id: 'x',
  purpose: 'sales' as const,
  what: 'Visit',
  day: '2025-06-02',
  amount: usd(700),
  customerId: 'a',
  createdAt: 0,
  createdBy: 'me',
  ...fields,
});

describe('pyramidView', () => {
  test('gives each layer its customers and revenue of both periods', () => {
    const layers = view().layers.map((one) => [
      one.layer,
      one.customers,
      one.customersBefore,
      one.revenue,
      one.revenueBefore,
    ]);
    expect(layers).toEqual([
      ['top', 1, 1, 50_000, 90_000],
      ['large', 0, 0, 0, 0],
      ['medium', 0, 0, 0, 0],
      ['small', 2, 2, 25_000, 14_000],
    ]);
  });

  test('shows real shares that add up to all', () => {
    const shares = view().layers.map((one) => one.share ?? 0);
    expect(shares[0]).toBeCloseTo(50 / 75, 10);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
  });

  test('counts who went up, down and came new, each customer once', () => {
    const { movement, cells } = view();
    expect(movement).toEqual({ up: 1, down: 2, stayed: 1, joined: 1 });
    expect(cells.find((cell) => cell.from === 'top' && cell.to === 'small')?.customers).toBe(1);
    expect(cells.reduce((sum, cell) => sum + cell.customers, 0)).toBe(5);
  });

  test('takes direct cost from the layer it was spent on, and leaves other days and currencies out', () => {
    const before = profit([]);
    expect(profit([cost({})])).toBe(before - 700);
    expect(profit([cost({ day: '2023-01-01' })])).toBe(before);
    expect(profit([cost({ amount: { minor: 700, currency: 'EUR' } })])).toBe(before);
  });

  test('knows the revenue of the period before', () => {
    expect([revenueBefore(team.ranks, 'b'), revenueBefore(team.ranks, 'e')]).toEqual([90_000, 0]);
  });
});

describe('slicesOf', () => {
  test('cuts areas in proportion to customers', () => {
    const areas = slicesOf([1, 4, 15, 80]).map(({ top, bottom }) => bottom ** 2 - top ** 2);
    for (const [index, share] of [0.01, 0.04, 0.15, 0.8].entries())
      expect(areas[index]).toBeCloseTo(share, 10);
  });

  test('of nobody has no height', () => {
    expect(slicesOf([0, 0])).toEqual([
      { top: 0, bottom: 0 },
      { top: 0, bottom: 0 },
    ]);
  });

  test('a pyramid of four times the customers is twice as tall', () => {
    expect([scaleBeside(10, 40), scaleBeside(0, 5)]).toEqual([2, 1]);
  });
});

describe('planPyramid', () => {
  test('leaves room above where the year before was larger, and ends both on one base', () => {
    const plan = planPyramid(view().layers.map((one) => ({ ...one, customersBefore: one.customers * 4 })));
    expect(plan.above).toBeCloseTo(plan.height / 2, 6);
    expect(plan.edges.at(-1)).toBeCloseTo(plan.height, 6);
    expect(plan.ghostEdges.at(-1)).toBeCloseTo(plan.height, 6);
    expect(plan.ghostTip).toBeCloseTo(0, 6);
  });

  test('gives an empty layer room for its words', () => {
    expect(Math.min(...planPyramid(view().layers).rows)).toBeGreaterThanOrEqual(48);
  });
});
