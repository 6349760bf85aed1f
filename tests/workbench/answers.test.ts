import { describe, expect, test } from 'vitest';
import type { Base } from '../../extension/workbench/base/base.ts';
import { answerEconomics } from '../../extension/workbench/economics/answer-economics.ts';
import { answerFocus } from '../../extension/workbench/focus/answer-focus.ts';
import { answerPolicies } from '../../extension/workbench/policies/answer-policies.ts';
import { answerMovers, answerPyramid } from '../../extension/workbench/pyramid/answer-pyramid.ts';
import { answerReview } from '../../extension/workbench/review/answer-review.ts';
import { answerScenario } from '../../extension/workbench/scenario/answer-scenario.ts';
import { answerStandard, answerTrial } from '../../extension/workbench/standard/answer-standard.ts';
import { answerValue } from '../../extension/workbench/value/answer-value.ts';
import { DEFAULT_ASSUMPTIONS } from '../../shared/method/economics.ts';
import { DEFAULT_STANDARD } from '../../shared/method/default-standard.ts';
import { makeTeam, usd } from './make-team.ts';

const team = makeTeam([
  { id: 'a', bought: { '2025-06-01': 50_000, '2024-06-01': 10_000 } },
  { id: 'b', bought: { '2025-06-01': 20_000, '2024-06-01': 90_000 }, fields: { tier: 'gold' } },
  { id: 'c', bought: { '2025-06-01': 5_000 } },
  { id: 'd', bought: { '2024-06-01': 4_000 } },
]);

const origin = { createdAt: 0, createdBy: 'me' };
const COST = { id: 'x', purpose: 'sales', what: 'Cars', day: '2025-06-02', amount: usd(900), ...origin };

/** The base as a place sees it, over records given by kind. */
function makeBase(
  records: Readonly<Record<string, readonly object[]>> = {},
  fields: Partial<Base> = {},
): Base {
  const base = {
    version: 1,
    customers: team.customers,
    standings: new Map(team.standings.map((one) => [one.customerId, one])),
    progress: { state: 'ready', done: 4, customers: 4, day: team.moment.today },
    moment: team.moment,
    members: [{ id: 'lin', name: 'Lin', role: 'manager', addresses: [] }],
    all: async (kind: string) => records[kind] ?? [],
    ranks: async () => team.ranks,
    derive: <T>(_name: string, make: () => T): T => make(),
    ...fields,
  };
  return base as unknown as Base; // `as`: only what the answers under test look at
}

async function figuresOf<T>(
  answered: Promise<{ state: string } | { state: 'ready'; figures: T }>,
): Promise<T> {
  const answer = await answered;
  if (!('figures' in answer)) throw new Error(answer.state);
  return answer.figures;
}

describe('figures from the rankings', () => {
  const progress = { state: 'computing', done: 1, customers: 4, day: '2025-12-31' } as const;

  test('invite where nothing is recorded', async () => {
    const empty = makeBase({}, { customers: new Map(), progress: null });
    expect(await answerPyramid(empty)).toEqual({ state: 'no-customers' });
  });

  test('stay while all is ranked again', async () => {
    expect((await answerPyramid(makeBase({}, { progress }))).state).toBe('ready');
  });

  test('say how far the first ranking has come', async () => {
    const first = makeBase({}, { progress, standings: new Map() });
    expect(await answerPyramid(first)).toEqual({
      state: 'computing',
      done: 1,
      customers: 4,
    });
  });

  test('do not say that nobody has bought while those who came last are not ranked', async () => {
    const came = makeBase(
      {},
      { progress: { ...progress, state: 'ready', done: 0, customers: 0 }, standings: new Map() },
    );
    expect(await answerPyramid(came)).toMatchObject({ state: 'computing', done: 0 });
  });

  test('say that nobody has bought yet', async () => {
    expect(await answerPyramid(makeBase({}, { ranks: async () => null }))).toEqual({ state: 'no-purchases' });
  });
});

describe('answerPyramid', () => {
  test('gives the limits today’s ranking would freeze', async () => {
    const { found, frozen } = await figuresOf(answerPyramid(makeBase()));
    expect(found).toMatchObject({ measure: 'revenue', currency: 'USD', top: 50_000 });
    expect(frozen).toBeNull();
  });
});

