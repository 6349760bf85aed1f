import type { Day } from '../../../shared/method/days.ts';
import type { MinutesLine } from '../../../shared/method/review.ts';
import type { Tier } from '../../../shared/records/customer.ts';
import type { Base } from '../base/base.ts';
import { type Named, namedIn } from '../figures/named.ts';
import { outcomesOf } from './member-proposals.ts';

/** A member's proposal and what became of it. */
export interface ToldProposal {
  readonly proposalId: string;
  readonly customer: Named;
  readonly memberId: string;
  /** Null: by oneself without a server, or by somebody who is not known here. */
  readonly member: string | null;
  readonly from: Tier | null;
  readonly to: Tier;
  readonly reason: string;
  readonly at: number;
  /** Null while it waits for the next review. */
  readonly outcome: { readonly on: Day; readonly line: MinutesLine } | null;
}

/** Proposals for one customer or by one member, the latest first. */
export async function answerProposals(
  base: Base,
  by: { readonly customerId: string } | { readonly memberId: string },
): Promise<ToldProposal[]> {
  const [all, reviews] = await Promise.all([base.all('proposal'), base.all('review')]);
  const outcomes = outcomesOf(reviews.filter(({ closedAt }) => typeof closedAt === 'number'));
  return all
    .filter((one) => ('customerId' in by ? one.customerId === by.customerId : one.createdBy === by.memberId))
    .toSorted((a, b) => b.createdAt - a.createdAt)
    .map(({ id, customerId, createdBy, createdAt, from, to, reason }) => ({
      proposalId: id,
      customer: namedIn(base, customerId),
      memberId: createdBy,
      member: base.members.find((member) => member.id === createdBy)?.name ?? null,
      from,
      to,
      reason,
      at: createdAt,
      outcome: outcomes.get(id) ?? null,
    }));
}
