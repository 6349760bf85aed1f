import type { KindWords } from './kind-words.ts';

const EXTERNAL_ID = 'The record’s number in another system: a feed and an import find the record by it.';

export const customer: KindWords<'customer'> = {
  is: 'A company or household that buys or may buy.',
  fields: {
    name: 'Its name as people say it.',
    domains:
      'Its mail domains, lower case: mail from them shows this customer. Public mail providers are never matched.',
    ownerId: 'The member who looks after it.',
    stage:
      'How far the relationship is: potential (untouched), general (first contact made), key (recognises us), loyal.',
    tier: 'Value tier recorded at the last review or import.',
    frozen: 'True keeps the recorded tier until the next review, whatever the standard says.',
    tierOverride:
      'A tier given by a person instead of the standard: why, by which member, since which day, and the last day it holds (null: no end).',
    tierHistory: 'Every change of tier, oldest first, and whether the standard or a person caused it.',
    flags: 'Flags set by hand that a standard may ask for, such as `strategic`.',
    process:
      'Moves in the sales process, oldest first; `to` is a step of the setting’s `processSteps`, `reclassified` true where a person placed it there on purpose.',
    lossReason: 'Why the customer was lost; not set while it is not.',
    categorySpend: 'What it spends in our category in a year, with all suppliers.',
    needs: 'What it needs from a supplier like us.',
    competitors: 'Whom else it buys from.',
    verifiedOn: 'The day somebody last checked that what we know of it is true.',
    phone: 'Telephone number as typed.',
    city: 'City as typed.',
    industry: 'Industry as typed.',
    externalId: EXTERNAL_ID,
  },
};

export const contact: KindWords<'contact'> = {
  is: 'A person at a customer.',
  fields: {
    customerId: 'The customer the person is at.',
    name: 'The person’s name.',
    addresses: 'Mail addresses, lower case: mail from or to them shows this person.',
    phones: 'Telephone numbers as typed.',
    role: 'What the person does there.',
    decides: 'Whether the person decides, or takes part in deciding, what is bought.',
    keyDates:
      'Yearly dates in the Gregorian calendar: month 1 to 12, `date` 1 to 31, year null where not known.',
    movedOn: 'The day the person left the customer; mail to them no longer reaches it.',
    verifiedOn: 'The day somebody last checked that what we know of the person is true.',
    externalId: EXTERNAL_ID,
  },
};

export const affinity: KindWords<'affinity'> = {
  is: 'Something we have in common with a person. Private or shared as `visibility` says.',
  fields: {
    customerId: 'The customer the contact is at.',
    contactId: 'The person it is about.',
    affinity:
      'What it is of: kin, place, faith, hobby object, trade, interest, school, topic, experience or age.',
    what: 'What it is, in one line.',
    visibility: 'Who sees it. Not set: private for kin and faith, the team for the others.',
  },
};
