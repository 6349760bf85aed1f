import { z } from 'zod';
import { TIERS } from './customer.ts';
import { defineRecord } from './define-record.ts';
import { day, instant, line, memberId, origin, recordId, text } from './fields.ts';

const tier = z.enum(TIERS);

/** What a member proposed for the customer, as the minutes keep it. */
const memberProposal = z.strictObject({ proposalId: recordId, memberId, tier, reason: line });

/** One proposed change of tier and what the meeting decided, with its reason. */
const reviewLine = z.strictObject({
  customerId: recordId,
  from: tier.nullable(),
  to: tier,
  /** The rule of the standard that proposed it; null when none held. */
  rule: line.nullable(),
  decision: z.enum(['accept', 'override']),
  decided: tier,
  reason: line,
  /** Who had proposed what; absent where only the standard spoke. */
  proposedBy: z.array(memberProposal).max(50).nullish(),
});

/** A classification meeting 分类检讨 with its decisions and minutes. */
export const review = defineRecord({
  name: 'review',
  schema: z.strictObject({
    on: day,
    present: z.array(memberId).max(200),
    lines: z.array(reviewLine).max(2000),
    minutes: text.nullish(),
    closedAt: instant.nullish(),
    ...origin,
  }),
  indexes: ['on'],
  versioned: ['minutes'],
  writers: ['admin', 'manager'],
  label: {
    en: { one: 'Review', many: 'Reviews' },
    'zh-CN': { one: '分类检讨', many: '分类检讨' },
    'zh-TW': { one: '分類檢討', many: '分類檢討' },
  },
});
