import { describe, expect, test } from 'vitest';
import { answerRivals } from '../../extension/workbench/rivals/answer-rivals.ts';
import { makeBase, makeCustomer } from './make-base.ts';

const HOUR = 3_600_000;
const NINE = Date.parse('2025-12-15T09:00:00Z');
const mail = (id: string, direction: 'in' | 'out', hoursLater: number) => ({
  id,
  customerId: 'harbour',
  channel: 'mail' as const,
  direction,
  at: NINE + hoursLater * HOUR,
  by: 'me',
  department: 'sales' as const,
});
const seen = (id: string, competitor: string | null, value: number, day = '2025-12-01') => ({
  id,
  competitor,
  topic: 'Hours to answer',
  value,
  unit: 'hours',
  day,
});

const base = makeBase({
  customer: [makeCustomer('harbour')],
  interaction: [
    mail('i1', 'in', 0),
    mail('i2', 'in', 1),
    mail('i3', 'out', 3),
    mail('i4', 'in', -24 * 400),
    mail('i5', 'out', -24 * 399),
  ],
  complaint: [
    {
      id: 'c1',
      customerId: 'harbour',
      what: 'Wet',
      severity: 'minor',
      state: 'responded',
      receivedAt: NINE,
      respondedAt: NINE + 2 * HOUR,
    },
  ],
  policy: [{ id: 'p1', tier: 'general', responseHours: 4 }],
  observation: [seen('o1', null, 5), seen('o2', 'Cartonette', 3), seen('o3', 'Cartonette', 7, '2025-12-05')],
});

describe('answerRivals', () => {
  test('measures our first answer in working time, beside what the policy promises', async () => {
    const { answers } = await answerRivals(base);
    expect(answers).toEqual([
      { segment: 'general', answers: 1, medianWorkingTime: 3 * HOUR, promisedHours: 4 },
    ]);
  });

  test('measures the answer to complaints by itself', async () => {
    expect((await answerRivals(base)).complaints).toEqual([
      { segment: 'general', answers: 1, medianWorkingTime: 2 * HOUR },
    ]);
  });

  test('sets medians of competitors beside ours, with the unit', async () => {
    expect((await answerRivals(base)).compared).toEqual([
      {
        topic: 'Hours to answer',
        ours: 5,
        theirs: [{ competitor: 'Cartonette', value: 5 }],
        unit: 'hours',
      },
    ]);
  });

  test('lists observations latest first', async () => {
    expect((await answerRivals(base)).observations.map(({ id }) => id)).toEqual(['o3', 'o1', 'o2']);
  });
});
