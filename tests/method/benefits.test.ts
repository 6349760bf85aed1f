import { describe, expect, test } from 'vitest';
import { AFFINITIES, affinityVisibility, isSensitive } from '../../shared/method/affinities.ts';
import { benefitLedger } from '../../shared/method/benefits.ts';
import { nextOccurrence, reminders } from '../../shared/method/key-dates.ts';

describe('benefit ledger', () => {
  test('shows what was given, what it cost and what the policy still owes', () => {
    const given = [
      { customerId: 'a', kind: 'social', cost: 5000 },
      { customerId: 'a', kind: 'social', cost: 2500 },
      { customerId: 'a', kind: 'structural', cost: 0 },
    ] as const;
    expect(benefitLedger(given, { financial: 1, social: 3, structural: 0 })).toEqual([
      { kind: 'financial', given: 0, cost: 0, owed: 1 },
      { kind: 'social', given: 2, cost: 7500, owed: 1 },
      { kind: 'structural', given: 1, cost: 0, owed: 0 },
    ]);
  });
});

describe('affinities', () => {
  test('kin and faith are private unless shared on purpose; the others are not', () => {
    const names = Object.keys(AFFINITIES) as (keyof typeof AFFINITIES)[]; // `as`: Object.keys widens a literal's keys
    expect(names.filter(isSensitive)).toEqual(['kin', 'faith']);
    expect(affinityVisibility('kin', false)).toBe('private');
    expect(affinityVisibility('faith', true)).toBe('team');
    expect(affinityVisibility('school', false)).toBe('team');
    expect(Object.values(AFFINITIES).join('')).toBe('亲地神物业趣学话历龄');
  });
});

describe('key dates', () => {
  const birthday = { id: 'b', month: 5, date: 20, year: 1980 };

  test('today counts; yesterday is next year', () => {
    expect(nextOccurrence(birthday, '2024-05-20')).toEqual({
      id: 'b',
      day: '2024-05-20',
      daysAhead: 0,
      years: 44,
    });
    expect(nextOccurrence(birthday, '2024-05-21')).toEqual({
      id: 'b',
      day: '2025-05-20',
      daysAhead: 364,
      years: 45,
    });
  });

  test('29 February is kept on the 28th in a common year', () => {
    const leap = { id: 'l', month: 2, date: 29, year: null };
    expect(nextOccurrence(leap, '2023-02-01')).toMatchObject({ day: '2023-02-28', years: null });
    expect(nextOccurrence(leap, '2024-02-28')).toMatchObject({ day: '2024-02-29', daysAhead: 1 });
    expect(nextOccurrence(leap, '2023-03-01')).toMatchObject({ day: '2024-02-29' });
  });

  test('a date in the future first occurs in its own year', () => {
    const opening = { id: 'o', month: 1, date: 1, year: 2030 };
    expect(nextOccurrence(opening, '2024-06-01')).toMatchObject({ day: '2030-01-01', years: 0 });
  });

  test('reminders are those within the lead, soonest first', () => {
    const others = [
      birthday,
      { id: 'x', month: 5, date: 18, year: null },
      { id: 'y', month: 6, date: 1, year: null },
    ];
    expect(reminders(others, '2024-05-18', 7).map((one) => one.id)).toEqual(['x', 'b']);
    expect(reminders([{ id: 'n', month: 1, date: 2, year: null }], '2024-12-30', 3)).toHaveLength(1);
  });
});
