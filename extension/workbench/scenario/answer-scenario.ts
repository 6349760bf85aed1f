import type { Window } from '../../../shared/method/days.ts';
import { type Layer, LAYERS } from '../../../shared/method/layers.ts';
import type { LayerFigures } from '../../../shared/method/scenario.ts';
import { analyseValue } from '../../../shared/method/value.ts';
import type { Base } from '../base/base.ts';
import { costsWithin, customerValues } from '../figures/customer-values.ts';
import { type Named, namedIn } from '../figures/named.ts';
import { type Answered, fromRanks } from '../figures/ready.ts';

/** Enough names to think about; nobody plans more visits at once. */
const NEAREST = 20;

export interface ScenarioLayer extends LayerFigures<Layer> {
  /** Those of the layer who are closest to the one above, the closest first. */
  readonly nearest: readonly Named[];
}

export interface ScenarioAnswer {
  readonly currency: string | null;
  readonly window: Window;
  /** Profit is margin less marketing, sales and service cost, before the fixed cost; minor units. */
  readonly layers: readonly ScenarioLayer[];
}

export function answerScenario(base: Base): Promise<Answered<ScenarioAnswer>> {
  return fromRanks(base, async (ranks) => {
    const { window } = base.moment;
    const costs = costsWithin(await base.all('cost'), window, ranks.book.currency);
    const standings = [...base.standings.values()];
    const layerOf = new Map(standings.map((one) => [one.customerId, one.layer]));
    const { rows } = analyseValue(
      customerValues(standings, costs),
      LAYERS,
      (id) => layerOf.get(id) ?? 'suspect',
      costs.indirect,
    );
    const members = Map.groupBy(standings, (one) => one.layer);
    const height = (one: (typeof standings)[number]): number =>
      one.layer === 'inactive' ? one.lifetimeRevenue : one[ranks.measure];
    return {
      currency: ranks.book.currency,
      window,
      layers: rows.map(({ segment, customers, revenue, profit }) => ({
        layer: segment,
        customers,
        revenue,
        profit,
        nearest: (members.get(segment) ?? [])
          .toSorted((a, b) => height(b) - height(a))
          .slice(0, NEAREST)
          .map((one) => namedIn(base, one.customerId)),
      })),
    };
  });
}
