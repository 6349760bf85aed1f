import { describe, expect, test } from 'vitest';
import { changesOf, decisionOf } from '../../extension/workbench/review/closing.ts';
import { proposedSince } from '../../extension/workbench/review/proposed-since.ts';
import { closeReview, type MinutesLine } from '../../shared/method/review.ts';
import type { Measures } from '../../shared/method/tiers.ts';
import { customer as customerKind } from '../../shared/records/customer.ts';
import type { Standard } from '../../shared/method/standard.ts';
import { makeTeam } from './make-team.ts';

const standard: Standard = {
  currency: 'USD',
  rules: [{ id: 'good', tier: 'gold', when: [{ measure: 'revenue', years: 1, atLeast: 20_000 }] }],
  otherwise: 'general',
};

const measuresWith = (revenue: number): Measures => ({
  currency: 'USD',
  revenueByYear: [revenue],
  marginByYear: [0],
  lifetimeRevenue: revenue,
  lifetimeMargin: 0,
  purchases: 1,
  monthsSincePurchase: 1,
  shareOfWallet: null,
  satisfaction: null,
  openComplaints: { minor: 0, major: 0, critical: 0 },
  recentComplaints: { minor: 0, major: 0, critical: 0 },
  layer: 'small',
  stage: 'general',
  flags: [],
});

const line = (fields: Partial<MinutesLine> = {}): MinutesLine => ({
  customerId: 'a',
  from: 'general',
  to: 'gold',
  rule: 'good',
  decision: 'override',
  decided: 'strategic',
  reason: 'Pays late',
  ...fields,
});

function propose(tier: 'general' | 'gold' | 'strategic' | null, last: MinutesLine | null, until?: string) {
  const override = until
    ? ({ tier: 'strategic', reason: 'x', authorId: 'me', on: '2025-01-01', until } as const)
    : null;
  const { customers, moment } = makeTeam([{ id: 'a', bought: {}, fields: { tier, tierOverride: override } }]);
  return proposedSince({
    customers,
    measures: new Map([['a', measuresWith(30_000)]]),
    standard,
    last: last && { lines: [last] },
    today: moment.today,
  });
}

describe('proposedSince', () => {
  test('lists whoever the standard would give another tier', () => {
    expect(propose('general', null)).toEqual([
      { customerId: 'a', from: 'general', to: 'gold', rule: 'good' },
    ]);
    expect(propose('gold', null)).toEqual([]);
  });

  test('lists who has no tier yet', () => {
    expect(propose(null, null)).toEqual([{ customerId: 'a', from: null, to: 'gold', rule: 'good' }]);
  });

  test('does not ask again what the last review overrode', () => {
    expect(propose('strategic', line())).toEqual([]);
  });

  test('asks again when the standard proposes something else than then', () => {
    expect(propose('strategic', line({ to: 'problem' }))).toHaveLength(1);
  });

  test('asks again when the override has run out', () => {
    expect(propose('strategic', line(), '2025-12-30')).toHaveLength(1);
    expect(propose('strategic', line(), '2025-12-31')).toEqual([]);
  });
});

describe('closing a review', () => {
  const by = { memberId: 'lin', at: 5 };
  const minutes = (lines: MinutesLine[]) => ({ on: '2025-12-31', present: ['lin'], lines });

  test('gives an overridden customer the tier decided, with reason and author', () => {
    const [change] = changesOf({ id: 'r', minutes: null }, minutes([line()]), new Map(), by);
    expect(change).toMatchObject({
      op: 'update',
      kind: 'customer',
      id: 'a',
      fields: {
        tier: 'strategic',
        tierOverride: {
          tier: 'strategic',
          reason: 'Pays late',
          authorId: 'lin',
          on: '2025-12-31',
          until: null,
        },
        tierHistory: [
          { on: '2025-12-31', tier: 'strategic', cause: { by: 'override', reason: 'Pays late' } },
        ],
      },
    });
  });

  test('ends an earlier override and a freeze when the proposal is accepted', () => {
    const accepted = line({ decision: 'accept', decided: 'gold' });
    const customers = new Map([['a', { frozen: true, tierHistory: null, tierOverride: null }]]);
    const [change] = changesOf({ id: 'r', minutes: null }, minutes([accepted]), customers, by);
    expect(change).toMatchObject({ fields: { tier: 'gold', tierOverride: null, frozen: false } });
  });

  test('closes the review last, with its minutes', () => {
    const changes = changesOf({ id: 'r', minutes: 'Visit' }, minutes([line()]), new Map(), by);
    expect(changes.at(-1)).toMatchObject({
      kind: 'review',
      id: 'r',
      fields: { closedAt: 5, minutes: 'Visit', lines: [line()] },
    });
  });

  test('writes what the records accept', () => {
    const [change] = changesOf({ id: 'r', minutes: null }, minutes([line()]), new Map(), by);
    const fields = change && 'fields' in change ? change.fields : {};
    expect(customerKind.schema.partial().safeParse(fields).success).toBe(true);
  });

  test('keeps each decision as it was taken', () => {
    const proposed = [{ customerId: 'a', from: 'general', to: 'gold', rule: 'good' }] as const;
    const closed = closeReview(proposed, [decisionOf(line())], { on: '2025-12-31', present: [] });
    expect(closed).toMatchObject({ ok: true, value: { lines: [line()] } });
  });
});
