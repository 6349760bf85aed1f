import { z } from 'zod';
import { defineRecord } from './define-record.ts';
import { instant, line, origin, recordId, text } from './fields.ts';

/** One answer on its survey's own scale: NPS 0 to 10, CSAT 1 to 5. */
const surveyAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('nps'), score: z.int().min(0).max(10) }),
  z.strictObject({ kind: z.literal('csat'), score: z.int().min(1).max(5) }),
]);

/** A survey answer 满意度. After a complaint was closed, `complaintId` says about which one was asked. */
export const satisfaction = defineRecord({
  name: 'satisfaction',
  schema: z.strictObject({
    customerId: recordId,
    contactId: recordId.nullish(),
    complaintId: recordId.nullish(),
    answer: surveyAnswer,
    /** What the answer is about, in the team's words: delivery, price, advice. */
    theme: line.nullish(),
    at: instant,
    comment: text.nullish(),
    ...origin,
  }),
  indexes: ['[customerId+at]', 'at'],
  references: { customerId: 'customer', contactId: 'contact', complaintId: 'complaint' },
  label: {
    en: { one: 'Satisfaction answer', many: 'Satisfaction answers' },
    'zh-CN': { one: '满意度回答', many: '满意度' },
    'zh-TW': { one: '滿意度回答', many: '滿意度' },
  },
});
