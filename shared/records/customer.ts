import { z } from 'zod';
import { matchableDomain } from '../matching/domains.ts';
import { LOSS_REASONS } from '../method/attrition.ts';
import { defineRecord } from './define-record.ts';
import { day, domain, line, memberId, money, origin, text } from './fields.ts';

/** Relationship stage 潜在 一般 重点 忠诚: untouched, first contact made, recognises us, fully with us. */
export const STAGES = ['potential', 'general', 'key', 'loyal'] as const;
export type Stage = (typeof STAGES)[number];

/** Value tier 钻石 黄金 战略 潜力 一般 问题, highest first. */
export const TIERS = ['diamond', 'gold', 'strategic', 'potential', 'general', 'problem'] as const;
export type Tier = (typeof TIERS)[number];

const tier = z.enum(TIERS);

/** A tier given by a person instead of the standard; `until` is the last day it holds. */
const tierOverride = z
  .strictObject({ tier, reason: line, authorId: memberId, on: day, until: day.nullable() })
  .refine(({ on, until }) => until === null || until >= on, {
    error: 'ends before it begins',
    path: ['until'],
  });

const tierCause = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('standard'), rule: line.nullable() }),
  z.strictObject({ by: z.literal('override'), reason: line, authorId: memberId, until: day.nullable() }),
]);

/** One move in the team's sales process; `reclassified` when a person placed the customer there on purpose. */
const processMove = z.strictObject({ on: day, to: line, reclassified: z.boolean() });

export const customer = defineRecord({
  name: 'customer',
  schema: z.strictObject({
    name: line,
    domains: z.array(domain).max(50),
    ownerId: memberId.nullish(),
    stage: z.enum(STAGES),
    /** The tier recorded at the last review or import; the standing says which one counts today. */
    tier: tier.nullish(),
    /** Keeps the recorded tier until the next review, whatever the standard says. */
    frozen: z.boolean().nullish(),
    tierOverride: tierOverride.nullish(),
    tierHistory: z
      .array(z.strictObject({ on: day, from: tier.nullable(), tier, cause: tierCause }))
      .max(500)
      .nullish(),
    /** Marks set by hand that a standard may ask for, such as `strategic`. */
    flags: z.array(line).max(20).nullish(),
    /** Moves in the sales process, oldest first. */
    process: z.array(processMove).max(500).nullish(),
    /** Why the customer was lost; absent while it is not. */
    lossReason: z.enum(LOSS_REASONS).nullish(),
    /** What the customer spends in our category in a year, with all suppliers. */
    categorySpend: money.nullish(),
    /** What it needs from a supplier like us. */
    needs: text.nullish(),
    competitors: z.array(line).max(50).nullish(),
    /** When somebody last checked that what we know of it is true. */
    verifiedOn: day.nullish(),
    phone: line.nullish(),
    city: line.nullish(),
    industry: line.nullish(),
    externalId: line.nullish(),
    ...origin,
  }),
  indexes: ['name', 'ownerId', 'tier'],
  matchKeys: (doc) => [
    ...doc.domains.flatMap((name) => (matchableDomain(name) ? [`d:${name}`] : [])),
    ...(doc.externalId ? [`x:${doc.externalId}`] : []),
  ],
  label: {
    en: { one: 'Customer', many: 'Customers' },
    'zh-CN': { one: '客户', many: '客户' },
    'zh-TW': { one: '客戶', many: '客戶' },
  },
});
