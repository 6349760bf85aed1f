import { z } from 'zod';
import { defineRecord } from './define-record.ts';
import { day, line, money, origin, recordId } from './fields.ts';

const COST_PURPOSES = ['marketing', 'sales', 'service'] as const;

/** A cost of marketing, sales or service 费用. Without a customer it is spread over all by time spent. */
export const cost = defineRecord({
  name: 'cost',
  schema: z.strictObject({
    customerId: recordId.nullish(),
    purpose: z.enum(COST_PURPOSES),
    what: line,
    day,
    amount: money,
    ...origin,
  }),
  indexes: ['[customerId+day]', 'day'],
  references: { customerId: 'customer' },
  label: {
    en: { one: 'Cost', many: 'Costs' },
    'zh-CN': { one: '费用', many: '费用' },
    'zh-TW': { one: '費用', many: '費用' },
  },
});
