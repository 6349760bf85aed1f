import { z } from 'zod';
import { defineRecord } from './define-record.ts';
import { origin, recordId, text } from './fields.ts';

export const note = defineRecord({
  name: 'note',
  schema: z.strictObject({
    customerId: recordId,
    contactId: recordId.nullish(),
    text,
    visibility: z.enum(['team', 'private']),
    ...origin,
  }),
  indexes: ['[customerId+createdAt]'],
  references: { customerId: 'customer', contactId: 'contact' },
  visibility: (doc) => doc.visibility,
  versioned: ['text'],
  label: {
    en: { one: 'Note', many: 'Notes' },
    'zh-CN': { one: '备注', many: '备注' },
    'zh-TW': { one: '備註', many: '備註' },
  },
});
