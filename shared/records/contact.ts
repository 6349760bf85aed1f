import { z } from 'zod';
import { defineRecord } from './define-record.ts';
import { day, line, mailAddress, origin, recordId } from './fields.ts';

/** A yearly date of a person, Gregorian; `year` null when only month and date are known. */
const keyDate = z
  .strictObject({
    occasion: z.enum(['birthday', 'anniversary', 'other']),
    label: line.nullish(),
    month: z.int().min(1).max(12),
    date: z.int().min(1).max(31),
    year: z.int().min(1900).max(2200).nullable(),
  })
  .refine(({ month, date, year }) => date <= daysOf(month, year ?? LEAP_YEAR), {
    error: 'is no day of that month',
    path: ['date'],
  });

const LEAP_YEAR = 2024;

function daysOf(month: number, year: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export const contact = defineRecord({
  name: 'contact',
  schema: z.strictObject({
    customerId: recordId,
    name: line,
    addresses: z.array(mailAddress).max(50),
    phones: z.array(line).max(20),
    role: line.nullish(),
    /** Decides, or takes part in deciding, what is bought. */
    decides: z.boolean().nullish(),
    keyDates: z.array(keyDate).max(20).nullish(),
    /** The day the person left the customer; mail to them no longer reaches it. */
    movedOn: day.nullish(),
    verifiedOn: day.nullish(),
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
