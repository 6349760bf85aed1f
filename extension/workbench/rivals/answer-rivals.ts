import { type Day, isWithin } from '../../../shared/method/days.ts';
import {
  type Answered,
  answerTimes,
  type AnswerTimes,
  compareWithRivals,
  type Comparison,
  type Exchange,
  firstAnswers,
} from '../../../shared/method/rivals.ts';
import { compareIds } from '../../../shared/method/ranking.ts';
import { TIERS, type Tier } from '../../../shared/records/customer.ts';
import type { Recorded } from '../../../shared/standings/facts.ts';
import type { Base } from '../base/base.ts';

export interface RivalsAnswer {
  /** Our median time to the first answer, by tier, beside what the policy promises in working hours. */
  readonly answers: readonly (AnswerTimes<Tier> & { readonly promisedHours: number | null })[];
  /** By the first answer to a complaint. */
  readonly complaints: readonly AnswerTimes<Tier>[];
  readonly compared: readonly (Comparison & { readonly unit: string | null })[];
  /** Latest first. */
  readonly observations: readonly Recorded<'observation'>[];
  readonly from: Day;
  readonly to: Day;
}

/** Observations shown; the comparison counts all. */
const MOST_ROWS = 50;

/** How fast we answer, and how competitors do in what we observed. */
export async function answerRivals(base: Base): Promise<RivalsAnswer> {
  const { moment } = base;
  const [observations, answered, complaints] = await Promise.all([
    base.all('observation'),
    firstAnswersByTier(base),
    complaintAnswers(base),
  ]);
  const times = answerTimes(answered, moment.team.calendar);
  const handled = answerTimes(complaints, moment.team.calendar);
  const compared = compareWithRivals(
    observations.map(({ competitor, topic, value }) => ({ competitor: competitor ?? null, topic, value })),
  );
  return {
    answers: byTier(times.ok ? times.value : []).map((one) => ({
      ...one,
      promisedHours: moment.team.policies[one.segment]?.responseHours ?? null,
    })),
    complaints: byTier(handled.ok ? handled.value : []),
    compared: compared.map((one) => ({
      ...one,
      unit: observations.find((other) => other.topic === one.topic && other.unit)?.unit ?? null,
    })),
    observations: observations
      .toSorted((a, b) => compareIds(b.day, a.day) || compareIds(a.id, b.id))
      .slice(0, MOST_ROWS),
    from: moment.window.from,
    to: moment.window.to,
  };
}

type Segmented = Answered & { readonly segment: Tier };

function tierIn({ standings, customers }: Base, customerId: string): Tier | null {
  return standings.get(customerId)?.tier ?? customers.get(customerId)?.tier ?? null;
}

/** A customer's exchanges are one conversation: whoever of us answers, answers. */
async function firstAnswersByTier(base: Base): Promise<Segmented[]> {
  const exchanges = new Map<string, Exchange[]>();
  for await (const page of base.pages('interaction')) {
    for (const { customerId, direction, at } of page) {
      const own = exchanges.get(customerId);
      if (own) own.push({ direction, at });
      else exchanges.set(customerId, [{ direction, at }]);
    }
  }
  return [...exchanges].flatMap(([customerId, own]) => {
    const segment = tierIn(base, customerId);
    if (segment === null) return [];
    return firstAnswers(own)
      .filter(({ askedAt }) => isWithin(base.moment.dayAt(askedAt), base.moment.window))
      .map((answer) => ({ ...answer, segment }));
  });
}

async function complaintAnswers(base: Base): Promise<Segmented[]> {
  return (await base.all('complaint')).flatMap(({ customerId, receivedAt, respondedAt }) => {
    const segment = tierIn(base, customerId);
    const isRecent = isWithin(base.moment.dayAt(receivedAt), base.moment.window);
    if (segment === null || !respondedAt || !isRecent) return [];
    return [{ askedAt: receivedAt, answeredAt: respondedAt, segment }];
  });
}

function byTier<Row extends AnswerTimes<Tier>>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => TIERS.indexOf(a.segment) - TIERS.indexOf(b.segment));
}
