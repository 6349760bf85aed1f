import { describe, expect, test } from 'vitest';
import { answerFocus } from '../../extension/workbench/focus/answer-focus.ts';
import { makeBase, makeCustomer, usd } from './make-base.ts';

async function lineOf(revenues: readonly number[]) {
  const ids = revenues.map((_, at) => `c${String(at).padStart(3, '0')}`);
  const base = makeBase({
    customer: ids.map((id) => makeCustomer(id)),
    purchase: ids.map((id, at) => ({
      id: `p-${id}`,
      customerId: id,
      day: '2025-06-01',
      revenue: usd(revenues[at] ?? 0),
    })),
  });
  const answer = await answerFocus(base);
  if (answer.state !== 'ready') throw new Error(answer.state);
  return answer.figures.line;
}

describe('the contribution curve', () => {
  test('goes customer by customer where they are few', async () => {
    expect(await lineOf([60, 30, 10, 0.1])).toHaveLength(4);
    expect(await lineOf([50, 30, 20])).toEqual([
      { customers: 1 / 3, share: 0.5 },
      { customers: 2 / 3, share: 0.8 },
      { customers: 1, share: 1 },
    ]);
  });

  test('goes in steps of one per cent where they are many', async () => {
    const line = await lineOf(Array.from({ length: 250 }, (_, at) => 250 - at));
    expect(line).toHaveLength(100);
    expect(line.at(-1)).toEqual({ customers: 1, share: 1 });
  });
});
