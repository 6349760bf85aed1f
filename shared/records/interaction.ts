import { z } from 'zod';
import { defineRecord } from './define-record.ts';
import { instant, memberId, origin, recordId, text, typed } from './fields.ts';

export const CHANNELS = [
  'mail',
  'call',
  'meeting',
  'chat',
  'letter',
  'visit',
  'gift',
  'invoice-reminder',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** Which way: the customer to us, us to the customer, or both at once (a meeting). */
export const DIRECTIONS = ['in', 'out', 'both'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const DEPARTMENTS = ['sales', 'service', 'marketing', 'finance', 'management'] as const;
export type Department = (typeof DEPARTMENTS)[number];

export const interaction = defineRecord({
  name: 'interaction',
  schema: z.strictObject({
    customerId: recordId,
    contactId: recordId.nullish(),
    channel: z.enum(CHANNELS),
    direction: z.enum(DIRECTIONS),
    at: instant,
    /** The member of our side who took part; `createdBy` is who logged it. */
    by: memberId,
    department: z.enum(DEPARTMENTS),
    subject: typed.max(998).nullish(),
    minutes: z.int().min(0).max(1440).nullish(),
    /** Permalink of the logged mail in the webmail it was read in. */
    link: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .nullish(),
    text: text.nullish(),
    ...origin,
  }),
  indexes: ['[customerId+at]', 'contactId', 'at'],
  references: { customerId: 'customer', contactId: 'contact' },
  label: {
    en: { one: 'Interaction', many: 'Interactions' },
    'zh-CN': { one: '互动', many: '互动' },
    'zh-TW': { one: '互動', many: '互動' },
  },
});
