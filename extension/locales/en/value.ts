import type { Translated } from '../translate.ts';

export const value = {
  title: 'Value',
  intro: 'What each group of customers brings after what winning, serving and keeping it costs.',
  period: '{from} to {to}.',
  by: 'Grouped by',
  'by.layer': 'By layer',
  'by.tier': 'By tier',
  picture: 'Profit of each group within its margin',
  'of.margin': 'of {margin} margin',
  table: 'Revenue, cost and profit of each group',
  'column.name': 'Group',
  'column.customers': 'Customers',
  'column.revenue': 'Revenue',
  'column.margin': 'Margin',
  'column.directCost': 'Own cost',
  'column.spreadCost': 'Shared cost',
  'column.profit': 'Profit',
  'column.averageProfit': 'Profit each',
  'column.return': 'Return on spend',
  return: '{times} : 1',
  'note.spread':
    'Own cost is noted for a customer; the other {amount} of marketing, sales and service are shared out by the time spent.',
  'note.unspread': '{amount} could not be shared out, because no time was noted.',
  'note.currency': {
    one: '{count} cost in another currency is left out.',
    other: '{count} costs in another currency are left out.',
  },
  'note.uncosted': {
    one: '{count} purchase has no cost: it counts as revenue, not as margin.',
    other: '{count} purchases have no cost: they count as revenue, not as margin.',
  },
} as const;

export type ValueTexts = Translated<typeof value>;
