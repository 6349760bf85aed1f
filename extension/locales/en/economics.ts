import type { Translated } from '../translate.ts';

export const economics = {
  title: 'Economics',
  intro:
    'What keeping customers is worth, on your own figures. The assumptions are rules of thumb of the trade: replace them with what you know.',
  period: '{from} to {to}.',
  assumptions: 'Assumptions',
  'assume.low': 'Winning a customer costs at least … times keeping one',
  'assume.high': 'and at most … times',
  'assume.points': 'If retention rises by … percentage points',
  'assume.percent': 'profit rises by … per cent',
  'assume.save': 'Keep for the team',
  'assume.saved': 'Assumptions changed.',
  'assume.reset': 'Go back to the usual ones',
  'assume.source.default': 'These are the usual ones of the literature.',
  'assume.source.own': 'These are your team’s own.',
  'problem.assumption-not-positive': 'Every assumption must be above 0.',
  'problem.low-above-high': 'The first must not be above the second. Lower it or raise the second.',
  'problem.kept-more-than-before': 'More customers stayed than there were: check the purchases.',
  'problem.not-a-count': 'Customers must be whole numbers.',
  own: 'Your figures',
  'own.before': 'Customers the year before',
  'own.kept': 'Still buying',
  'own.lost': 'Lost',
  'own.retention': 'Retention',
  'own.profit': 'Profit',
  'own.cost': 'Spent on those who stayed',
  means: 'What that means',
  'means.keep': '{cost} keeps one customer for a year.',
  'means.keepNone': 'What keeping a customer costs cannot be told: nobody stayed.',
  'means.replace': {
    one: 'Replacing the {count} lost costs {low} to {high}.',
    other: 'Replacing the {count} lost costs {low} to {high}.',
  },
  'means.gain': {
    one: 'Had {count} more customer stayed (retention +{points} points), profit would be {gain} higher.',
    other: 'Had {count} more customers stayed (retention +{points} points), profit would be {gain} higher.',
  },
  'means.label.keep': 'Keeping one',
  'means.label.replace': 'Replacing those lost',
  'means.label.gain': 'Keeping more',
} as const;

export type EconomicsTexts = Translated<typeof economics>;
