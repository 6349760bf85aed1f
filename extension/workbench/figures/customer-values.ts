import { isWithin, type Window } from '../../../shared/method/days.ts';
import type { CustomerValue } from '../../../shared/method/value.ts';
import type { Recorded } from '../../../shared/standings/facts.ts';
import type { Standing } from '../../../shared/standings/standing.ts';

/** The costs of a period in one currency; amounts in minor units. */
export interface PeriodCosts {
  readonly direct: ReadonlyMap<string, number>;
  /** Cost that belongs to no customer. */
  readonly indirect: number;
  /** Costs left out because they are in another currency. */
  readonly otherCurrency: number;
}

/** Sums the costs of a window. `currency` null: no customer bought yet, so the costs' own currency is taken. */
export function costsWithin(
  costs: readonly Recorded<'cost'>[],
  window: Window,
  currency: string | null,
): PeriodCosts {
  const direct = new Map<string, number>();
  let indirect = 0;
  let otherCurrency = 0;
  for (const { customerId, day, amount } of costs) {
    if (!isWithin(day, window)) continue;
    if (currency !== null && amount.currency !== currency) otherCurrency += 1;
    else if (customerId) direct.set(customerId, (direct.get(customerId) ?? 0) + amount.minor);
    else indirect += amount.minor;
  }
  return { direct, indirect, otherCurrency };
}

/** Each customer's year as the value analysis takes it. */
export function customerValues(standings: Iterable<Standing>, costs: PeriodCosts): CustomerValue[] {
  return Array.from(standings, ({ customerId, revenue, margin, minutes }) => ({
    customerId,
    revenue,
    margin,
    directCost: costs.direct.get(customerId) ?? 0,
    minutes,
  }));
}
