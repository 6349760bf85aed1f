import type { Day } from '../../../shared/method/days.ts';
import { compareIds } from '../../../shared/method/ranking.ts';
import type { Standard } from '../../../shared/method/standard.ts';
import { classify, type Classified, type Measures } from '../../../shared/method/tiers.ts';
import { type Tier, TIERS } from '../../../shared/records/customer.ts';
import type { Recorded } from '../../../shared/standings/facts.ts';
import type { Standing } from '../../../shared/standings/standing.ts';
import { tierBeside } from '../../../shared/standings/tier-standing.ts';

/** Somebody whom a standard would give another tier than the one that counts today. */
export interface WouldMove {
  readonly customerId: string;
  readonly from: Tier;
  readonly to: Tier;
  readonly rule: string | null;
}

/** What a standard would do. */
export interface Trial {
  /** Customers each rule catches, in order; a customer is caught by the first that holds. */
  readonly caught: readonly { readonly rule: string; readonly customers: number }[];
  /** Customers no rule catches. */
  readonly otherwise: number;
  readonly tiers: readonly { readonly tier: Tier; readonly now: number; readonly tried: number }[];
  readonly moves: readonly WouldMove[];
  /** Customers whose tier a person set: the standard would give another, but theirs goes before it. */
  readonly heldByHand: number;
  /** Customers whose amounts are in another currency than the rules'; they get the tier of no rule. */
  readonly otherCurrency: number;
}

export interface TrialInput {
  readonly customers: ReadonlyMap<string, Recorded<'customer'>>;
  readonly measures: ReadonlyMap<string, Measures>;
  readonly standings: ReadonlyMap<string, Pick<Standing, 'tier'>>;
  readonly today: Day;
}

/** Who would land where, without anything being saved. */
export function tryStandard(input: TrialInput, standard: Standard): Trial {
  const caught = new Map(standard.rules.map((rule) => [rule.id, 0]));
  const now = new Map<Tier, number>();
  const tried = new Map<Tier, number>();
  const moves: WouldMove[] = [];
  let [otherwise, heldByHand, otherCurrency] = [0, 0, 0];
  for (const [customerId, measures] of input.measures) {
    const customer = input.customers.get(customerId);
    const from = input.standings.get(customerId)?.tier;
    if (!customer || !from) continue;
    const outcome = classify(measures, standard);
    if (!outcome.ok) otherCurrency += 1;
    const byStandard: Classified = outcome.ok ? outcome.value : { tier: standard.otherwise, rule: null };
    if (byStandard.rule === null) otherwise += 1;
    else caught.set(byStandard.rule, (caught.get(byStandard.rule) ?? 0) + 1);
    const { tier: to, tierCause } = tierBeside(customer, byStandard, input.today);
    if (tierCause.by !== 'standard' && to !== byStandard.tier) heldByHand += 1;
    now.set(from, (now.get(from) ?? 0) + 1);
    tried.set(to, (tried.get(to) ?? 0) + 1);
    if (from !== to) moves.push({ customerId, from, to, rule: byStandard.rule });
  }
  return {
    caught: [...caught].map(([rule, customers]) => ({ rule, customers })),
    otherwise,
    tiers: TIERS.map((tier) => ({ tier, now: now.get(tier) ?? 0, tried: tried.get(tier) ?? 0 })),
    moves: moves.toSorted(byImportance),
    heldByHand,
    otherCurrency,
  };
}

/** Into and out of the highest tiers first. */
function byImportance(one: WouldMove, other: WouldMove): number {
  const height = ({ from, to }: WouldMove): number => Math.min(TIERS.indexOf(from), TIERS.indexOf(to));
  return height(one) - height(other) || compareIds(one.customerId, other.customerId);
}
