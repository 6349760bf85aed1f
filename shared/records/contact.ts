import { z } from 'zod';
import { defineRecord } from './define-record.ts';
import { line, mailAddress, origin, recordId } from './fields.ts';

export const contact = defineRecord({
  name: 'contact',
  schema: z.strictObject({
    customerId: recordId,
    name: line,
    addresses: z.array(mailAddress).max(50),
    phones: z.array(line).max(20),
    role: line.nullish(),
    externalId: line.nullish(),
    ...origin,
  }),
  indexes: ['customerId', 'name'],
  references: { customerId: 'customer' },
  matchKeys: (doc) => [
    ...doc.addresses.map((address) => `a:${address}`),
    ...(doc.externalId ? [`x:${doc.externalId}`] : []),
  ],
  label: {
    en: { one: 'Contact', many: 'Contacts' },
    'zh-CN': { one: '联系人', many: '联系人' },
    'zh-TW': { one: '聯絡人', many: '聯絡人' },
  },
});
