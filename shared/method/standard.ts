import { z } from 'zod';
import { line } from '../records/fields.ts';
import { STAGES, TIERS } from '../records/customer.ts';
import { SEVERITIES } from '../records/complaint.ts';
import { LAYERS } from './layers.ts';

/** At least one bound; `atLeast` is included, `below` is not. */
const bounds = { atLeast: z.number().optional(), below: z.number().optional() };
const amountBounds = { atLeast: z.int().optional(), below: z.int().optional() };

/** One thing a rule asks of a customer. Amounts are minor units of the standard's currency, shares are 0 to 1. */
export const condition = z
  .discriminatedUnion('measure', [
    /** In each of the last `years` years, the 12 months ending today first. */
    z.strictObject({
      measure: z.enum(['revenue', 'margin']),
      years: z.int().min(1).max(10),
      ...amountBounds,
    }),
    z.strictObject({ measure: z.enum(['lifetime-revenue', 'lifetime-margin']), ...amountBounds }),
    z.strictObject({
      measure: z.enum(['purchases', 'share-of-wallet', 'satisfaction', 'months-since-purchase']),
      ...bounds,
    }),
    /** Complaints of that severity or worse. */
    z.strictObject({
      measure: z.enum(['open-complaints', 'recent-complaints']),
      severity: z.enum(SEVERITIES),
      ...bounds,
    }),
    z.strictObject({ measure: z.literal('layer'), oneOf: z.array(z.enum(LAYERS)).min(1) }),
    z.strictObject({ measure: z.literal('stage'), oneOf: z.array(z.enum(STAGES)).min(1) }),
    z.strictObject({ measure: z.literal('flag'), flag: line, set: z.boolean() }),
  ])
  .refine(
    (one) => !('atLeast' in one || 'below' in one) || (one.atLeast ?? -Infinity) < (one.below ?? Infinity),
    { error: 'the lower bound must be below the upper one' },
  )
  .refine((one) => 'oneOf' in one || 'flag' in one || one.atLeast !== undefined || one.below !== undefined, {
    error: 'needs a bound: atLeast or below',
  });

export const tierRule = z.strictObject({
  id: z.string().regex(/^[\w-]{1,64}$/, 'must be 1 to 64 letters, digits, - or _'),
  tier: z.enum(TIERS),
  /** All must hold. */
  when: z.array(condition).min(1).max(20),
});

/** A team's standard of tiers 分类标准: rules in order, the first that holds decides. */
export const standard = z
  .strictObject({
    /** Currency of every amount in the rules; null if no rule has one. */
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as CNY')
      .nullable(),
    rules: z.array(tierRule).max(100),
    /** The tier of whoever fits no rule. */
    otherwise: z.enum(TIERS),
  })
  .refine((one) => new Set(one.rules.map((rule) => rule.id)).size === one.rules.length, {
    path: ['rules'],
    error: 'two rules have the same id',
  });

export type Condition = z.infer<typeof condition>;
export type TierRule = z.infer<typeof tierRule>;
export type Standard = z.infer<typeof standard>;
