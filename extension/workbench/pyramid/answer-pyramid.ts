import { type FrozenLimits, freezeLimits } from '../../../shared/method/pyramid.ts';
import { compareIds } from '../../../shared/method/ranking.ts';
import type { Ranks } from '../../../shared/standings/ranks.ts';
import type { Day } from '../../../shared/method/days.ts';
import type { Base } from '../base/base.ts';
import { costsWithin, customerValues } from '../figures/customer-values.ts';
import { type Named, namedIn } from '../figures/named.ts';
import { type Answered, fromRanks } from '../figures/ready.ts';
import {
  type MatrixLayer,
  matrixLayer,
  matrixLayerBefore,
  pyramidView,
  type PyramidView,
  revenueBefore,
} from './pyramid-view.ts';

export interface PyramidAnswer {
  readonly view: PyramidView;
  /** The limits in force and since when; null while customers are ranked anew each day. */
  readonly frozen: (FrozenLimits & { readonly on: Day }) | null;
  /** The limits today's ranking would give. */
  readonly found: FrozenLimits;
  readonly today: Day;
}

export function answerPyramid(base: Base): Promise<Answered<PyramidAnswer>> {
  return fromRanks(base, async (ranks) => {
    const { window, before, today } = base.moment;
    const costs = costsWithin(await base.all('cost'), window, ranks.book.currency);
    const standings = [...base.standings.values()];
    const view = pyramidView({
      standings,
      ranks,
      values: customerValues(standings, costs),
      indirectCost: costs.indirect,
      window,
      before,
    });
    const [setting] = await base.all('setting');
    const frozen = ranks.limits === null ? null : (setting?.frozenLimits ?? null);
    return { view, frozen, found: limitsFound(ranks), today };
  });
}

function limitsFound({ current, measure, book }: Ranks): FrozenLimits {
  return freezeLimits(current, measure, book.currency ?? '');
}

export interface CellAsk {
  readonly from: MatrixLayer;
  readonly to: MatrixLayer;
}

/** One customer of a cell of the matrix; amounts in minor units. */
export interface Mover extends Named {
  readonly revenue: number;
  readonly revenueBefore: number;
}

/** At most so many names are sent; nobody reads more of them in a list. */
export const MOST_NAMES = 500;

export interface CellAnswer {
  readonly movers: readonly Mover[];
  readonly all: number;
}

/** Who moved from one layer to another, the greatest change of revenue first. */
export function answerMovers(base: Base, { from, to }: CellAsk): Promise<Answered<CellAnswer>> {
  return fromRanks(base, (ranks) => {
    const inCell = [...base.standings.values()].filter(
      (one) => matrixLayer(one.layer) === to && matrixLayerBefore(one) === from,
    );
    const movers = inCell
      .map(({ customerId, revenue }) => ({ customerId, revenue, before: revenueBefore(ranks, customerId) }))
      .toSorted(
        (a, b) =>
          Math.abs(b.revenue - b.before) - Math.abs(a.revenue - a.before) ||
          compareIds(a.customerId, b.customerId),
      )
      .slice(0, MOST_NAMES)
      .map((one) => ({
        ...namedIn(base, one.customerId),
        revenue: one.revenue,
        revenueBefore: one.before,
      }));
    return { movers, all: inCell.length };
  });
}
