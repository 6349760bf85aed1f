import { z } from 'zod';
import { contactRule } from '../method/contact-rules.ts';
import { TIERS } from './customer.ts';
import { defineRecord } from './define-record.ts';
import { haveOwnIds, line, origin } from './fields.ts';

const perYear = z.int().min(0).max(366);

/**
 * What customers of a tier get 策略. A tier's policy is the newest record of that tier; where there is none, the
 * tier has no cadence and only the general contact rules hold.
 */
export const policy = defineRecord({
  name: 'policy',
  schema: z.strictObject({
    tier: z.enum(TIERS),
    name: line.nullish(),
    /** A touch of ours at least every so many days. */
    cadenceDays: z.int().min(1).max(3660).nullish(),
    /** An answer within so many working hours. */
    responseHours: z.number().positive().max(1000).nullish(),
    /** Share of the team's time, in whole per cent. */
    timeShare: z.int().min(0).max(100).nullish(),
    /** Benefits promised per year. */
    benefits: z.strictObject({ financial: perYear, social: perYear, structural: perYear }).nullish(),
    /** Caps, cool-downs and other rules of contact; absent: the rules every team starts with. */
    rules: z.array(contactRule).max(50).refine(haveOwnIds, { error: 'two rules have the same id' }).nullish(),
    ...origin,
  }),
  indexes: ['tier'],
  writers: ['admin', 'manager'],
  label: {
    en: { one: 'Policy', many: 'Policies' },
    'zh-CN': { one: '策略', many: '策略' },
    'zh-TW': { one: '政策', many: '政策' },
  },
});
