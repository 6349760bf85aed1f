import { z } from 'zod';
import { defineRecord } from './define-record.ts';
import { instant, line, memberId, money, origin, recordId, text } from './fields.ts';

export const SEVERITIES = ['minor', 'major', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The handling chain of ISO 10002:2018, clauses 8.2 to 8.8. */
export const COMPLAINT_STATES = [
  'received',
  'acknowledged',
  'assessed',
  'investigating',
  'responded',
  'closed',
  'refused',
  'reopened',
] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];

export const complaint = defineRecord({
  name: 'complaint',
  schema: z.strictObject({
    customerId: recordId,
    contactId: recordId.nullish(),
    what: line,
    details: text.nullish(),
    severity: z.enum(SEVERITIES),
    state: z.enum(COMPLAINT_STATES),
    receivedAt: instant,
    acknowledgedAt: instant.nullish(),
    respondedAt: instant.nullish(),
    closedAt: instant.nullish(),
    /** When it was last reopened: deadlines run anew from there. */
    reopenedAt: instant.nullish(),
    /** What was given to make good. */
    compensation: money.nullish(),
    /** When the customer was asked how satisfied it is with the handling; the answer is a satisfaction record. */
    satisfactionAskedAt: instant.nullish(),
    handlerId: memberId.nullish(),
    ...origin,
  }),
  indexes: ['[customerId+receivedAt]', 'state'],
  references: { customerId: 'customer', contactId: 'contact' },
  label: {
    en: { one: 'Complaint', many: 'Complaints' },
    'zh-CN': { one: '投诉', many: '投诉' },
    'zh-TW': { one: '客訴', many: '客訴' },
  },
});
