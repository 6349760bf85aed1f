import type { Day } from '../../../shared/method/days.ts';
import {
  type MemberProposal,
  type MinutesLine,
  type Proposal,
  proposals,
} from '../../../shared/method/review.ts';
import { classify, type Classified, type Measures } from '../../../shared/method/tiers.ts';
import type { Standard } from '../../../shared/method/standard.ts';
import type { Recorded } from '../../../shared/standings/facts.ts';

/** What a review that was closed decided. */
interface DecidedReview {
  readonly lines: readonly MinutesLine[];
}

export interface ProposedInput {
  readonly customers: ReadonlyMap<string, Recorded<'customer'>>;
  readonly measures: ReadonlyMap<string, Measures>;
  readonly standard: Standard;
  /** Reviews that were closed, the latest first. */
  readonly closed: readonly DecidedReview[];
  /** What members propose and no review has decided, by customer. */
  readonly asked: ReadonlyMap<string, readonly MemberProposal[]>;
  readonly today: Day;
}

/**
 * Every change the standard proposes that no review has decided already, and everything members propose. What a
 * review overrode is proposed again only when the standard has changed its mind, or when the override has run out.
 */
export function proposedSince(input: ProposedInput): Proposal[] {
  const { customers, asked } = input;
  const byRule = proposedByRule(input);
  const listed = new Set(byRule.map(({ customerId }) => customerId));
  const byMembers = [...asked.keys()].flatMap((customerId) => {
    const customer = customers.get(customerId);
    return customer && !listed.has(customerId) ? [standingOf(customer, input)] : [];
  });
  return [...byRule, ...byMembers].map((proposal) => {
    const proposedBy = asked.get(proposal.customerId);
    return proposedBy ? { ...proposal, proposedBy } : proposal;
  });
}

function proposedByRule({ customers, measures, standard, closed, today }: ProposedInput): Proposal[] {
  const reviewed = new Map([...customers].flatMap(([id, { tier }]) => (tier ? [[id, tier] as const] : [])));
  const now = new Map(
    [...measures].flatMap(([id, one]) => {
      const classified = byStandard(one, standard);
      return classified && customers.has(id) ? [[id, classified] as const] : [];
    }),
  );
  const decided = lastDecisions(closed);
  return proposals(reviewed, now).filter((proposal) => {
    const before = decided.get(proposal.customerId);
    const until = customers.get(proposal.customerId)?.tierOverride?.until;
    const hasRunOut = typeof until === 'string' && until < today;
    return before?.to !== proposal.to || before.decided !== proposal.from || hasRunOut;
  });
}

/** What was decided last on each customer: a decision stands over later reviews that did not speak of it. */
function lastDecisions(closed: readonly DecidedReview[]): Map<string, MinutesLine> {
  return new Map(
    closed.toReversed().flatMap(({ lines }) => lines.map((line) => [line.customerId, line] as const)),
  );
}

/** What the standard says of a customer for whom only members propose something. */
function standingOf(
  { id, tier }: Recorded<'customer'>,
  { measures, standard }: Pick<ProposedInput, 'measures' | 'standard'>,
): Proposal {
  const measured = measures.get(id);
  const classified = measured && byStandard(measured, standard);
  const from = tier ?? null;
  return classified
    ? { customerId: id, from, to: classified.tier, rule: classified.rule }
    : { customerId: id, from, to: from ?? standard.otherwise, rule: null };
}

/** Null where the standard cannot tell, because its amounts are in another currency. */
function byStandard(measures: Measures, standard: Standard): Classified | null {
  const outcome = classify(measures, standard);
  return outcome.ok ? outcome.value : null;
}
