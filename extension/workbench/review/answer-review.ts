import type { Day } from '../../../shared/method/days.ts';
import type { MinutesLine, Proposal } from '../../../shared/method/review.ts';
import type { Standard } from '../../../shared/method/standard.ts';
import { TIERS } from '../../../shared/records/customer.ts';
import type { Recorded } from '../../../shared/standings/facts.ts';
import type { Ranks } from '../../../shared/standings/ranks.ts';
import type { Base } from '../base/base.ts';
import { type Named, namedIn } from '../figures/named.ts';
import { type Answered, fromRanks } from '../figures/ready.ts';
import { measuresOfAll } from '../standard/measures-of-all.ts';
import type { ReviewedCustomer } from './closing.ts';
import { undecidedProposals } from './member-proposals.ts';
import { proposedSince } from './proposed-since.ts';

/** As many lines as the minutes of one review hold; what is left comes with the next. */
const MOST_LINES = 2000;

export interface ProposedChange extends Proposal, Named {
  readonly revenue: number;
  readonly customer: ReviewedCustomer;
}

export interface PastReview {
  readonly id: string;
  readonly on: Day;
  readonly present: readonly string[];
  readonly lines: readonly (MinutesLine & Named)[];
  readonly minutes: string | null;
}

export interface ReviewAnswer {
  readonly standard: Standard;
  readonly currency: string | null;
  readonly today: Day;
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly proposals: readonly ProposedChange[];
  /** Proposals beyond what one review holds. */
  readonly left: number;
  /** The review that is being held. */
  readonly open: Pick<Recorded<'review'>, 'id' | 'present' | 'lines' | 'minutes'> | null;
  /** Closed reviews, the latest first. */
  readonly past: readonly PastReview[];
}

export function answerReview(base: Base): Promise<Answered<ReviewAnswer>> {
  // Complaints, marks and colleagues propose changes also where nobody has bought yet.
  return fromRanks(base, (ranks) => reviewOf(base, ranks), 'customers');
}

async function reviewOf(base: Base, ranks: Ranks): Promise<ReviewAnswer> {
  const reviews = (await base.all('review')).toSorted(
    (a, b) => b.on.localeCompare(a.on) || b.createdAt - a.createdAt,
  );
  const closed = reviews.filter((one) => typeof one.closedAt === 'number');
  const open = reviews.findLast((one) => typeof one.closedAt !== 'number') ?? null;
  const { standard } = base.moment.team;
  const proposed = proposedSince({
    customers: base.customers,
    measures: await measuresOfAll(base, ranks),
    standard,
    closed,
    asked: undecidedProposals(await base.all('proposal'), closed),
    today: base.moment.today,
  });
  const changes = proposed.flatMap((proposal) => {
    const customer = base.customers.get(proposal.customerId);
    if (!customer) return [];
    const { tierOverride, tierHistory, frozen } = customer;
    return [
      {
        ...proposal,
        ...namedIn(base, proposal.customerId),
        revenue: base.standings.get(proposal.customerId)?.revenue ?? 0,
        customer: { tierOverride, tierHistory, frozen },
      },
    ];
  });
  return {
    standard,
    currency: ranks.book.currency,
    today: base.moment.today,
    members: base.members.map(({ id, name }) => ({ id, name })),
    proposals: changes.toSorted(byWeight).slice(0, MOST_LINES),
    left: Math.max(0, changes.length - MOST_LINES),
    open: open && { id: open.id, present: open.present, lines: open.lines, minutes: open.minutes ?? null },
    past: closed.map((one) => pastReview(base, one)),
  };
}

/** First where a member waits for an answer; then the highest tiers, and in each those who buy most. */
function byWeight(one: ProposedChange, other: ProposedChange): number {
  const waits = ({ proposedBy }: ProposedChange): number => (proposedBy ? 0 : 1);
  const height = ({ from, to }: ProposedChange): number =>
    Math.min(from === null ? TIERS.length : TIERS.indexOf(from), TIERS.indexOf(to));
  return waits(one) - waits(other) || height(one) - height(other) || other.revenue - one.revenue;
}

function pastReview(base: Base, { id, on, present, lines, minutes }: Recorded<'review'>): PastReview {
  const nameOf = (memberId: string): string =>
    base.members.find((member) => member.id === memberId)?.name ?? memberId;
  return {
    id,
    on,
    present: [...new Set(present)].map(nameOf),
    lines: lines.map((line) => ({ ...line, ...namedIn(base, line.customerId) })),
    minutes: minutes ?? null,
  };
}
