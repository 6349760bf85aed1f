import { z } from 'zod';
import { LOSS_REASONS } from '../method/attrition.ts';
import { timeTargets } from '../method/allocation.ts';
import { parseSpan } from '../method/days.ts';
import { SEVERITIES } from './complaint.ts';
import { defineRecord } from './define-record.ts';
import { day, line, origin } from './fields.ts';
import { CHANNELS } from './interaction.ts';

/** The one record that holds a team's settings; each field is one setting, so two people may change two at once. */
export const TEAM_SETTING = 'team';

const currency = z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as CNY');
const measure = z.enum(['revenue', 'margin']);
const percent = z.int().min(0).max(100);
const hours = z.number().positive().max(10_000);
const minor = z.int().nullable();

const targets = z
  .strictObject({ key: percent, regular: percent, prospects: percent })
  .refine((shares) => timeTargets(shares).ok, { error: 'must add up to 100' });

const assumptions = z
  .strictObject({
    acquisitionTimesRetention: z.strictObject({ low: z.number().positive(), high: z.number().positive() }),
    retentionPoints: z.number().positive(),
    profitPercent: z.number().positive(),
  })
  .refine((one) => one.acquisitionTimesRetention.low <= one.acquisitionTimesRetention.high, {
    error: 'the low estimate must not be above the high one',
  });

const levels = z.strictObject({ acknowledge: hours, respond: hours, close: hours });

/** How the method is applied in this team 设置; an absent field means the product's default. */
export const setting = defineRecord({
  name: 'setting',
  schema: z.strictObject({
    /** What customers are ranked by. */
    measure: measure.nullish(),
    /** Length of the window: `12m`, `90d`, `2y`. */
    window: z
      .string()
      .refine((span) => parseSpan(span) !== null, { error: 'must be a span such as 12m, 90d or 2y' })
      .nullish(),
    /** The currency figures are kept in; absent: the one most purchases have. */
    currency: currency.nullish(),
    /** Which channels make a last contact. */
    contactChannels: z.array(z.enum(CHANNELS)).min(1).nullish(),
    /** Limits found at a review and kept until the next one; amounts in minor units. */
    frozenLimits: z
      .strictObject({ measure, currency, top: minor, large: minor, medium: minor, on: day })
      .nullish(),
    /** Target shares of the team's time. */
    timeTargets: targets.nullish(),
    assumptions: assumptions.nullish(),
    /** Working hours allowed for each step of a complaint. */
    serviceLevels: z.record(z.enum(SEVERITIES), levels).nullish(),
    /** The sales process, first step first. */
    processSteps: z
      .array(line)
      .min(1)
      .max(50)
      .refine((steps) => new Set(steps).size === steps.length, { error: 'two steps have the same name' })
      .nullish(),
    /** Days between touches of a lost customer, by reason. */
    upkeep: z.record(z.enum(LOSS_REASONS), z.int().min(1).max(3660)).nullish(),
    ...origin,
  }),
  writers: ['admin', 'manager'],
  label: {
    en: { one: 'Setting', many: 'Settings' },
    'zh-CN': { one: '设置', many: '设置' },
    'zh-TW': { one: '設定', many: '設定' },
  },
});
