import { describe, expect, test } from 'vitest';
import type { Tier } from '../../shared/records/customer.ts';
import { closeReview, proposals, type ReviewDecision } from '../../shared/method/review.ts';

const meeting = { on: '2024-07-01', present: ['ana', 'bo'] };
const reviewed = new Map<string, Tier>([
  ['a', 'gold'],
  ['b', 'gold'],
  ['c', 'general'],
]);
const now = new Map([
  ['c', { tier: 'potential', rule: 'room-to-grow' }],
  ['a', { tier: 'diamond', rule: 'top-two-years' }],
  ['b', { tier: 'gold', rule: 'top-or-large' }],
  ['new', { tier: 'general', rule: null }],
] as const);
const proposed = proposals(reviewed, now);

const accept = (customerId: string, reason = 'agreed'): ReviewDecision => ({
  customerId,
  decision: 'accept',
  reason,
});

const problemOf = (...decisions: ReviewDecision[]) => {
  const outcome = closeReview(proposed, decisions, meeting);
  return outcome.ok ? null : outcome.problem;
};

describe('review', () => {
  test('lists every change since the last one, and nothing else', () => {
    expect(proposed).toEqual([
      { customerId: 'a', from: 'gold', to: 'diamond', rule: 'top-two-years' },
      { customerId: 'c', from: 'general', to: 'potential', rule: 'room-to-grow' },
      { customerId: 'new', from: null, to: 'general', rule: null },
    ]);
  });

  test('keeps minutes of what was accepted and what was overridden', () => {
    const override: ReviewDecision = {
      customerId: 'c',
      decision: 'override',
      tier: 'strategic',
      reason: 'entry market',
    };
    const minutes = closeReview(proposed, [override, accept('new'), accept('a')], meeting);
    expect(minutes).toMatchObject({
      ok: true,
      value: {
        on: '2024-07-01',
        present: ['ana', 'bo'],
        lines: [
          { customerId: 'a', decision: 'accept', decided: 'diamond' },
          { customerId: 'c', decision: 'override', decided: 'strategic', reason: 'entry market' },
          { customerId: 'new', decided: 'general' },
        ],
      },
    });
  });

  test('does not close with a change undecided, decided twice, unproposed or without a reason', () => {
    expect(problemOf(accept('a'))).toEqual({ code: 'undecided', customerIds: ['c', 'new'] });
    expect(problemOf(accept('a'), accept('a'))).toEqual({ code: 'decided-twice', customerId: 'a' });
    expect(problemOf(accept('b'))).toEqual({ code: 'not-proposed', customerId: 'b' });
    expect(problemOf(accept('a', ' '))).toEqual({ code: 'reason-missing', customerId: 'a' });
  });
});
