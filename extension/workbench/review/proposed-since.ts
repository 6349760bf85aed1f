import type { Day } from '../../../shared/method/days.ts';
import { type Proposal, proposals } from '../../../shared/method/review.ts';
import { classify, type Classified, type Measures } from '../../../shared/method/tiers.ts';
import type { Standard } from '../../../shared/method/standard.ts';
import type { Recorded } from '../../../shared/standings/facts.ts';

export interface ProposedInput {
  readonly customers: ReadonlyMap<string, Recorded<'customer'>>;
  readonly measures: ReadonlyMap<string, Measures>;
  readonly standard: Standard;
  /** The last review that was closed. */
  readonly last: Pick<Recorded<'review'>, 'lines'> | null;
  readonly today: Day;
}

/**
 * Every change the standard proposes that the last review has not decided already: what it overrode is proposed
 * again only when the standard has changed its mind, or when the override has run out.
 */
export function proposedSince({ customers, measures, standard, last, today }: ProposedInput): Proposal[] {
  const reviewed = new Map([...customers].flatMap(([id, { tier }]) => (tier ? [[id, tier] as const] : [])));
  const now = new Map(
    [...measures].flatMap(([id, one]) => {
      const classified = byStandard(one, standard);
      return classified && customers.has(id) ? [[id, classified] as const] : [];
    }),
  );
  const decided = new Map(last?.lines.map((line) => [line.customerId, line]));
  return proposals(reviewed, now).filter((proposal) => {
    const before = decided.get(proposal.customerId);
    const until = customers.get(proposal.customerId)?.tierOverride?.until;
    const hasRunOut = typeof until === 'string' && until < today;
    return before?.to !== proposal.to || before.decided !== proposal.from || hasRunOut;
  });
}

/** Null where the standard cannot tell, because its amounts are in another currency. */
function byStandard(measures: Measures, standard: Standard): Classified | null {
  const outcome = classify(measures, standard);
  return outcome.ok ? outcome.value : null;
}
