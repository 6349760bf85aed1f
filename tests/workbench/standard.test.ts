import { describe, expect, test } from 'vitest';
import { conditionsInWords, type Wording } from '../../extension/workbench/standard/condition-words.ts';
import {
  conditionOn,
  inCurrency,
  MEASURES,
  moveRule,
  newRule,
} from '../../extension/workbench/standard/draft.ts';
import { tryStandard } from '../../extension/workbench/standard/try-standard.ts';
import { formatsOf } from '../../extension/workbench/display/formats.ts';
import { classes } from '../../extension/locales/en/classes.ts';
import { standard as texts } from '../../extension/locales/en/standard.ts';
import { translator } from '../../extension/locales/translate.ts';
import { condition, type Standard } from '../../shared/method/standard.ts';
import { tierMeasures } from '../../shared/standings/tier-standing.ts';
import { layersOfCustomer } from '../../shared/standings/ranks.ts';
import { worthOf } from '../../shared/standings/worth.ts';
import { makeTeam } from './make-team.ts';

const IN_FORCE: Standard = {
  currency: 'USD',
  rules: [
    { id: 'big', tier: 'diamond', when: [{ measure: 'revenue', years: 2, atLeast: 50_000 }] },
    { id: 'good', tier: 'gold', when: [{ measure: 'revenue', years: 1, atLeast: 20_000 }] },
  ],
  otherwise: 'general',
};

const byHand = {
  tier: 'strategic',
  reason: 'Asked us first',
  authorId: 'me',
  on: '2025-01-01',
  until: null,
} as const;

const team = makeTeam(
  [
    { id: 'a', bought: { '2025-06-01': 60_000, '2024-06-01': 60_000 } },
    { id: 'b', bought: { '2025-06-01': 30_000 } },
    { id: 'c', bought: { '2025-06-01': 15_000 } },
    { id: 'd', bought: { '2025-06-01': 16_000 }, fields: { tierOverride: byHand } },
  ],
  IN_FORCE,
);

const measures = new Map(
  team.facts.map((one) => {
    const { id } = one.customer;
    const worth = worthOf(team.ranks, id, false, layersOfCustomer(team.ranks, id));
    return [id, tierMeasures(one, worth, 'suspect', team.moment)];
  }),
);

const input = {
  customers: team.customers,
  measures,
  standings: new Map(team.standings.map((one) => [one.customerId, one])),
  today: team.moment.today,
};

const lowered: Standard = {
  ...IN_FORCE,
  rules: IN_FORCE.rules.map((rule) =>
    rule.id === 'good' ? { ...rule, when: [{ measure: 'revenue', years: 1, atLeast: 15_000 }] } : rule,
  ),
};

describe('tryStandard', () => {
  test('moves nobody with the standard in force', () => {
    const trial = tryStandard(input, IN_FORCE);
    expect(trial.moves).toEqual([]);
    expect(trial.tiers.every(({ now, tried }) => now === tried)).toBe(true);
    expect(trial.caught).toEqual([
      { rule: 'big', customers: 1 },
      { rule: 'good', customers: 1 },
    ]);
    expect(trial.otherwise).toBe(2);
  });

  test('names who would move, and by which rule', () => {
    expect(tryStandard(input, lowered).moves).toEqual([
      { customerId: 'c', from: 'general', to: 'gold', rule: 'good' },
    ]);
  });

  test('leaves a tier that a person gave, and counts it', () => {
    const trial = tryStandard(input, lowered);
    expect(trial.heldByHand).toBe(1);
    expect(trial.tiers.find((one) => one.tier === 'strategic')).toEqual({
      tier: 'strategic',
      now: 1,
      tried: 1,
    });
  });

  test('counts whom rules of another currency cannot reach', () => {
    expect(tryStandard(input, { ...IN_FORCE, currency: 'EUR' }).otherCurrency).toBe(4);
  });
});

const ids = (standard: Standard) => standard.rules.map((rule) => rule.id);

describe('a draft', () => {
  test('begins each kind of condition complete', () => {
    for (const measure of MEASURES)
      expect(condition.safeParse(conditionOn(measure, [])).success, measure).toBe(true);
  });

  test('moves a rule by one place and never out of the list', () => {
    expect(ids(moveRule(IN_FORCE, 1, -1))).toEqual(['good', 'big']);
    expect(ids(moveRule(IN_FORCE, 0, -1))).toEqual(['big', 'good']);
    expect(ids(moveRule(IN_FORCE, 1, 1))).toEqual(['big', 'good']);
  });

  test('gives a new rule an id of its own', () => {
    const rules = [{ ...newRule(IN_FORCE, []), id: 'rule-3' }, ...IN_FORCE.rules];
    expect(newRule({ ...IN_FORCE, rules: rules.slice(0, 2) }, []).id).toBe('rule-4');
  });

  test('keeps a currency only while a rule asks for money', () => {
    expect(inCurrency({ ...IN_FORCE, currency: null }, 'USD').currency).toBe('USD');
    expect(inCurrency({ ...IN_FORCE, rules: [] }, 'USD').currency).toBeNull();
  });
});

describe('conditionsInWords', () => {
  const wording: Wording = {
    t: translator('en', texts),
    name: translator('en', classes),
    format: formatsOf('en', 'UTC'),
    currency: 'USD',
    language: 'en',
  };

  test.each([
    [
      [{ measure: 'revenue', years: 2, atLeast: 5_000_000 }],
      'revenue in each of the last 2 years is at least $50,000',
    ],
    [[{ measure: 'margin', years: 1, below: 0 }], 'margin in the last 12 months is below $0'],
    [[{ measure: 'share-of-wallet', below: 0.3 }], 'our share of its spending is below 30%'],
    [
      [
        { measure: 'layer', oneOf: ['top', 'large'] },
        { measure: 'flag', flag: 'key', set: false },
      ],
      'its layer is Top or Large and it does not have the flag “key”',
    ],
    [
      [{ measure: 'open-complaints', severity: 'major', atLeast: 1, below: 3 }],
      'its open complaints (major or worse) are at least 1 and below 3',
    ],
    [
      [{ measure: 'open-complaints', severity: 'critical', atLeast: 1 }],
      'it has an open complaint (critical)',
    ],
    [
      [{ measure: 'recent-complaints', severity: 'minor', atLeast: 1 }],
      'it complained in the last 12 months (minor or worse)',
    ],
  ] satisfies [Standard['rules'][number]['when'], string][])('says %j', (when, words) => {
    expect(conditionsInWords(when, wording)).toBe(words);
  });
});
