import type { Window } from '../../../shared/method/days.ts';
import { ratio } from '../../../shared/method/exact.ts';
import { focusSets } from '../../../shared/method/focus.ts';
import { contributionCurve, shareOfFirst } from '../../../shared/method/loyalty.ts';
import type { Measure } from '../../../shared/method/aggregate.ts';
import type { Ranking } from '../../../shared/method/ranking.ts';
import type { Tier } from '../../../shared/records/customer.ts';
import type { Base } from '../base/base.ts';
import { type Named, namedIn } from '../figures/named.ts';
import { type Answered, fromRanks } from '../figures/ready.ts';

/** At most so many customers of a set are named. */
const MOST_NAMES = 300;

/** A customer of a focus set; amounts in minor units. */
export interface FocusCustomer extends Named {
  readonly value: number;
  readonly tier: Tier;
  readonly lastContactAt: number | null;
}

export interface FocusStep {
  readonly percent: number;
  /** Customers of the whole set, counted from the highest. */
  readonly count: number;
  readonly share: number | null;
  /** Those this set adds to the one before. */
  readonly added: readonly FocusCustomer[];
  readonly addedCount: number;
}

export interface FocusAnswer {
  readonly currency: string | null;
  readonly measure: Measure;
  readonly window: Window;
  readonly customers: number;
  readonly sets: readonly FocusStep[];
  readonly curve: readonly { readonly percent: number; readonly share: number | null }[];
  /** The curve as it is drawn: customer by customer where they are few. Both from 0 to 1. */
  readonly line: readonly { readonly customers: number; readonly share: number }[];
  /** Real share of the first fifth: what "80/20" is here. */
  readonly firstFifth: number | null;
}

export function answerFocus(base: Base): Promise<Answered<FocusAnswer>> {
  return fromRanks(base, ({ current, measure, book }) => {
    const value = new Map(current.map((one) => [one.customerId, one.value]));
    const total = current.reduce((sum, one) => sum + one.value, 0);
    return {
      currency: book.currency,
      measure,
      window: base.moment.window,
      customers: current.length,
      sets: focusSets(current).map((set) => ({
        percent: set.percent,
        count: set.count,
        share: ratio(set.value, total),
        addedCount: set.added.length,
        added: set.added.slice(0, MOST_NAMES).map((id) => ({
          ...namedIn(base, id),
          value: value.get(id) ?? 0,
          tier: base.standings.get(id)?.tier ?? 'general',
          lastContactAt: base.standings.get(id)?.lastContact?.at ?? null,
        })),
      })),
      curve: contributionCurve(current),
      line: lineOf(current, total),
      firstFifth: shareOfFirst(current, 20),
    };
  });
}

/** Steps of one per cent of few customers would draw stairs that are not there. */
function lineOf(ranking: Ranking, total: number): FocusAnswer['line'] {
  if (ranking.length > 100) {
    return contributionCurve(ranking).map(({ percent, share }) => ({
      customers: percent / 100,
      share: share ?? 0,
    }));
  }
  let sum = 0;
  return ranking.map(({ value }, index) => ({
    customers: (index + 1) / ranking.length,
    share: ratio((sum += value), total) ?? 0,
  }));
}
