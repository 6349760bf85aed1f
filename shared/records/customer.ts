import { z } from 'zod';
import { matchableDomain } from '../matching/domains.ts';
import { defineRecord } from './define-record.ts';
import { domain, line, memberId, origin } from './fields.ts';

/** Relationship stage 潜在 一般 重点 忠诚: untouched, first contact made, recognises us, fully with us. */
export const STAGES = ['potential', 'general', 'key', 'loyal'] as const;
export type Stage = (typeof STAGES)[number];

/** Value tier 钻石 黄金 战略 潜力 一般 问题, highest first. */
export const TIERS = ['diamond', 'gold', 'strategic', 'potential', 'general', 'problem'] as const;
export type Tier = (typeof TIERS)[number];

export const customer = defineRecord({
  name: 'customer',
  schema: z.strictObject({
    name: line,
    domains: z.array(domain).max(50),
    ownerId: memberId.nullish(),
    stage: z.enum(STAGES),
    tier: z.enum(TIERS).nullish(),
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
