import { describe, expect, test } from 'vitest';
import { answerTime } from '../../extension/workbench/time/answer-time.ts';
import { isFarBelow } from '../../extension/workbench/time/far-below.ts';
import { makeBase, makeCustomer, usd } from './make-base.ts';

const touch = (id: string, customerId: string, by: string, minutes: number | null, on = '2025-12-20') => ({
  id,
  customerId,
  by,
  minutes,
  at: Date.parse(`${on}T12:00:00Z`),
  channel: 'call' as const,
  direction: 'out' as const,
  department: 'sales' as const,
});

const base = makeBase(
  {
    customer: [makeCustomer('big'), makeCustomer('small'), makeCustomer('new')],
    purchase: [
      { id: 'o1', customerId: 'big', day: '2025-12-01', revenue: usd(900) },
      { id: 'o2', customerId: 'small', day: '2025-12-01', revenue: usd(10) },
    ],
    interaction: [
      touch('i1', 'big', 'ana', 30),
      touch('i2', 'small', 'ana', 60),
      touch('i3', 'new', 'ben', 10),
      touch('i4', 'big', 'ben', null),
      touch('i5', 'big', 'ben', 500, '2025-11-01'),
    ],
  },
  [{ id: 'ana', name: 'Ana', role: 'rep', addresses: [] }],
);

describe('answerTime', () => {
  test('puts the first tenth of customers under key, whoever never bought under prospects', async () => {
    const { team, minutes, unnoted } = await answerTime(base, '30');
    expect(team.map((row) => [row.group, row.minutes])).toEqual([
      ['key', 30],
      ['regular', 60],
      ['prospects', 10],
    ]);
    expect([minutes, unnoted]).toEqual([100, 1]);
  });

  test('reaches back as far as is asked', async () => {
    expect((await answerTime(base, '90')).minutes).toBe(600);
  });

  test('tells each rep apart, and names only members of the team', async () => {
    const { reps } = await answerTime(base, '30');
    expect(reps.map(({ memberId, name, minutes }) => [memberId, name, minutes])).toEqual([
      ['ana', 'Ana', 90],
      ['ben', null, 10],
    ]);
  });

  test('takes the targets a team has set', async () => {
    const timeTargets = { key: 50, regular: 25, prospects: 25 };
    const own = makeBase({ setting: [{ id: 'team', timeTargets }] });
    expect((await answerTime(own, '30')).targets).toEqual(timeTargets);
  });
});

describe('isFarBelow', () => {
  test('begins more than five points below the target', () => {
    const row = { group: 'key', minutes: 0, target: 0.6, missing: 0 } as const;
    expect(isFarBelow({ ...row, actual: 0.54 })).toBe(true);
    expect(isFarBelow({ ...row, actual: 0.56 })).toBe(false);
  });
});
