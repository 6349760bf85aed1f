import type { Tier } from '../records/customer.ts';
import type { Day } from './days.ts';
import { failed, found, type Outcome } from './outcome.ts';
import type { Classified } from './tiers.ts';

/** A tier given by a person instead of the standard. */
export interface TierOverride {
  readonly tier: Tier;
  readonly reason: string;
  readonly authorId: string;
  readonly on: Day;
  /** Last day it holds; null until taken back. */
  readonly until: Day | null;
}

export type OverrideProblem = {
  readonly code: 'reason-missing' | 'author-missing' | 'ends-before-it-starts';
};

/** Why a customer has its tier. */
export type TierCause =
  | { readonly by: 'standard'; readonly rule: string | null }
  | {
      readonly by: 'override';
      readonly reason: string;
      readonly authorId: string;
      readonly until: Day | null;
    };

export interface TierDecision {
  readonly tier: Tier;
  readonly cause: TierCause;
}

export interface TierChange extends TierDecision {
  readonly on: Day;
  /** Null for the first tier ever given. */
  readonly from: Tier | null;
}

/** An override is kept only with a reason and an author, and must not end before it starts. */
export function checkOverride(override: TierOverride): Outcome<TierOverride, OverrideProblem> {
  if (override.reason.trim() === '') return failed({ code: 'reason-missing' });
  if (override.authorId === '') return failed({ code: 'author-missing' });
  if (override.until !== null && override.until < override.on)
    return failed({ code: 'ends-before-it-starts' });
  return found(override);
}

/** The tier that counts on a day: the override while it holds, else the standard's. */
export function decideTier(classified: Classified, override: TierOverride | null, on: Day): TierDecision {
  if (override !== null && override.on <= on && (override.until === null || on <= override.until)) {
    const { tier, reason, authorId, until } = override;
    return { tier, cause: { by: 'override', reason, authorId, until } };
  }
  return { tier: classified.tier, cause: { by: 'standard', rule: classified.rule } };
}

/** The history with the decision appended if tier or cause is new; the same history otherwise. */
export function noteTier(
  history: readonly TierChange[],
  decision: TierDecision,
  on: Day,
): readonly TierChange[] {
  const last = history.at(-1);
  if (last !== undefined && last.tier === decision.tier && sameCause(last.cause, decision.cause))
    return history;
  return [...history, { ...decision, on, from: last?.tier ?? null }];
}

function sameCause(one: TierCause, other: TierCause): boolean {
  if (one.by === 'standard') return other.by === 'standard' && one.rule === other.rule;
  return (
    other.by === 'override' &&
    one.reason === other.reason &&
    one.authorId === other.authorId &&
    one.until === other.until
  );
}
