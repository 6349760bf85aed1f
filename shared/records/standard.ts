import { z } from 'zod';
import { tierRule } from '../method/standard.ts';
import { TIERS } from './customer.ts';
import { defineRecord } from './define-record.ts';
import { haveOwnIds, instant, line, origin } from './fields.ts';

/**
 * A standard of tiers 分类标准 as the team keeps it. The one with the latest `activeSince` is in force; earlier ones
 * stay, so that an old decision can still be explained. Its rules follow `method/standard.ts`.
 */
export const standard = defineRecord({
  name: 'standard',
  schema: z.strictObject({
    name: line,
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as CNY')
      .nullable(),
    rules: z.array(tierRule).max(100).refine(haveOwnIds, { error: 'two rules have the same id' }),
    /** The tier of whoever fits no rule. */
    otherwise: z.enum(TIERS),
    /** Absent while it is a draft. */
    activeSince: instant.nullish(),
    ...origin,
  }),
  indexes: ['activeSince'],
  writers: ['admin', 'manager'],
  label: {
    en: { one: 'Standard', many: 'Standards' },
    'zh-CN': { one: '分类标准', many: '分类标准' },
    'zh-TW': { one: '分類標準', many: '分類標準' },
  },
});
