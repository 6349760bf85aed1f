import { z } from 'zod';
import { BENEFIT_KINDS } from '../method/benefits.ts';
import { defineRecord } from './define-record.ts';
import { day, line, money, origin, recordId } from './fields.ts';

/** Something given to a customer 利益: financial, social or structural. */
export const benefit = defineRecord({
  name: 'benefit',
  schema: z.strictObject({
    customerId: recordId,
    contactId: recordId.nullish(),
    kind: z.enum(BENEFIT_KINDS),
    what: line,
    day,
    /** What it cost us; absent when not known. */
    cost: money.nullish(),
    ...origin,
  }),
  indexes: ['[customerId+day]', 'day'],
  references: { customerId: 'customer', contactId: 'contact' },
  label: {
    en: { one: 'Benefit', many: 'Benefits' },
    'zh-CN': { one: '利益', many: '利益' },
    'zh-TW': { one: '利益', many: '利益' },
  },
});
