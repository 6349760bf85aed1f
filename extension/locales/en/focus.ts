import type { Translated } from '../translate.ts';

export const focus = {
  title: 'Focus',
  intro:
    'Whom to look after first: the fewest customers that bring a fifth of the total, and the next that bring half of it.',
  period: '{from} to {to}.',
  'set.first': { one: '{count} customer brings {percent}', other: '{count} customers bring {percent}' },
  'set.next': { one: '{count} more brings it to {percent}', other: '{count} more bring it to {percent}' },
  'set.reach': {
    one: '{count} customer in all, {share} of the total',
    other: '{count} customers in all, {share} of the total',
  },
  'column.customer': 'Customer',
  'column.tier': 'Tier',
  'column.owner': 'Owner',
  'column.contact': 'Last contact',
  'column.revenue': 'Revenue',
  'column.margin': 'Margin',
  curve: 'Contribution curve',
  'curve.fifth': 'Here the first 20% of customers bring {share}.',
  'curve.label': 'Contribution curve: the first 20% of customers bring {share}',
  'curve.even': 'if all bought the same',
  'curve.set': '{count} customers: {share}',
  'axis.customers': 'First customers, highest first',
  'axis.share': 'Share of the total',
} as const;

export type FocusTexts = Translated<typeof focus>;
