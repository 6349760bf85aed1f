import { describe, expect, test } from 'vitest';
import { ownFigures } from '../../extension/workbench/economics/own-figures.ts';
import { costsWithin, customerValues } from '../../extension/workbench/figures/customer-values.ts';
import { tabSeparated } from '../../extension/workbench/figures/data-table.tsx';
import { namedIn } from '../../extension/workbench/figures/named.ts';
import { allowedFor, changeOf, numberOf } from '../../extension/workbench/policies/policy-cells.tsx';
import { newContactRule, numbersOf, withNumber } from '../../extension/workbench/policies/contact-rules.ts';
import { contactRule } from '../../shared/method/contact-rules.ts';
import { DEFAULT_CONTACT_RULES } from '../../shared/method/default-contact-rules.ts';
import { makeTeam, usd } from './make-team.ts';

const team = makeTeam([
  { id: 'kept', bought: { '2025-06-01': 30_000, '2024-06-01': 30_000 } },
  { id: 'lost', bought: { '2024-06-01': 20_000 } },
  { id: 'new', bought: { '2025-06-01': 9_000 } },
]);

const cost = (minor: number, customerId: string | null) => ({
  id: `${minor}`,
  customerId,
  purpose: 'sales' as const,
  what: 'Visit',
  day: '2025-05-05',
  amount: usd(minor),
  createdAt: 0,
  createdBy: 'me',
});

describe('ownFigures', () => {
  test('counts who bought before, who stayed, and what was spent on them', () => {
    const costs = costsWithin([cost(500, 'kept'), cost(700, 'new')], team.moment.window, 'USD');
    expect(ownFigures(team.standings, costs)).toEqual({
      customersBefore: 2,
      customersKept: 1,
      profit: 10_000 + 3_000 - 1_200,
      retentionCost: 500,
    });
  });
});

describe('costsWithin', () => {
  test('parts what belongs to a customer from what belongs to none', () => {
    const costs = costsWithin([cost(500, 'kept'), cost(300, null)], team.moment.window, 'USD');
    expect([costs.direct.get('kept'), costs.indirect, costs.otherCurrency]).toEqual([500, 300, 0]);
    expect(customerValues(team.standings, costs).find((one) => one.customerId === 'kept')).toMatchObject({
      revenue: 30_000,
      margin: 10_000,
      directCost: 500,
    });
  });

  test('counts what it leaves out for its currency', () => {
    expect(costsWithin([cost(500, null)], team.moment.window, 'EUR')).toMatchObject({
      indirect: 0,
      otherCurrency: 1,
    });
  });
});

describe('tabSeparated', () => {
  test('keeps each cell in its column, whatever it contains', () => {
    const columns = [{ key: 'a', head: 'A', text: (row: string) => row }];
    expect(tabSeparated(columns, ['one\ttwo\nthree', 'x'])).toBe('A\none two three\nx');
  });
});

describe('namedIn', () => {
  test('tells a deleted customer from one without an owner', () => {
    const base = { customers: team.customers, members: [] };
    expect(namedIn(base, 'gone')).toEqual({ id: 'gone', name: null, ownerId: null, owner: null });
    expect(namedIn(base, 'kept')).toMatchObject({ name: 'KEPT', owner: null });
  });
});

describe('a rule of contact', () => {
  test.each(['cap', 'cool-down', 'complaint'] as const)(
    'of kind %s begins as the records accept it',
    (kind) => {
      const rule = newContactRule(kind, { departments: ['marketing'] }, DEFAULT_CONTACT_RULES);
      expect(contactRule.safeParse(rule).success).toBe(true);
      expect(DEFAULT_CONTACT_RULES.map((one) => one.id)).not.toContain(rule.id);
    },
  );

  test('keeps the number it is given', () => {
    const kept = DEFAULT_CONTACT_RULES.flatMap((rule) =>
      numbersOf(rule).map((number) => withNumber(rule, number, 3)),
    );
    expect(kept.length).toBeGreaterThan(3);
    for (const rule of kept) {
      expect(Object.values(rule)).toContain(3);
      expect(contactRule.safeParse(rule).success).toBe(true);
    }
  });
});

describe('a number of a policy', () => {
  const none = { tier: 'gold', record: null, rules: [], customers: 0, overdue: 0 } as const;

  test('is changed alone', () => {
    expect(changeOf(none, 'cadence', 30)).toEqual({ cadenceDays: 30 });
    expect(changeOf(none, 'social', 2)).toEqual({ benefits: { financial: 0, social: 2, structural: 0 } });
    expect(numberOf(none, 'share')).toBeNull();
  });

  test('is refused where no policy may have it', () => {
    const refused = [
      ['cadence', 0],
      ['share', 101],
      ['response', Number.NaN],
      ['social', -5],
    ] as const;
    for (const [number, value] of refused) expect(allowedFor(number).safeParse(value).success).toBe(false);
  });
});