describe('answerMovers', () => {
  test('names who went from one layer to another, with both revenues', async () => {
    const { movers, all } = await figuresOf(answerMovers(makeBase(), { from: 'top', to: 'small' }));
    expect(all).toBe(1);
    expect(movers).toMatchObject([{ id: 'b', name: 'B', revenue: 20_000, revenueBefore: 90_000 }]);
  });
});

describe('answerScenario', () => {
  test('names first who is closest to the layer above', async () => {
    const { layers } = await figuresOf(answerScenario(makeBase()));
    const small = layers.find((one) => one.layer === 'small');
    expect(small?.nearest.map((one) => one.id)).toEqual(['b', 'c']);
  });
});

describe('answerFocus', () => {
  test('gives the fewest customers that bring a fifth and half of the total', async () => {
    const { sets } = await figuresOf(answerFocus(makeBase()));
    expect(sets.map((set) => [set.percent, set.count, set.addedCount])).toEqual([
      [20, 1, 1],
      [50, 1, 0],
    ]);
    expect(sets[0]?.added).toMatchObject([{ id: 'a', value: 50_000 }]);
  });
});

describe('answerValue', () => {
  test('tells what could not be shared out because no time was noted', async () => {
    const { unspread, byLayer } = await figuresOf(answerValue(makeBase({ cost: [COST] })));
    expect(unspread).toBe(900);
    expect(byLayer.find((row) => row.segment === 'top')).toMatchObject({ customers: 1, revenue: 50_000 });
  });
});

describe('answerEconomics', () => {
  test('takes the team’s own assumptions where it has some', async () => {
    const own = { ...DEFAULT_ASSUMPTIONS, retentionPoints: 3 };
    const usual = await figuresOf(answerEconomics(makeBase()));
    const edited = await figuresOf(
      answerEconomics(makeBase({ setting: [{ id: 'team', assumptions: own, ...origin }] })),
    );
    expect([usual.isEdited, usual.assumptions]).toEqual([false, DEFAULT_ASSUMPTIONS]);
    expect([edited.isEdited, edited.assumptions]).toEqual([true, own]);
  });
});

describe('answerPolicies', () => {
  test('counts whom nobody has touched for longer than the policy allows', () => {
    const standings = new Map(
      team.standings.map((one, index) => [
        one.customerId,
        {
          ...one,
          tier: 'gold' as const,
          policy: {
            responseHours: null,
            cadenceDays: index === 3 ? null : 30,
            lastTouchOn: ['2025-12-01', '2025-11-30', null, null][index] ?? null,
          },
        },
      ]),
    );
    const gold = answerPolicies(makeBase({}, { standings })).find((one) => one.tier === 'gold');
    expect(gold).toMatchObject({ customers: 4, overdue: 2 });
  });
});

describe('answerStandard', () => {
  test('puts the latest standard in force before the earlier ones, and leaves drafts out', async () => {
    const record = (id: string, activeSince: number | null) => ({ id, name: id, activeSince, ...origin });
    const base = makeBase({ standard: [record('old', 1), record('new', 2), record('draft', null)] });
    const { record: inForce, earlier } = await answerStandard(base);
    expect([inForce?.id, earlier.map((one) => one.id)]).toEqual(['new', ['old']]);
  });

  test('names at the trial who would move', async () => {
    const everyone = { ...DEFAULT_STANDARD, rules: [], otherwise: 'problem' as const };
    const { moving, moves } = await figuresOf(answerTrial(makeBase(), everyone));
    expect(moving).toBe(4);
    expect(moves[0]).toMatchObject({ name: expect.any(String), to: 'problem' });
  });
});

describe('answerReview', () => {
  const review = (id: string, closedAt: number | null) => ({
    id,
    on: '2025-10-01',
    present: ['lin'],
    lines: [],
    closedAt,
    ...origin,
  });

  test('tells the review being held from those that are closed', async () => {
    const { open, past } = await figuresOf(
      answerReview(makeBase({ review: [review('r1', 5), review('r2', null)] })),
    );
    expect(open?.id).toBe('r2');
    expect(past).toMatchObject([{ id: 'r1', present: ['Lin'] }]);
  });

  test('puts the highest tiers first', async () => {
    const { proposals } = await figuresOf(answerReview(makeBase()));
    expect(proposals.length).toBeGreaterThan(1);
    expect(proposals[0]).toMatchObject({ id: 'a', from: null });
  });
});
