import { z } from 'zod';
import { workingCalendar } from '../method/working-calendar.ts';
import { defineRecord } from './define-record.ts';
import { instant, line, origin } from './fields.ts';

/** The team's working hours and holidays 工作日历. The one with the latest `activeSince` is in force. */
export const calendar = defineRecord({
  name: 'calendar',
  schema: z.strictObject({
    name: line,
    ...workingCalendar.shape,
    zone: workingCalendar.shape.zone.refine(isZone, { error: 'must be a time zone such as Asia/Shanghai' }),
    activeSince: instant.nullish(),
    ...origin,
  }),
  indexes: ['activeSince'],
  writers: ['admin', 'manager'],
  label: {
    en: { one: 'Working calendar', many: 'Working calendars' },
    'zh-CN': { one: '工作日历', many: '工作日历' },
    'zh-TW': { one: '工作行事曆', many: '工作行事曆' },
  },
});

/** An offset such as +08:00 is none: it knows no summer time. */
function isZone(name: string): boolean {
  if (/^[+-]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    // Intl has no other way to ask whether a zone exists.
    return false;
  }
}
