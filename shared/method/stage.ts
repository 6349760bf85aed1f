import type { Stage } from '../records/customer.ts';

/** What the suggestion looks at, over the team's window unless it says otherwise. */
export interface StageSigns {
  /** Touches in either direction, ever. */
  readonly touches: number;
  /** Times the customer wrote, called or came to us. */
  readonly theyContactedUs: number;
  readonly meetings: number;
  /** Distinct days with a purchase, ever. */
  readonly purchaseDays: number;
  readonly boughtInWindow: boolean;
  /** 0 to 1; null when never asked. */
  readonly satisfaction: number | null;
  /** 0 to 1; null when their spend is not known. */
  readonly shareOfWallet: number | null;
  readonly openComplaints: number;
}

/** Why a stage is suggested, or why not a higher one; translated where it is shown. */
export type StageReason =
  | 'never-contacted'
  | 'contacted'
  | 'comes-to-us'
  | 'meets-us'
  | 'bought'
  | 'bought-again'
  | 'satisfied'
  | 'most-of-their-spend'
  | 'held-by-open-complaint'
  | 'held-by-low-satisfaction'
  | 'held-by-no-recent-purchase'
  | 'held-by-small-share';

export interface StageSuggestion {
  readonly stage: Stage;
  readonly reasons: readonly StageReason[];
}

/** Not from the record's own list: that would load its validation wherever a stage is compared. */
const CLOSENESS: Readonly<Record<Stage, number>> = { potential: 0, general: 1, key: 2, loyal: 3 };
const SATISFIED = 0.8;
const MOST_OF_SPEND = 0.5;
const LOYAL_PURCHASE_DAYS = 3;

/**
 * Suggests the relationship stage 关系阶段 and says why; a person confirms it. Potential: untouched. General:
 * first contact made. Key: recognises us: comes to us, meets us or buys. Loyal: fully with us: buys again and
 * again, and nothing known speaks against it.
 */
export function suggestStage(signs: StageSigns): StageSuggestion {
  const recognition = recognitionOf(signs);
  if (recognition.length === 0) {
    return signs.touches === 0
      ? { stage: 'potential', reasons: ['never-contacted'] }
      : { stage: 'general', reasons: ['contacted'] };
  }
  if (signs.purchaseDays < LOYAL_PURCHASE_DAYS) return { stage: 'key', reasons: recognition };
  const held = obstaclesTo(signs);
  if (held.length > 0) return { stage: 'key', reasons: [...recognition, ...held] };
  return { stage: 'loyal', reasons: [...recognition, ...loyaltyOf(signs)] };
}

/** Whether the suggestion differs from what a person confirmed. */
export function stageMovement(suggested: Stage, confirmed: Stage): 'up' | 'down' | 'same' {
  const difference = CLOSENESS[suggested] - CLOSENESS[confirmed];
  return difference > 0 ? 'up' : difference < 0 ? 'down' : 'same';
}

function recognitionOf(signs: StageSigns): StageReason[] {
  const reasons: StageReason[] = [];
  if (signs.theyContactedUs >= 3) reasons.push('comes-to-us');
  if (signs.meetings > 0) reasons.push('meets-us');
  if (signs.purchaseDays === 1) reasons.push('bought');
  if (signs.purchaseDays > 1) reasons.push('bought-again');
  return reasons;
}

function obstaclesTo(signs: StageSigns): StageReason[] {
  const reasons: StageReason[] = [];
  if (signs.openComplaints > 0) reasons.push('held-by-open-complaint');
  if (signs.satisfaction !== null && signs.satisfaction < SATISFIED) reasons.push('held-by-low-satisfaction');
  if (!signs.boughtInWindow) reasons.push('held-by-no-recent-purchase');
  if (signs.shareOfWallet !== null && signs.shareOfWallet < MOST_OF_SPEND)
    reasons.push('held-by-small-share');
  return reasons;
}

function loyaltyOf(signs: StageSigns): StageReason[] {
  const reasons: StageReason[] = [];
  if (signs.satisfaction !== null) reasons.push('satisfied');
  if (signs.shareOfWallet !== null) reasons.push('most-of-their-spend');
  return reasons;
}
