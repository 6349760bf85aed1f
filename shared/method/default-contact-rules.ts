import type { ContactRule } from './contact-rules.ts';

/** The rules a team starts with. */
export const DEFAULT_CONTACT_RULES: readonly ContactRule[] = [
  {
    rule: 'complaint',
    id: 'no-marketing-during-complaint',
    which: { departments: ['marketing'] },
    daysAfterClose: 7,
  },
  {
    rule: 'apart',
    id: 'no-dunning-with-a-kind-word',
    which: { channels: ['invoice-reminder'] },
    from: { channels: ['letter', 'gift'] },
  },
  {
    rule: 'cap',
    id: 'four-marketing-touches-a-month',
    which: { departments: ['marketing'] },
    atMost: 4,
    days: 30,
  },
  {
    rule: 'cool-down',
    id: 'a-week-between-reminders',
    which: { channels: ['invoice-reminder'] },
    after: { channels: ['invoice-reminder'] },
    days: 7,
  },
];
