import type { Layer } from '../method/layers.ts';
import type { ProspectStatus } from '../method/prospects.ts';
import type { Tier } from '../records/customer.ts';
import type { Standing } from '../standings/standing.ts';
import type { Circumstances, MemberName } from './card-model.ts';
import { dayIn, daysBetween } from './days.ts';

/** Why the tier is what it is, ready to be worded. */
export type TierReason =
  | { readonly by: 'standard'; readonly rule: string | null }
  | {
      readonly by: 'override';
      readonly reason: string;
      readonly who: MemberName;
      readonly until: string | null;
    }
  | { readonly by: 'frozen' };

/** What the policy of the tier says, beside what we did. Null where it says nothing. */
interface PolicyLine {
  /** Working hours within which an answer is owed. */
  readonly responseHours: number | null;
  readonly cadenceDays: number | null;
  /** Days since our own last touch; null if there was none. */
  readonly lastTouchDays: number | null;
}

/** Where the customer stands, in one glance. */
export interface StandingLine {
  readonly tier: Tier;
  readonly tierReason: TierReason;
  readonly layer: Layer;
  readonly movement: Standing['movement'];
  readonly previousLayer: Layer | null;
  /** Of the person shown where one is, else of the customer; null for whoever bought. */
  readonly status: ProspectStatus | null;
  readonly policy: PolicyLine | null;
}

/** Shapes a standing for the card of one of its contacts. */
export function shapeStanding(
  standing: Standing,
  contactId: string | null,
  given: Circumstances,
): StandingLine {
  const { tier, layer, movement, previousLayer } = standing;
  const bought = layer !== 'prospect' && layer !== 'suspect';
  return {
    tier,
    tierReason: reasonOf(standing, given),
    layer,
    movement,
    previousLayer,
    status: bought ? null : statusOf(standing, contactId),
    policy: policyOf(standing, given),
  };
}

function reasonOf({ tierCause }: Standing, given: Circumstances): TierReason {
  if (tierCause.by !== 'override') return tierCause;
  const { reason, authorId, until } = tierCause;
  return { by: 'override', reason, who: given.member(authorId), until };
}

/** The customer may have earned it by another person: then this one is an opportunity yet. */
function statusOf({ status, prospectContacts }: Standing, contactId: string | null): ProspectStatus {
  if (contactId === null || status !== 'prospect') return status;
  if (prospectContacts.length === 0 || prospectContacts.includes(contactId)) return 'prospect';
  return 'opportunity';
}

function policyOf({ policy }: Standing, { zone, now }: Circumstances): PolicyLine | null {
  const { responseHours, cadenceDays, lastTouchOn } = policy;
  if (responseHours === null && cadenceDays === null) return null;
  const lastTouchDays = lastTouchOn === null ? null : Math.max(0, daysBetween(lastTouchOn, dayIn(zone, now)));
  return { responseHours, cadenceDays, lastTouchDays };
}
