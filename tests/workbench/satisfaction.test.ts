import { describe, expect, test } from 'vitest';
import { answerSatisfaction } from '../../extension/workbench/satisfaction/answer-satisfaction.ts';
import { fitted, placeNames, widthOf } from '../../extension/workbench/satisfaction/place-names.ts';
import { makeBase, makeCustomer, usd } from './make-base.ts';

const at = Date.parse('2025-12-01T12:00:00Z');
const nps = (id: string, customerId: string, score: number, theme: string | null = null) => ({
  id,
  customerId,
  theme,
  at,
  answer: { kind: 'nps' as const, score },
});

const base = makeBase({
  customer: [
    makeCustomer('unhappy', { categorySpend: usd(900) }),
    makeCustomer('happy', { categorySpend: usd(100) }),
    makeCustomer('unknown'),
  ],
  purchase: [{ id: 'o1', customerId: 'unhappy', day: '2025-12-01', revenue: usd(300) }],
  satisfaction: [
    nps('a1', 'unhappy', 3, 'quality'),
    nps('a2', 'happy', 9, 'advice'),
    nps('a3', 'unknown', 8),
    { ...nps('a4', 'happy', 0), at: Date.parse('2024-01-01T12:00:00Z') },
  ],
});

describe('answerSatisfaction', () => {
  test('counts the answers of the window only', async () => {
    const { summary, answers } = await answerSatisfaction(base);
    expect([summary.npsAnswers, answers, summary.nps]).toEqual([3, 3, 0]);
  });

  test('puts the theme that most needs improving first', async () => {
    expect((await answerSatisfaction(base)).themes.map(({ theme }) => theme)).toEqual(['quality', 'advice']);
  });

  test('wins back first who is unhappy with much to earn, and leaves out whose spend is unknown', async () => {
    const { customers, unknownPotential, currency } = await answerSatisfaction(base);
    expect(customers.map(({ customerId, field, potential }) => [customerId, field, potential])).toEqual([
      ['unhappy', 'win-back', 60_000],
      ['happy', 'keep', 10_000],
    ]);
    expect([unknownPotential, currency]).toEqual([1, 'USD']);
  });
});

describe('placeNames', () => {
  const name = (id: string, x: number, y: number) => ({ id, x, y, width: 100 });

  test('puts a name right of its dot, and left of it where another dot stands', () => {
    const placed = placeNames([name('a', 100, 50), name('b', 180, 50), name('c', 400, 52)], { width: 600 });
    expect(placed.get('a')?.anchor).toBe('start');
    expect(placed.get('a')?.y).not.toBe(placed.get('c')?.y);
    expect(placed.get('b')).toEqual({ x: 190, y: 54, anchor: 'start' });
    expect(placed.get('c')).toEqual({ x: 410, y: 56, anchor: 'start' });
  });

  test('keeps a name within the picture', () => {
    expect(placeNames([name('a', 560, 50)], { width: 600 }).get('a')?.anchor).toBe('end');
  });

  test('leaves out a name there is no room for', () => {
    const stacked = Array.from({ length: 12 }, (_, n) => name(`${n}`, 60, 50 + n));
    const placed = placeNames(stacked, { width: 180 });
    expect(placed.size).toBeGreaterThan(0);
    expect(placed.size).toBeLessThan(12);
    const lines = [...placed.values()].map((one) => one.y).toSorted((one, other) => one - other);
    expect(lines.slice(1).every((y, before) => y - (lines[before] ?? 0) >= 14)).toBe(true);
  });

  test('gives letters of Chinese more room', () => {
    expect(widthOf('华信食品')).toBeGreaterThan(widthOf('Huax'));
  });

  test('cuts a name by its width, between whole letters', () => {
    expect(fitted('Harbour Foods', 200)).toBe('Harbour Foods');
    expect(fitted('华'.repeat(40), 200)).toBe(`${'华'.repeat(15)}…`);
    expect(fitted('👩‍👩‍👧'.repeat(10), 140)).toMatch(/^(👩‍👩‍👧)+…$/u);
    expect(widthOf(fitted('W'.repeat(90), 200))).toBeLessThanOrEqual(200);
  });
});
