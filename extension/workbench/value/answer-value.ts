import type { Window } from '../../../shared/method/days.ts';
import { type Layer, LAYERS } from '../../../shared/method/layers.ts';
import { analyseValue, type ValueRow } from '../../../shared/method/value.ts';
import { type Tier, TIERS } from '../../../shared/records/customer.ts';
import type { Base } from '../base/base.ts';
import { costsWithin, customerValues } from '../figures/customer-values.ts';
import { type Answered, fromRanks } from '../figures/ready.ts';

export interface ValueAnswer {
  readonly currency: string | null;
  readonly window: Window;
  readonly byLayer: readonly ValueRow<Layer>[];
  readonly byTier: readonly ValueRow<Tier>[];
  /** Cost of no customer that could not be spread, because no time was noted; minor units. */
  readonly unspread: number;
  readonly indirect: number;
  /** Costs left out because of their currency, and purchases without a cost. */
  readonly otherCurrency: number;
  readonly uncosted: number;
}

export function answerValue(base: Base): Promise<Answered<ValueAnswer>> {
  return fromRanks(base, async (ranks) => {
    const { window } = base.moment;
    const costs = costsWithin(await base.all('cost'), window, ranks.book.currency);
    const values = customerValues(base.standings.values(), costs);
    const layerOf = (id: string): Layer => base.standings.get(id)?.layer ?? 'suspect';
    const tierOf = (id: string): Tier => base.standings.get(id)?.tier ?? 'general';
    const byLayer = analyseValue(values, LAYERS, layerOf, costs.indirect);
    const byTier = analyseValue(values, TIERS, tierOf, costs.indirect);
    let uncosted = 0;
    for (const one of base.standings.values()) uncosted += one.uncosted;
    return {
      currency: ranks.book.currency,
      window,
      byLayer: byLayer.rows,
      byTier: byTier.rows,
      unspread: byLayer.unspread,
      indirect: costs.indirect,
      otherCurrency: costs.otherCurrency,
      uncosted,
    };
  });
}
