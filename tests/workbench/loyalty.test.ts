import { describe, expect, test } from 'vitest';
import { answerLoyalty } from '../../extension/workbench/loyalty/answer-loyalty.ts';
import { makeBase, makeCustomer, usd } from './make-base.ts';

const bought = (customerId: string, ...days: string[]) =>
  days.map((day, at) => ({ id: `${customerId}-${at}`, customerId, day, revenue: usd(100) }));

const base = makeBase({
  customer: [
    makeCustomer('late'),
    makeCustomer('once'),
    makeCustomer('gone', { lossReason: 'price' }),
    makeCustomer('angry'),
  ],
  purchase: [
    ...bought('late', '2025-07-01', '2025-07-11', '2025-07-21'),
    ...bought('once', '2025-12-01'),
    ...bought('gone', '2023-01-01', '2024-02-10', '2024-02-20'),
    ...bought('angry', '2025-12-01', '2025-12-20'),
  ],
  complaint: [
    { id: 'c1', customerId: 'angry', what: 'Wet', severity: 'minor', state: 'received', receivedAt: 0 },
    { id: 'c2', customerId: 'angry', what: 'Late', severity: 'minor', state: 'closed', receivedAt: 0 },
  ],
});

async function figures() {
  const answer = await answerLoyalty(base);
  if (answer.state !== 'ready') throw new Error(answer.state);
  return answer.figures;
}

describe('answerLoyalty', () => {
  test('counts as loyal who bought on two days or more', async () => {
    expect((await figures()).repurchase).toMatchObject({ customers: 4, byDays: 3, rate: 0.75 });
  });

  test('lists who is later than usual, but not who is lost', async () => {
    const { overdue, overdueInAll } = await figures();
    expect([overdue.map((one) => one.customerId), overdueInAll]).toEqual([['late'], 1]);
  });

  test('adds up the revenue of customers with an open complaint', async () => {
    const { atRisk } = await figures();
    expect(atRisk).toEqual({
      revenue: 20_000,
      customers: [
        {
          customerId: 'angry',
          name: 'ANGRY',
          revenue: 20_000,
          complaints: [{ id: 'c1', what: 'Wet', customerId: 'angry' }],
        },
      ],
    });
  });

  test('values a loss by the last full year, and plans the next touch by its reason', async () => {
    const { losses, lost } = await figures();
    expect(losses).toEqual([{ reason: 'price', customers: 1, revenue: 20_000, share: 1 }]);
    expect(lost[0]).toMatchObject({ lastBoughtOn: '2024-02-20', nextOn: '2024-06-19' });
  });

  test('waits while nobody has bought', async () => {
    expect(await answerLoyalty(makeBase({}))).toEqual({ state: 'no-customers' });
    const unsold = makeBase({ customer: [makeCustomer('new')] });
    expect(await answerLoyalty(unsold)).toEqual({ state: 'no-purchases' });
  });
});
