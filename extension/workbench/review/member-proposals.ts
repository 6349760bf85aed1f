import type { Day } from '../../../shared/method/days.ts';
import type { MemberProposal, MinutesLine } from '../../../shared/method/review.ts';
import type { Recorded } from '../../../shared/standings/facts.ts';

interface ClosedReview {
  readonly on: Day;
  readonly lines: readonly MinutesLine[];
}

/** As many voices as one line of the minutes holds; the others wait for the next review. */
const MOST_VOICES = 50;

/** What became of each proposal, by its id: the line of the minutes that decided it. */
export function outcomesOf(
  closed: readonly ClosedReview[],
): ReadonlyMap<string, { readonly on: Day; readonly line: MinutesLine }> {
  return new Map(
    closed.flatMap(({ on, lines }) =>
      lines.flatMap((line) =>
        (line.proposedBy ?? []).map(({ proposalId }) => [proposalId, { on, line }] as const),
      ),
    ),
  );
}

/** What members propose and no review has decided, the oldest first, by customer. */
export function undecidedProposals(
  all: readonly Recorded<'proposal'>[],
  closed: readonly ClosedReview[],
): ReadonlyMap<string, readonly MemberProposal[]> {
  const outcomes = outcomesOf(closed);
  const open = all.filter(({ id }) => !outcomes.has(id)).toSorted((a, b) => a.createdAt - b.createdAt);
  return new Map(
    [...Map.groupBy(open, ({ customerId }) => customerId)].map(([customerId, voices]) => [
      customerId,
      voices.slice(0, MOST_VOICES).map(voiceOf),
    ]),
  );
}

function voiceOf({ id, createdBy, to, reason }: Recorded<'proposal'>): MemberProposal {
  return { proposalId: id, memberId: createdBy, tier: to, reason };
}

/** Whether a decision was taken on everything that is proposed for the customer by now. */
export function answersAll(
  line: Pick<MinutesLine, 'proposedBy'>,
  { proposedBy }: Pick<MinutesLine, 'proposedBy'>,
): boolean {
  const heard = new Set((line.proposedBy ?? []).map(({ proposalId }) => proposalId));
  return (proposedBy ?? []).every(({ proposalId }) => heard.has(proposalId));
}

/** How a decision reads: by the standard, by a member's proposal, or by the meeting's own mind. */
export type DecisionSort = 'accept' | 'as-proposed' | 'declined' | 'override';

export function sortOf({ from, decided, decision, proposedBy }: MinutesLine): DecisionSort {
  if (proposedBy?.some(({ tier }) => tier === decided)) return 'as-proposed';
  if (proposedBy?.length && decided === from) return 'declined';
  return decision;
}
