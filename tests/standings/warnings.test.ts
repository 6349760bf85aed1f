import { describe, expect, test } from 'vitest';
import { isGrave, worstFirst, type StandingWarning } from '../../shared/standings/warnings.ts';

const clock = {
  milestone: null,
  dueAt: null,
  timeLeft: null,
  state: 'on-track',
  askSatisfaction: false,
} as const;
const complaint = (complaintId: string, severity: 'critical' | 'minor'): StandingWarning => ({
  code: 'complaint',
  complaintId,
  what: 'Lids do not seal',
  severity,
  clock,
});
const closed: StandingWarning = {
  code: 'closed-to',
  rule: 'complaint',
  ruleId: 'calm',
  which: { departments: ['marketing'] },
  clearOn: null,
};
const promise = (commitmentId: string, inDays: number): StandingWarning => ({
  code: 'promise',
  commitmentId,
  by: 'us',
  what: 'Quote',
  due: '2026-03-01',
  inDays,
});

describe('worstFirst', () => {
  test('puts every red warning before every amber one, whatever they are about', () => {
    const given = [complaint('small', 'minor'), promise('today', 0), closed, promise('late', -2)];
    const sorted = worstFirst([...given, complaint('big', 'critical')]);
    expect(sorted.map((one) => `${isGrave(one) ? 'red' : 'amber'} ${one.code}`)).toEqual([
      'red complaint',
      'red promise',
      'amber complaint',
      'amber closed-to',
      'amber promise',
    ]);
    expect(worstFirst(sorted.toReversed())).toEqual(sorted);
  });
});
