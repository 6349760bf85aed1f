import { z } from 'zod';
import { defineRecord } from './define-record.ts';
import { instant, line, memberId, origin, recordId, text } from './fields.ts';

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
    closedAt: instant.nullish(),
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
