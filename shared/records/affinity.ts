import { z } from 'zod';
import { type Affinity, affinityVisibility } from '../method/affinities.ts';
import { defineRecord } from './define-record.ts';
import { line, origin, recordId } from './fields.ts';

const NAMES = [
  'kin',
  'place',
  'faith',
  'object',
  'trade',
  'interest',
  'school',
  'topic',
  'experience',
  'age',
] as const satisfies readonly Affinity[];

/** Something we have in common with a person 缘. Kin and faith stay with whoever noted them unless shared on purpose. */
export const affinity = defineRecord({
  name: 'affinity',
  schema: z.strictObject({
    customerId: recordId,
    contactId: recordId,
    affinity: z.enum(NAMES),
    what: line,
    /** Absent: private for kin and faith, shared for the others. */
    visibility: z.enum(['team', 'private']).nullish(),
    ...origin,
  }),
  indexes: ['contactId', 'customerId'],
  references: { customerId: 'customer', contactId: 'contact' },
  visibility: (doc) =>
    doc.visibility === 'private' ? 'private' : affinityVisibility(doc.affinity, doc.visibility === 'team'),
  label: {
    en: { one: 'Affinity', many: 'Affinities' },
    'zh-CN': { one: '缘', many: '缘' },
    'zh-TW': { one: '緣', many: '緣' },
  },
});
