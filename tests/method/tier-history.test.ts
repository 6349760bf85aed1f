import { describe, expect, test } from 'vitest';
import {
  checkOverride,
  decideTier,
  noteTier,
  type TierChange,
  type TierOverride,
} from '../../shared/method/tier-history.ts';

const classified = { tier: 'general', rule: null } as const;

function makeOverride(overrides: Partial<TierOverride> = {}): TierOverride {
  return {
    tier: 'gold',
    reason: 'framework contract',
    authorId: 'wei',
    on: '2024-01-10',
    until: null,
    ...overrides,
  };
}

const codeOf = (override: TierOverride) => {
  const outcome = checkOverride(override);
  return outcome.ok ? 'ok' : outcome.problem.code;
};

describe('tier override', () => {
  test('needs a reason and an author and must not end before it starts', () => {
    expect(codeOf(makeOverride())).toBe('ok');
    expect(codeOf(makeOverride({ reason: '  ' }))).toBe('reason-missing');
    expect(codeOf(makeOverride({ authorId: '' }))).toBe('author-missing');
    expect(codeOf(makeOverride({ until: '2024-01-09' }))).toBe('ends-before-it-starts');
    expect(codeOf(makeOverride({ until: '2024-01-10' }))).toBe('ok');
  });

  test('counts from its first day to its last, then the standard does again', () => {
    const override = makeOverride({ until: '2024-02-10' });
    const tierOn = (day: string) => decideTier(classified, override, day).tier;
    expect(['2024-01-09', '2024-01-10', '2024-02-10', '2024-02-11'].map(tierOn)).toEqual([
      'general',
      'gold',
      'gold',
      'general',
    ]);
    expect(decideTier(classified, makeOverride(), '2034-01-01').tier).toBe('gold');
  });
});

describe('tier history', () => {
  test('keeps every change with its cause, and nothing that did not change', () => {
    const override = makeOverride({ until: '2024-01-20' });
    let history: readonly TierChange[] = [];
    for (const day of ['2024-01-01', '2024-01-02', '2024-01-10', '2024-01-15', '2024-01-21']) {
      history = noteTier(history, decideTier(classified, override, day), day);
    }
    expect(history.map(({ on, from, tier, cause }) => [on, from, tier, cause.by])).toEqual([
      ['2024-01-01', null, 'general', 'standard'],
      ['2024-01-10', 'general', 'gold', 'override'],
      ['2024-01-21', 'gold', 'general', 'standard'],
    ]);
  });

  test('the same tier for a new reason is a change', () => {
    const first = noteTier([], decideTier({ tier: 'gold', rule: 'a' }, null, '2024-01-01'), '2024-01-01');
    expect(
      noteTier(first, decideTier({ tier: 'gold', rule: 'b' }, null, '2024-02-01'), '2024-02-01'),
    ).toHaveLength(2);
    const kept = noteTier(
      first,
      decideTier({ tier: 'gold', rule: 'b' }, makeOverride(), '2024-02-01'),
      '2024-02-01',
    );
    const renewed = makeOverride({ reason: 'new contract' });
    expect(noteTier(kept, decideTier(classified, renewed, '2024-03-01'), '2024-03-01')).toHaveLength(3);
  });
});
