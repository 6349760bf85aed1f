import { isOpen } from '../method/open-complaint.ts';
import { type Day, isWithin, monthsBetween } from '../method/days.ts';
import type { Totals } from '../method/purchase-days.ts';
import { type Classified, classify, type Measures } from '../method/tiers.ts';
import { decideTier } from '../method/tier-history.ts';
import type { Severity } from '../records/complaint.ts';
import { satisfactionIn } from './relations.ts';
import { placeOf, walletOf, type Worth, yearsOf } from './worth.ts';
import type { CustomerFacts, Recorded } from './facts.ts';
import type { Moment } from './moment.ts';
import type { Standing, StandingProblem } from './standing.ts';

interface Known {
  readonly worth: Worth;
  readonly satisfaction: number | null;
  readonly shareOfWallet: number | null;
  readonly layer: Standing['layer'];
  readonly years: readonly Totals[];
}

type TierStanding = Pick<Standing, 'tier' | 'tierCause' | 'standardTier'>;

/** The tier of a customer by the team's standard and what a person decided. */
export function tierOf(
  facts: CustomerFacts,
  known: Known,
  moment: Moment,
  problems: StandingProblem[],
): TierStanding {
  const { standard } = moment.team;
  const classified = classify(measuresOf(facts, known, moment), standard);
  if (!classified.ok) problems.push('standard-in-other-currency');
  const byStandard: Classified = classified.ok ? classified.value : { tier: standard.otherwise, rule: null };
  return tierBeside(facts.customer, byStandard, moment.today);
}

/** The tier that counts, given what a standard says: an override or a frozen tier goes before it. */
export function tierBeside(customer: Recorded<'customer'>, byStandard: Classified, today: Day): TierStanding {
  const decided = decideTier(byStandard, customer.tierOverride ?? null, today);
  if (customer.frozen && customer.tier && decided.cause.by === 'standard') {
    return { tier: customer.tier, tierCause: { by: 'frozen' }, standardTier: byStandard.tier };
  }
  return { tier: decided.tier, tierCause: decided.cause, standardTier: byStandard.tier };
}

/**
 * What any standard may ask of a customer whose layer is known. Of the facts only the customer, its complaints and
 * its answers are looked at; money is asked of as many years as the moment has.
 */
export function tierMeasures(
  facts: CustomerFacts,
  worth: Worth,
  status: Standing['status'],
  moment: Moment,
): Measures {
  const years = yearsOf(worth, moment);
  return measuresOf(
    facts,
    {
      worth,
      years,
      layer: placeOf(worth, status).layer,
      satisfaction: satisfactionIn(facts, moment),
      shareOfWallet: walletOf(facts, years, worth.currency).share,
    },
    moment,
  );
}

function measuresOf(
  facts: CustomerFacts,
  { worth, satisfaction, shareOfWallet, layer, years }: Known,
  { today, dayAt, lastYear }: Moment,
): Measures {
  const { aggregate } = worth;
  const recent = facts.complaints.filter((one) => isWithin(dayAt(one.receivedAt), lastYear));
  return {
    currency: aggregate ? worth.currency : null,
    revenueByYear: years.map((year) => year.revenue),
    marginByYear: years.map((year) => year.margin),
    lifetimeRevenue: aggregate?.lifetime.revenue ?? 0,
    lifetimeMargin: aggregate?.lifetime.margin ?? 0,
    purchases: aggregate?.lifetime.purchases ?? 0,
    monthsSincePurchase: aggregate?.lastDay ? monthsBetween(aggregate.lastDay, today) : null,
    shareOfWallet,
    satisfaction,
    openComplaints: bySeverity(facts.complaints.filter((one) => isOpen(one.state))),
    recentComplaints: bySeverity(recent),
    layer,
    stage: facts.customer.stage,
    flags: facts.customer.flags ?? [],
  };
}

function bySeverity(complaints: readonly Recorded<'complaint'>[]): Record<Severity, number> {
  const counts = { minor: 0, major: 0, critical: 0 };
  for (const { severity } of complaints) counts[severity] += 1;
  return counts;
}
