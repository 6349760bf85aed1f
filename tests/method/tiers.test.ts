import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TIERS } from '../../shared/records/customer.ts';
import { DEFAULT_STANDARD } from '../../shared/method/default-standard.ts';
import { standard, type Condition, type Standard } from '../../shared/method/standard.ts';
import { classify, holds, type Measures } from '../../shared/method/tiers.ts';

const NONE = { minor: 0, major: 0, critical: 0 };

function makeMeasures(overrides: Partial<Measures> = {}): Measures {
  return {
    currency: 'CNY',
    revenueByYear: [],
    marginByYear: [],
    lifetimeRevenue: 0,
    lifetimeMargin: 0,
    purchases: 0,
    monthsSincePurchase: null,
    shareOfWallet: null,
    satisfaction: null,
    openComplaints: NONE,
    recentComplaints: NONE,
    layer: 'suspect',
    stage: 'potential',
    flags: [],
    ...overrides,
  };
}

function tierOf(measures: Measures, by: Standard = DEFAULT_STANDARD): unknown {
  const outcome = classify(measures, by);
  return outcome.ok ? [outcome.value.tier, outcome.value.rule] : outcome.problem;
}

describe('conditions', () => {
  const holding: [string, Condition, Partial<Measures>][] = [
    ['a lower bound is included', { measure: 'purchases', atLeast: 3 }, { purchases: 3 }],
    [
      'revenue in each of the last years',
      { measure: 'revenue', years: 2, atLeast: 5 },
      { revenueByYear: [5, 6, 0] },
    ],
    ['margin below', { measure: 'margin', years: 1, below: 0 }, { marginByYear: [-1, 9] }],
    ['lifetime revenue', { measure: 'lifetime-revenue', atLeast: 9 }, { lifetimeRevenue: 9 }],
    ['lifetime margin', { measure: 'lifetime-margin', atLeast: 9 }, { lifetimeMargin: 9 }],
    ['share of wallet', { measure: 'share-of-wallet', below: 0.3 }, { shareOfWallet: 0.29 }],
    ['satisfaction', { measure: 'satisfaction', atLeast: 0.8 }, { satisfaction: 0.8 }],
    ['months since', { measure: 'months-since-purchase', atLeast: 6 }, { monthsSincePurchase: 7 }],
    [
      'worse complaints count as well',
      { measure: 'open-complaints', severity: 'major', atLeast: 2 },
      { openComplaints: { minor: 0, major: 1, critical: 1 } },
    ],
    [
      'any complaint counts as minor or worse',
      { measure: 'recent-complaints', severity: 'minor', atLeast: 3 },
      { recentComplaints: { minor: 1, major: 1, critical: 1 } },
    ],
    ['a layer', { measure: 'layer', oneOf: ['top', 'large'] }, { layer: 'large' }],
    ['a stage', { measure: 'stage', oneOf: ['loyal'] }, { stage: 'loyal' }],
    ['a flag set', { measure: 'flag', flag: 'strategic', set: true }, { flags: ['strategic'] }],
    ['a flag not set', { measure: 'flag', flag: 'strategic', set: false }, {}],
  ];
  test.each(holding)('%s holds', (_, condition, measures) => {
    expect(holds(condition, makeMeasures(measures))).toBe(true);
  });

  const failing: [string, Condition, Partial<Measures>][] = [
    ['an upper bound is excluded', { measure: 'purchases', below: 3 }, { purchases: 3 }],
    [
      'one weak year fails "each year"',
      { measure: 'revenue', years: 2, atLeast: 5 },
      { revenueByYear: [9, 4] },
    ],
    ['a missing year is 0', { measure: 'revenue', years: 2, atLeast: 5 }, { revenueByYear: [9] }],
    ['an unknown share is not a small one', { measure: 'share-of-wallet', below: 0.3 }, {}],
    ['nobody who never bought bought long ago', { measure: 'months-since-purchase', atLeast: 6 }, {}],
    [
      'milder complaints do not count',
      { measure: 'open-complaints', severity: 'critical', atLeast: 1 },
      { openComplaints: { minor: 5, major: 5, critical: 0 } },
    ],
    ['another flag', { measure: 'flag', flag: 'strategic', set: true }, { flags: ['other'] }],
  ];
  test.each(failing)('%s: does not hold', (_, condition, measures) => {
    expect(holds(condition, makeMeasures(measures))).toBe(false);
  });
});

