import type { Day } from '../../../shared/method/days.ts';
import type { Minutes, MinutesLine, ReviewDecision } from '../../../shared/method/review.ts';
import { noteTier, type TierDecision } from '../../../shared/method/tier-history.ts';
import type { Recorded } from '../../../shared/standings/facts.ts';
import type { Doc } from '../../../shared/records/record-types.ts';
import type { Change } from '../../store/change.ts';

/** What closing needs of a customer. */
export type ReviewedCustomer = Pick<Recorded<'customer'>, 'tierOverride' | 'tierHistory' | 'frozen'>;

/** A decision as the minutes of an open review keep it. */
export function decisionOf({ customerId, decision, decided, reason }: MinutesLine): ReviewDecision {
  return decision === 'accept'
    ? { customerId, decision, reason }
    : { customerId, decision, tier: decided, reason };
}

/**
 * Everything that follows from a closed review: each customer gets the tier decided with its reason in the history,
 * the review its minutes. An accepted tier ends an earlier override; the standard speaks again.
 */
export function changesOf(
  review: { readonly id: string; readonly minutes: string | null },
  minutes: Minutes,
  customers: ReadonlyMap<string, ReviewedCustomer>,
  by: { readonly memberId: string; readonly at: number },
): Change[] {
  return [
    ...minutes.lines
      .filter((line) => !leavesAsItIs(line))
      .map((line) => customerChange(line, customers.get(line.customerId), minutes.on, by.memberId)),
    {
      op: 'update',
      kind: 'review',
      id: review.id,
      fields: {
        on: minutes.on,
        present: [...minutes.present],
        lines: minutes.lines.map(lineOf),
        minutes: review.minutes,
        closedAt: by.at,
      },
    },
  ];
}

/** A line as the record holds it; a proposal shown carries more. */
export function lineOf(line: MinutesLine): Doc<'review'>['lines'][number] {
  const { customerId, from, to, rule, decision, decided, reason, proposedBy } = line;
  const kept = { customerId, from, to, rule, decision, decided, reason };
  return proposedBy?.length ? { ...kept, proposedBy: proposedBy.map((one) => ({ ...one })) } : kept;
}

/** A member's proposal was declined, and the standard gives what the customer has. */
function leavesAsItIs({ from, decided, decision }: MinutesLine): boolean {
  return decision === 'accept' && decided === from;
}

/** As many changes of tier as a customer's record holds. */
const MOST_CHANGES = 500;

function customerChange(
  line: MinutesLine,
  customer: ReviewedCustomer | undefined,
  on: Day,
  authorId: string,
): Change {
  const isOverride = line.decision === 'override';
  const override = { tier: line.decided, reason: line.reason, authorId, on, until: null };
  const decision: TierDecision = {
    tier: line.decided,
    cause: isOverride
      ? { by: 'override', reason: line.reason, authorId, until: null }
      : { by: 'standard', rule: line.rule },
  };
  return {
    op: 'update',
    kind: 'customer',
    id: line.customerId,
    fields: {
      tier: line.decided,
      tierOverride: isOverride ? override : null,
      tierHistory: noteTier(customer?.tierHistory ?? [], decision, on)
        .slice(-MOST_CHANGES)
        .map((one) => ({ ...one })),
      ...(customer?.frozen ? { frozen: false } : {}),
    },
  };
}
