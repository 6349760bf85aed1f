import { yearsEndingOn } from '../../../shared/method/aggregate.ts';
import type { Measures } from '../../../shared/method/tiers.ts';
import type { CustomerFacts } from '../../../shared/standings/facts.ts';
import { layersOfAll, type Ranks } from '../../../shared/standings/ranks.ts';
import { tierMeasures } from '../../../shared/standings/tier-standing.ts';
import { worthOf } from '../../../shared/standings/worth.ts';
import type { Base } from '../base/base.ts';
import { MOST_YEARS } from './years.ts';

/** What a standard may ask of each customer, worked out once for all standards that are tried. */
export function measuresOfAll(base: Base, ranks: Ranks): Promise<ReadonlyMap<string, Measures>> {
  return base.derive('tier measures', () => measureAll(base, ranks));
}

async function measureAll(base: Base, ranks: Ranks): Promise<ReadonlyMap<string, Measures>> {
  const [complaints, satisfaction] = await Promise.all([base.all('complaint'), base.all('satisfaction')]);
  const complaintsOf = Map.groupBy(complaints, (one) => one.customerId);
  const answersOf = Map.groupBy(satisfaction, (one) => one.customerId);
  const moment = { ...base.moment, years: yearsEndingOn(base.moment.today, MOST_YEARS) };
  const layersOf = layersOfAll(ranks);
  const measures = new Map<string, Measures>();
  for (const [id, customer] of base.customers) {
    const standing = base.standings.get(id);
    if (!standing) continue;
    const facts: CustomerFacts = {
      customer,
      complaints: complaintsOf.get(id) ?? [],
      satisfaction: answersOf.get(id) ?? [],
      contacts: [],
      interactions: [],
      commitments: [],
      affinities: [],
    };
    measures.set(id, tierMeasures(facts, worthOf(ranks, id, false, layersOf(id)), standing.status, moment));
  }
  return measures;
}
