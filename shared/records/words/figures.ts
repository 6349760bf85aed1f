import type { KindWords } from './kind-words.ts';

export const purchase: KindWords<'purchase'> = {
  is: 'Dated revenue, usually imported or fed from another system.',
  fields: {
    customerId: 'The buyer.',
    day: 'The day it counts for.',
    revenue: 'What was sold for how much; negative for a credit note.',
    cost: 'Cost of the goods sold, for the margin.',
    what: 'What was bought.',
    externalId: 'The purchase’s number in the other system.',
  },
};

export const cost: KindWords<'cost'> = {
  is: 'A cost of marketing, sales or service.',
  fields: {
    customerId: 'The customer it was for. Not set: spread over all by the time spent on them.',
    purpose: 'What the money was for.',
    what: 'What was paid for.',
    day: 'The day it counts for.',
    amount: 'How much.',
  },
};

export const observation: KindWords<'observation'> = {
  is: 'Something measured at a competitor or at ourselves, for comparison.',
  fields: {
    competitor: 'Whose; not set for an observation of ourselves.',
    topic: 'What was measured, such as `answer to a mail`: the same words for what is to be compared.',
    value: 'The figure.',
    unit: 'What the figure counts, in the team’s words: hours, per cent.',
    day: 'The day it was measured.',
    customerId: 'The customer at which it was seen.',
    details: 'How it was measured.',
  },
};
