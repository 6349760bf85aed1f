import { describe, expect, test } from 'vitest';
import { changesOf, decisionOf, lineOf } from '../../extension/workbench/review/closing.ts';
import { answerProposals } from '../../extension/workbench/review/answer-proposals.ts';
import { answerReview } from '../../extension/workbench/review/answer-review.ts';
import { answersAll, sortOf, undecidedProposals } from '../../extension/workbench/review/member-proposals.ts';
import { proposedSince } from '../../extension/workbench/review/proposed-since.ts';
import { closeReview, type MemberProposal, type MinutesLine } from '../../shared/method/review.ts';
import type { Measures } from '../../shared/method/tiers.ts';
import { customer as customerKind } from '../../shared/records/customer.ts';
import type { Standard } from '../../shared/method/standard.ts';
import { makeBase, makeCustomer, usd } from './make-base.ts';
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

const ben: MemberProposal = {
  proposalId: 'p1',
  memberId: 'ben',
  tier: 'diamond',
  reason: 'Builds a second mill',
};

function propose(
  tier: 'general' | 'gold' | 'strategic' | null,
  last: MinutesLine | null,
  until?: string,
  more: Partial<Parameters<typeof proposedSince>[0]> = {},
) {
  const override = until
    ? ({ tier: 'strategic', reason: 'x', authorId: 'me', on: '2025-01-01', until } as const)
    : null;
  const { customers, moment } = makeTeam([{ id: 'a', bought: {}, fields: { tier, tierOverride: override } }]);
  return proposedSince({
    customers,
    measures: new Map([['a', measuresWith(30_000)]]),
    standard,
    closed: last ? [{ lines: [last] }] : [],
    asked: new Map(),
    today: moment.today,
    ...more,
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

  test('does not ask again either after a later review that did not speak of it', () => {
    const closed = [{ lines: [] }, { lines: [line()] }];
    expect(propose('strategic', null, undefined, { closed })).toEqual([]);
  });

  test('asks again when the override has run out', () => {
    expect(propose('strategic', line(), '2025-12-30')).toHaveLength(1);
    expect(propose('strategic', line(), '2025-12-31')).toEqual([]);
  });
});

describe('what members propose', () => {
  const asked = new Map([['a', [ben]]]);

  test('stands beside what the standard proposes', () => {
    expect(propose('general', null, undefined, { asked })).toEqual([
      { customerId: 'a', from: 'general', to: 'gold', rule: 'good', proposedBy: [ben] },
    ]);
  });

  test('is listed also where the standard proposes nothing, with what the standard gives', () => {
    expect(propose('gold', null, undefined, { asked })).toEqual([
      { customerId: 'a', from: 'gold', to: 'gold', rule: 'good', proposedBy: [ben] },
    ]);
  });

  test('is listed with the tier as it is where the standard cannot tell', () => {
    const [proposal] = propose('gold', null, undefined, { asked, measures: new Map() });
    expect(proposal).toMatchObject({ from: 'gold', to: 'gold', rule: null });
  });

  test('waits until the minutes of a closed review name it', () => {
    const record = { id: 'p1', customerId: 'a', from: 'gold', to: 'diamond', reason: 'x' } as const;
    const all = [{ ...record, createdAt: 1, createdBy: 'ben' }];
    expect(undecidedProposals(all, []).get('a')).toMatchObject([{ proposalId: 'p1', memberId: 'ben' }]);
    const closed = [{ on: '2025-12-01', lines: [line({ proposedBy: [ben] })].map(lineOf) }];
    expect(undecidedProposals(all, closed).size).toBe(0);
  });

  test('asks again when somebody proposes after the decision was taken', () => {
    expect(answersAll(line({ proposedBy: [ben] }), { proposedBy: [ben] })).toBe(true);
    expect(answersAll(line(), { proposedBy: [ben] })).toBe(false);
    expect(answersAll(line(), {})).toBe(true);
  });

  test('is told apart in the minutes: as proposed, declined, overridden, accepted', () => {
    const proposedBy = [ben];
    expect(sortOf(line({ decided: 'diamond', proposedBy }))).toBe('as-proposed');
    const kept = { from: 'gold', to: 'gold', decided: 'gold', decision: 'accept' } as const;
    expect(sortOf(line({ ...kept, proposedBy }))).toBe('declined');
    expect(sortOf(line({ decided: 'strategic', proposedBy }))).toBe('override');
    expect(sortOf(line({ decision: 'accept', decided: 'gold' }))).toBe('accept');
  });

  test('comes first in the review, and its author reads what became of it', async () => {
    const records = {
      customer: [makeCustomer('a', { tier: 'general' }), makeCustomer('b')],
      purchase: [{ id: 'o', customerId: 'b', day: '2025-06-01', revenue: usd(10) }],
      proposal: [
        { id: 'p1', customerId: 'a', from: null, to: 'gold', reason: 'New plant', createdBy: 'ben' },
      ] as const,
    };
    const members = [{ id: 'ben', name: 'Ben', role: 'rep', addresses: [] }] as const;
    const before = await answerReview(makeBase(records, members));
    expect(before.state === 'ready' && before.figures.proposals[0]).toMatchObject({
      customerId: 'a',
      proposedBy: [{ proposalId: 'p1', tier: 'gold', reason: 'New plant' }],
    });
    const proposedBy = [{ proposalId: 'p1', memberId: 'ben', tier: 'gold' as const, reason: 'New plant' }];
    const closed = {
      id: 'r',
      on: '2025-12-30',
      present: [],
      lines: [lineOf(line({ decided: 'gold', proposedBy }))],
      closedAt: 1,
    };
    const base = makeBase({ ...records, review: [closed] }, members);
    expect(await answerProposals(base, { memberId: 'ben' })).toMatchObject([
      { member: 'Ben', customer: { name: 'A' }, outcome: { on: '2025-12-30', line: { decided: 'gold' } } },
    ]);
    expect(await answerProposals(base, { customerId: 'b' })).toEqual([]);
  });

  test('are answered where nobody has bought yet', async () => {
    const proposal = { id: 'p1', customerId: 'a', from: null, to: 'gold', reason: 'New plant' } as const;
    const customer = [makeCustomer('a', { tier: 'general' })];
    const answer = await answerReview(makeBase({ customer, proposal: [{ ...proposal, createdBy: 'ben' }] }));
    expect(answer).toMatchObject({
      state: 'ready',
      figures: { proposals: [{ customerId: 'a', proposedBy: [{ tier: 'gold' }] }] },
    });
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

  test('leaves a customer as it is when what a member proposed is declined', () => {
    const declined = line({ from: 'gold', decision: 'accept', decided: 'gold', proposedBy: [ben] });
    const changes = changesOf({ id: 'r', minutes: null }, minutes([declined]), new Map(), by);
    expect(changes).toMatchObject([{ kind: 'review', fields: { lines: [{ proposedBy: [ben] }] } }]);
  });

  test('keeps who proposed what in the minutes', () => {
    const proposed = [
      { customerId: 'a', from: 'general', to: 'gold', rule: 'good', proposedBy: [ben] },
    ] as const;
    const closed = closeReview(proposed, [decisionOf(line({ decided: 'diamond' }))], {
      on: '2025-12-31',
      present: [],
    });
    expect(closed).toMatchObject({ ok: true, value: { lines: [{ decided: 'diamond', proposedBy: [ben] }] } });
  });

  test('keeps each decision as it was taken', () => {
    const proposed = [{ customerId: 'a', from: 'general', to: 'gold', rule: 'good' }] as const;
    const closed = closeReview(proposed, [decisionOf(line())], { on: '2025-12-31', present: [] });
    expect(closed).toMatchObject({ ok: true, value: { lines: [line()] } });
  });
});
