import { z } from 'zod';
import { defineRecord } from './define-record.ts';
import { line, origin } from './fields.ts';

/** A saved view 视图 of the customers: search, filters, order and columns, as they stand in the workbench's address. */
export const view = defineRecord({
  name: 'view',
  schema: z.strictObject({
    name: line,
    /** The query part of the address, such as `tier=diamond&sort=-revenue`. */
    query: z.string().max(4000),
    visibility: z.enum(['team', 'private']),
    ...origin,
  }),
  visibility: (doc) => doc.visibility,
  label: {
    en: { one: 'View', many: 'Views' },
    'zh-CN': { one: '视图', many: '视图' },
    'zh-TW': { one: '檢視', many: '檢視' },
  },
});
