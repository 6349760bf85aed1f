import type { Layer } from '../method/layers.ts';
import type { NextAction } from '../method/knowledge.ts';
import type { ProspectStatus } from '../method/prospects.ts';
import type { StageReason } from '../method/stage.ts';
import type { TierCause } from '../method/tier-history.ts';
import type { Day } from '../method/days.ts';
import type { Stage, Tier } from '../records/customer.ts';
import type { Channel, Direction } from '../records/interaction.ts';
import type { StandingWarning } from './warnings.ts';

/** Something the standing could not take into account, and why. */
export type StandingProblem =
  | 'other-currency'
  | 'standard-in-other-currency'
  | 'category-spend-out-of-date'
  | 'category-spend-in-other-currency'
  | 'unknown-process-step'
  | 'unknown-zone'
  | 'no-working-time';

/** Why the tier is what it is; `frozen` keeps the recorded tier until the next review. */
type StandingTierCause = TierCause | { readonly by: 'frozen' };

/**
 * Where one customer stands on one day: everything the method says of it, derived from the team's records and the
 * same on every device. Amounts are minor units of `currency`, instants epoch ms, days in the team's zone.
 */
export interface Standing {
  readonly customerId: string;
  /** The day it was computed for. */
  readonly on: Day;
  readonly layer: Layer;
  /** The layer of the period before; null for whoever had not bought by its end. */
  readonly previousLayer: Layer | null;
  readonly movement: 'up' | 'down' | 'same' | 'new';
  readonly tier: Tier;
  readonly tierCause: StandingTierCause;
  /** What the standard alone would give: the proposal for the next review where it differs. */
  readonly standardTier: Tier;
  readonly stage: Stage;
  readonly suggestedStage: Stage;
  readonly stageReasons: readonly StageReason[];
  readonly status: ProspectStatus;
  /** Contacts who are true prospects by themselves, ids ascending. */
  readonly prospectContacts: readonly string[];
  readonly currency: string | null;
  readonly revenue: number;
  readonly margin: number;
  /** Purchases of the window whose cost is not known. */
  readonly uncosted: number;
  readonly lifetimeRevenue: number;
  readonly lifetimeMargin: number;
  readonly purchases: number;
  readonly lastPurchaseOn: Day | null;
  /** 0 to 1; null when the customer's spend is not known. */
  readonly shareOfWallet: number | null;
  /** Usual days between purchases and days beyond the allowance; null before a rhythm can be told. */
  readonly rhythm: {
    readonly usualDays: number;
    readonly daysSince: number;
    readonly overdueDays: number;
  } | null;
  /** 0 to 1, of the window's answers; null without any. */
  readonly satisfaction: number | null;
  readonly openComplaints: number;
  readonly lastComplaintClosedAt: number | null;
  /** 0 to 100. */
  readonly knowledge: number;
  readonly nextToLearn: NextAction | null;
  readonly lastContact: {
    readonly interactionId: string;
    readonly at: number;
    readonly channel: Channel;
    readonly direction: Direction;
    readonly by: string;
  } | null;
  /** Minutes of the window's interactions. */
  readonly minutes: number;
  readonly processStep: string | null;
  /** What the policy of the tier says, and when we last did it. */
  readonly policy: {
    readonly responseHours: number | null;
    readonly cadenceDays: number | null;
    readonly lastTouchOn: Day | null;
  };
  /** Worst first. */
  readonly warnings: readonly StandingWarning[];
  readonly problems: readonly StandingProblem[];
}
