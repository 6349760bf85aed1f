import { z } from 'zod';
import { defineRecord } from './define-record.ts';
import { day, line, origin, recordId, text } from './fields.ts';

/** Something measured at a competitor, or at ourselves, for comparison 竞争观察: mystery shopping, answer times. */
export const observation = defineRecord({
  name: 'observation',
  schema: z.strictObject({
    /** Absent for an observation of ourselves. */
    competitor: line.nullish(),
    topic: line,
    value: z.number(),
    /** What the value counts, in the team's words: hours, per cent. */
    unit: line.nullish(),
    day,
    customerId: recordId.nullish(),
    details: text.nullish(),
    ...origin,
  }),
  indexes: ['topic', 'day'],
  references: { customerId: 'customer' },
  label: {
    en: { one: 'Observation', many: 'Observations' },
    'zh-CN': { one: '竞争观察', many: '竞争观察' },
    'zh-TW': { one: '競爭觀察', many: '競爭觀察' },
  },
});
