import { z } from 'zod';
import { defineRecord } from './define-record.ts';
import { day, instant, line, memberId, origin, recordId } from './fields.ts';

export const PROMISERS = ['us', 'them'] as const;
export const COMMITMENT_STATES = ['open', 'kept', 'broken', 'withdrawn'] as const;

/** A promise 承诺, by us or by the customer. A customer's open or kept promise is what makes a true prospect. */
export const commitment = defineRecord({
  name: 'commitment',
  schema: z.strictObject({
    customerId: recordId,
    contactId: recordId.nullish(),
    promisedBy: z.enum(PROMISERS),
    what: line,
    due: day,
    state: z.enum(COMMITMENT_STATES),
    responsibleId: memberId.nullish(),
    settledAt: instant.nullish(),
    ...origin,
  }),
  indexes: ['[customerId+state]', '[state+due]'],
  references: { customerId: 'customer', contactId: 'contact' },
  label: {
    en: { one: 'Promise', many: 'Promises' },
    'zh-CN': { one: '承诺', many: '承诺' },
    'zh-TW': { one: '承諾', many: '承諾' },
  },
});