describe('classify', () => {
  test('the default standard gives each tier to whom it is meant for', () => {
    const cases: [Partial<Measures>, string, string | null][] = [
      [{ layer: 'top', revenueByYear: [5, 5] }, 'diamond', 'top-two-years'],
      [{ layer: 'top', revenueByYear: [5, 0] }, 'gold', 'top-or-large'],
      [{ layer: 'large' }, 'gold', 'top-or-large'],
      [{ layer: 'small', flags: ['strategic'] }, 'strategic', 'chosen'],
      [{ layer: 'small', shareOfWallet: 0.1 }, 'potential', 'room-to-grow'],
      [{ layer: 'medium', stage: 'key' }, 'potential', 'close-but-small'],
      [{ layer: 'prospect' }, 'potential', 'true-prospect'],
      [{ layer: 'small' }, 'general', null],
      [{ layer: 'top', marginByYear: [-1, -1] }, 'problem', 'loss-making'],
      [
        { layer: 'top', recentComplaints: { minor: 9, major: 2, critical: 1 } },
        'problem',
        'serious-complaints',
      ],
    ];
    for (const [measures, tier, rule] of cases) expect(tierOf(makeMeasures(measures))).toEqual([tier, rule]);
  });

  test('the first rule that holds decides, and is named', () => {
    const rules = fc.array(fc.record({ tier: fc.constantFrom(...TIERS), bound: fc.nat(20) }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(rules, fc.nat(20), (drawn, bought) => {
        const own: Standard = {
          currency: null,
          otherwise: 'general',
          rules: drawn.map(({ tier, bound }, index) => ({
            id: `r${index}`,
            tier,
            when: [{ measure: 'purchases', atLeast: bound }],
          })),
        };
        const first = drawn.findIndex(({ bound }) => bought >= bound);
        const expected = first < 0 ? ['general', null] : [drawn[first]?.tier, `r${first}`];
        expect(tierOf(makeMeasures({ purchases: bought }), own)).toEqual(expected);
      }),
    );
  });

  test('a rule holds only if every condition does', () => {
    const own: Standard = {
      currency: null,
      otherwise: 'general',
      rules: [
        {
          id: 'both',
          tier: 'gold',
          when: [
            { measure: 'purchases', atLeast: 2 },
            { measure: 'stage', oneOf: ['loyal'] },
          ],
        },
      ],
    };
    expect(tierOf(makeMeasures({ purchases: 2 }), own)).toEqual(['general', null]);
    expect(tierOf(makeMeasures({ purchases: 2, stage: 'loyal' }), own)).toEqual(['gold', 'both']);
  });

  test("amounts in another currency than the customer's are refused, not compared", () => {
    const own: Standard = {
      currency: 'EUR',
      otherwise: 'general',
      rules: [{ id: 'big', tier: 'gold', when: [{ measure: 'lifetime-revenue', atLeast: 100_000 }] }],
    };
    const measures = makeMeasures({ lifetimeRevenue: 500_000 });
    expect(tierOf(measures, own)).toEqual({ code: 'mixed-currencies', currencies: ['CNY', 'EUR'] });
    expect(tierOf({ ...measures, currency: 'EUR' }, own)).toEqual(['gold', 'big']);
    expect(tierOf(makeMeasures({ currency: null }), own)).toEqual(['general', null]);
  });
});

const withRule = (...when: unknown[]) => ({
  currency: null,
  otherwise: 'general',
  rules: [{ id: 'r', tier: 'gold', when }],
});

describe('standard', () => {
  test('the default is a valid standard', () => {
    expect(standard.parse(DEFAULT_STANDARD)).toEqual(DEFAULT_STANDARD);
  });

  test('what could never be meant is refused', () => {
    const bad = [
      withRule(),
      withRule({ measure: 'purchases' }),
      withRule({ measure: 'purchases', atLeast: 5, below: 5 }),
      withRule({ measure: 'revenue', years: 0, atLeast: 1 }),
      withRule({ measure: 'revenue', years: 1, atLeast: 0.5 }),
      withRule({ measure: 'layer', oneOf: [] }),
      withRule({ measure: 'mood', atLeast: 1 }),
      { ...withRule({ measure: 'purchases', atLeast: 1 }), currency: 'yuan' },
      { currency: null, otherwise: 'general', rules: [DEFAULT_STANDARD.rules[0], DEFAULT_STANDARD.rules[0]] },
    ];
    expect(bad.filter((one) => standard.safeParse(one).success)).toEqual([]);
  });
});
