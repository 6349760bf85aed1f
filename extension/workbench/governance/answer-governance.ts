import type { ContactRule, TouchSelector } from '../../../shared/method/contact-rules.ts';
import { addDays, type Day } from '../../../shared/method/days.ts';
import { compareIds } from '../../../shared/method/ranking.ts';
import { TIERS, type Tier } from '../../../shared/records/customer.ts';
import type { Channel, Department } from '../../../shared/records/interaction.ts';
import { contactRules } from '../../../shared/standings/team-context.ts';
import type { Base } from '../base/base.ts';

const MOST_ROWS = 200;
/** How far the timeline looks back and ahead. */
const BACK_DAYS = 90;
const AHEAD_DAYS = 14;

export interface RuleSet {
  readonly tiers: readonly Tier[];
  readonly rules: readonly ContactRule[];
}

export interface CollisionRow {
  readonly customerId: string;
  readonly name: string;
  readonly departments: readonly Department[];
  readonly on: Day;
  readonly rule: ContactRule | null;
}

export interface ClosedRow {
  readonly customerId: string;
  readonly name: string;
  readonly which: TouchSelector;
  readonly rule: ContactRule | null;
  readonly clearOn: Day | null;
}

export interface GovernanceAnswer {
  /** Tiers with the same rules stand together. */
  readonly sets: readonly RuleSet[];
  readonly collisions: readonly CollisionRow[];
  readonly closed: readonly ClosedRow[];
  readonly closedInAll: number;
}

/** The rules of contact, the collisions they found, and who must not be contacted now. */
export function answerGovernance({ moment, standings, customers }: Base): GovernanceAnswer {
  const collisions: CollisionRow[] = [];
  const closed: ClosedRow[] = [];
  for (const { customerId, tier, warnings } of standings.values()) {
    const name = customers.get(customerId)?.name ?? customerId;
    const rules = contactRules(moment.team, tier);
    const ruleOf = (id: string): ContactRule | null => rules.find((rule) => rule.id === id) ?? null;
    for (const warning of warnings) {
      if (warning.code === 'collision') {
        const { departments, on, ruleId } = warning;
        collisions.push({ customerId, name, departments, on, rule: ruleOf(ruleId) });
      }
      if (warning.code === 'closed-to') {
        const { which, clearOn, ruleId } = warning;
        closed.push({ customerId, name, which, clearOn, rule: ruleOf(ruleId) });
      }
    }
  }
  const byName = (a: { name: string }, b: { name: string }): number => compareIds(a.name, b.name);
  return {
    sets: ruleSets((tier) => contactRules(moment.team, tier)),
    collisions: collisions.toSorted((a, b) => compareIds(a.on, b.on) || byName(a, b)).slice(0, MOST_ROWS),
    closed: closed.toSorted(byName).slice(0, MOST_ROWS),
    closedInAll: closed.length,
  };
}

/** Tiers whose rules say the same, together. */
export function ruleSets(rulesOf: (tier: Tier) => readonly ContactRule[]): RuleSet[] {
  const groups = Map.groupBy(TIERS, (tier) => JSON.stringify(rulesOf(tier)));
  return [...groups.values()].map((tiers) => ({ tiers, rules: tiers[0] ? rulesOf(tiers[0]) : [] }));
}

export interface TimelineTouch {
  readonly id: string;
  readonly department: Department;
  readonly channel: Channel;
  readonly day: Day;
  readonly subject: string | null;
  readonly isPlanned: boolean;
}

export interface TimelineAnswer {
  readonly name: string;
  readonly touches: readonly TimelineTouch[];
  readonly complaints: readonly { readonly what: string; readonly from: Day; readonly to: Day | null }[];
  readonly from: Day;
  readonly to: Day;
  readonly today: Day;
}

/** Everything our departments sent to one customer, and its complaints. Null when there is no such customer. */
export async function answerTimeline(base: Base, customerId: string): Promise<TimelineAnswer | null> {
  const customer = base.customers.get(customerId);
  if (!customer) return null;
  const { dayAt, today } = base.moment;
  const [from, to] = [addDays(today, -BACK_DAYS), addDays(today, AHEAD_DAYS)];
  const [interactions, complaints] = await Promise.all([
    base.of('interaction', customerId),
    base.of('complaint', customerId),
  ]);
  return {
    name: customer.name,
    touches: interactions
      .filter((one) => one.direction !== 'in')
      .map(({ id, department, channel, at, subject }) => {
        const day = dayAt(at);
        return { id, department, channel, day, subject: subject ?? null, isPlanned: day > today };
      })
      .filter(({ day }) => day >= from && day <= to),
    complaints: complaints
      .map(({ what, receivedAt, closedAt }) => ({
        what,
        from: dayAt(receivedAt),
        to: closedAt ? dayAt(closedAt) : null,
      }))
      .filter((one) => one.to === null || one.to >= from),
    from,
    to,
    today,
  };
}
