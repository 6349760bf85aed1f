import type { Stage, Tier } from '../../../shared/records/customer.ts';

/** Stages and tiers in their order, without the schemas that validate them: a table needs no validation. */
export const STAGE_NAMES = ['potential', 'general', 'key', 'loyal'] as const satisfies readonly Stage[];
export const TIER_NAMES = [
  'diamond',
  'gold',
  'strategic',
  'potential',
  'general',
  'problem',
] as const satisfies readonly Tier[];
