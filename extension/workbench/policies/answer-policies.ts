import { daysBetween } from '../../../shared/method/days.ts';
import { type Tier, TIERS } from '../../../shared/records/customer.ts';
import type { Recorded } from '../../../shared/standings/facts.ts';
import type { Standing } from '../../../shared/standings/standing.ts';
import { contactRules } from '../../../shared/standings/team-context.ts';
import type { ContactRule } from '../../../shared/method/contact-rules.ts';
import type { Base } from '../base/base.ts';

export interface TierPolicy {
  readonly tier: Tier;
  /** Null while the tier has no policy. */
  readonly record: Recorded<'policy'> | null;
  /** The rules of contact that hold: its own, or those every team starts with. */
  readonly rules: readonly ContactRule[];
  readonly customers: number;
  /** Customers our last touch of whom is longer ago than the policy allows. */
  readonly overdue: number;
}

/** What each tier gets, and how far it is kept. */
export function answerPolicies({ standings, moment }: Base): readonly TierPolicy[] {
  const byTier = Map.groupBy(standings.values(), (one) => one.tier);
  return TIERS.map((tier) => {
    const members = byTier.get(tier) ?? [];
    return {
      tier,
      record: moment.team.policies[tier] ?? null,
      rules: contactRules(moment.team, tier),
      customers: members.length,
      overdue: members.filter((one) => isOverdue(one, moment.today)).length,
    };
  });
}

function isOverdue({ policy }: Standing, today: string): boolean {
  const { cadenceDays, lastTouchOn } = policy;
  if (cadenceDays === null) return false;
  return lastTouchOn === null || daysBetween(lastTouchOn, today) > cadenceDays;
}
