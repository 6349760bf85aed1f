import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  satisfactionByTheme,
  satisfactionOf,
  summariseSatisfaction,
  winBackOrder,
  type Answer,
} from '../../shared/method/satisfaction.ts';
import { valueOf } from './value-of.ts';

function makeAnswers(kind: Answer['kind'], scores: number[], theme: string | null = null): Answer[] {
  return scores.map((score, index) => ({ customerId: `c${index}`, kind, score, theme }));
}

describe('satisfaction', () => {
  test('NPS is promoters minus detractors; 7 and 8 are neither', () => {
    const answers = makeAnswers('nps', [10, 9, 9, 8, 7, 7, 6, 0, 10, 5]);
    expect(valueOf(summariseSatisfaction(answers))).toEqual({
      npsAnswers: 10,
      nps: 0.1,
      csatAnswers: 0,
      csat: null,
    });
  });

  test('CSAT is the share of the two best of five', () => {
    expect(valueOf(summariseSatisfaction(makeAnswers('csat', [5, 4, 3, 1]))).csat).toBe(0.5);
  });

  test('NPS lies between -1 and 1', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1 }), (scores) => {
        const { nps } = valueOf(summariseSatisfaction(makeAnswers('nps', scores)));
        return nps !== null && nps >= -1 && nps <= 1;
      }),
    );
  });

  test('a score off its scale is refused, not averaged', () => {
    const off = [...makeAnswers('nps', [11, -1, 7.5]), ...makeAnswers('csat', [0, 6])];
    for (const answer of off) {
      const problem = { code: 'score-out-of-range', answer };
      expect(summariseSatisfaction([answer])).toEqual({ ok: false, problem });
      expect(satisfactionByTheme([answer])).toEqual({ ok: false, problem });
    }
  });

  test('themes come with what most needs improving first', () => {
    const answers = [
      ...makeAnswers('nps', [10, 10], 'advice'),
      ...makeAnswers('nps', [2, 9], 'delivery'),
      ...makeAnswers('csat', [1, 2], 'invoice'),
      ...makeAnswers('nps', [0]),
    ];
    const themes = valueOf(satisfactionByTheme(answers));
    expect(themes.map((row) => row.theme)).toEqual(['invoice', 'delivery', 'advice']);
  });

  test("a customer's satisfaction is the mean of its answers, each on its own scale", () => {
    expect(satisfactionOf([...makeAnswers('nps', [10]), ...makeAnswers('csat', [3])])).toBe(0.75);
    expect(satisfactionOf([])).toBeNull();
  });

  test('the unhappy with most to earn are won back first', () => {
    const limits = { satisfied: 0.7, highPotential: 1000 };
    const customers = [
      { customerId: 'happy-big', satisfaction: 0.7, potential: 9000 },
      { customerId: 'unhappy-small', satisfaction: 0.1, potential: 999 },
      { customerId: 'unhappy-big', satisfaction: 0.69, potential: 1000 },
      { customerId: 'unhappy-bigger', satisfaction: 0.5, potential: 5000 },
      { customerId: 'happy-small', satisfaction: 1, potential: 1 },
    ];
    expect(winBackOrder(customers, limits).map((one) => [one.customerId, one.field])).toEqual([
      ['unhappy-bigger', 'win-back'],
      ['unhappy-big', 'win-back'],
      ['happy-big', 'develop'],
      ['happy-small', 'keep'],
      ['unhappy-small', 'watch'],
    ]);
  });
});
