import type { Tier } from '../records/customer.ts';
import type { Day } from './days.ts';
import { failed, found, type Outcome } from './outcome.ts';
import { compareIds } from './ranking.ts';

/** What a member proposes for a customer, and why. */
export interface MemberProposal {
  readonly proposalId: string;
  readonly memberId: string;
  readonly tier: Tier;
  readonly reason: string;
}

/**
 * What a review has to decide on: a change of tier that the standard proposes since the last one, or what members
 * propose. Where only members do, `to` is what the standard gives, which may be what the customer has.
 */
export interface Proposal {
  readonly customerId: string;
  readonly from: Tier | null;
  readonly to: Tier;
  /** The rule that gives the new tier; null when no rule held. */
  readonly rule: string | null;
  /** Absent where only the standard speaks. */
  readonly proposedBy?: readonly MemberProposal[] | null | undefined;
}

export type ReviewDecision =
  | { readonly customerId: string; readonly decision: 'accept'; readonly reason: string }
  | {
      readonly customerId: string;
      readonly decision: 'override';
      readonly tier: Tier;
      readonly reason: string;
    };

export interface MinutesLine extends Proposal {
  readonly decision: 'accept' | 'override';
  readonly decided: Tier;
  readonly reason: string;
}

/** The minutes of a classification review 分类检讨. */
export interface Minutes {
  readonly on: Day;
  readonly present: readonly string[];
  readonly lines: readonly MinutesLine[];
}

export type ReviewProblem =
  | { readonly code: 'undecided'; readonly customerIds: readonly string[] }
  | { readonly code: 'not-proposed'; readonly customerId: string }
  | { readonly code: 'decided-twice'; readonly customerId: string }
  | { readonly code: 'reason-missing'; readonly customerId: string };

/** Every change between the tiers of the last review and those the standard gives now, by customer id. */
export function proposals(
  reviewed: ReadonlyMap<string, Tier>,
  now: ReadonlyMap<string, { readonly tier: Tier; readonly rule: string | null }>,
): Proposal[] {
  const changes: Proposal[] = [];
  for (const [customerId, { tier, rule }] of now) {
    const from = reviewed.get(customerId) ?? null;
    if (from !== tier) changes.push({ customerId, from, to: tier, rule });
  }
  return changes.toSorted((a, b) => compareIds(a.customerId, b.customerId));
}

/** Closes the review: each proposal is accepted or overridden exactly once, each with a reason. */
export function closeReview(
  proposed: readonly Proposal[],
  decisions: readonly ReviewDecision[],
  meeting: { readonly on: Day; readonly present: readonly string[] },
): Outcome<Minutes, ReviewProblem> {
  const open = new Map(proposed.map((proposal) => [proposal.customerId, proposal]));
  const decided = new Map<string, MinutesLine>();
  for (const decision of decisions) {
    const { customerId, reason } = decision;
    const proposal = open.get(customerId);
    if (proposal === undefined) return failed({ code: 'not-proposed', customerId });
    if (decided.has(customerId)) return failed({ code: 'decided-twice', customerId });
    if (reason.trim() === '') return failed({ code: 'reason-missing', customerId });
    const tier = decision.decision === 'accept' ? proposal.to : decision.tier;
    decided.set(customerId, { ...proposal, decision: decision.decision, decided: tier, reason });
  }
  const undecided = [...open.keys()].filter((customerId) => !decided.has(customerId));
  if (undecided.length > 0) return failed({ code: 'undecided', customerIds: undecided });
  return found({ ...meeting, lines: proposed.flatMap((one) => decided.get(one.customerId) ?? []) });
}
