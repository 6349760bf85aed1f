import { z } from 'zod';
import { defineRecord } from './define-record.ts';
import { day, line, money, origin, recordId } from './fields.ts';

export const purchase = defineRecord({
  name: 'purchase',
  schema: z.strictObject({
    customerId: recordId,
    day,
    revenue: money,
    /** Cost of goods sold, for the margin; absent when not known. */
    cost: money.nullish(),
    what: line.nullish(),
    externalId: line.nullish(),
    ...origin,
  }),
  indexes: ['[customerId+day]', 'day'],
  references: { customerId: 'customer' },
  matchKeys: (doc) => (doc.externalId ? [`x:${doc.externalId}`] : []),
  // In this order they are read back from a log that an earlier version may have left: a change of it needs an upgrade.
  summed: ['customerId', 'day', 'revenue.minor', 'revenue.currency', 'cost.minor', 'cost.currency'],
  label: {
    en: { one: 'Purchase', many: 'Purchases' },
    'zh-CN': { one: '购买', many: '购买' },
    'zh-TW': { one: '購買', many: '購買' },
  },
});
