import type { Role } from '../../../shared/records/define-record.ts';

/** What not every role may do. */
export const ACTS = [
  /** Give a tier by hand, freeze tiers and limits, hold and close a review. */
  'classify',
  /** Change the standard, policies, contact rules and the team's settings. */
  'set-rules',
  /** Give customers to another owner. */
  'hand-over',
  /** Merge two customers, or delete one. */
  'merge',
] as const;
export type Act = (typeof ACTS)[number];

/** Reps work customers and propose; managers and admins decide. Taking over a customer without an owner is for all. */
const NEEDS: Readonly<Record<Act, readonly Role[]>> = {
  classify: ['manager', 'admin'],
  'set-rules': ['manager', 'admin'],
  'hand-over': ['manager', 'admin'],
  merge: ['manager', 'admin'],
};

export function may(role: Role, act: Act): boolean {
  return NEEDS[act].includes(role);
}
