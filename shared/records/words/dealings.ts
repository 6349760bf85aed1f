import type { KindWords } from './kind-words.ts';

const CUSTOMER = 'The customer it is about.';
const CONTACT = 'The person at the customer, where it is about one.';

export const interaction: KindWords<'interaction'> = {
  is: `A touch between the customer and us. A logged mail has an id that follows from the mail, so that two people who log the
same one make one record: \`mail-\` and the first 32 characters of the base64url SHA-256 of four lines joined by LF: \`mail\`, the
sender’s address in lower case, the minute it was sent (UTC, \`2026-11-25T09:30\`), and the subject without reply and forward marks, white space
collapsed, in Unicode NFKC and lower case.`,
  fields: {
    customerId: CUSTOMER,
    contactId: CONTACT,
    channel: 'By what means.',
    direction: 'in: the customer to us; out: us to the customer; both: at once, as in a meeting.',
    at: 'When it happened.',
    by: 'The member of our side who took part; `createdBy` is who logged it.',
    department: 'On behalf of which department.',
    subject: 'A mail’s subject, or what it was about.',
    minutes: 'Time it took our side, in minutes.',
    link: 'Address (http or https) of the logged mail in the webmail it was read in.',
    text: 'Its text, only where a person chose to keep it.',
  },
};

export const commitment: KindWords<'commitment'> = {
  is: 'A promise by us or by the customer.',
  fields: {
    customerId: CUSTOMER,
    contactId: CONTACT,
    promisedBy: 'us: our side promised; them: the customer did.',
    what: 'What is promised.',
    due: 'The day it is due.',
    state: 'Whether it is open, was kept or broken, or was withdrawn.',
    responsibleId: 'The member of our side who sees to it.',
    settledAt: 'When it stopped being open.',
  },
};

export const complaint: KindWords<'complaint'> = {
  is: 'A complaint, from receipt to close (ISO 10002).',
  fields: {
    customerId: CUSTOMER,
    contactId: CONTACT,
    what: 'What is complained of, in one line.',
    details: 'What happened, at length.',
    severity: 'How grave it is: decides how many working hours each step may take.',
    state: 'The step it has reached.',
    receivedAt: 'When it reached us.',
    acknowledgedAt: 'When the customer was told that it reached us.',
    respondedAt: 'When the customer was answered.',
    closedAt: 'When it was closed or refused.',
    reopenedAt: 'When it was last reopened: deadlines run anew from there.',
    compensation: 'What was given to make good.',
    satisfactionAskedAt:
      'When the customer was asked how satisfied it is with the handling; the answer is a satisfaction record.',
    handlerId: 'The member who handles it.',
  },
};

export const note: KindWords<'note'> = {
  is: 'A note about a customer, for the team or for its author alone as `visibility` says.',
  fields: {
    customerId: CUSTOMER,
    contactId: CONTACT,
    text: 'What it says.',
    visibility: 'team: everybody in it; private: only its author. Only the author may change it.',
  },
};

export const satisfaction: KindWords<'satisfaction'> = {
  is: 'An answer to a survey.',
  fields: {
    customerId: CUSTOMER,
    contactId: 'The person who answered.',
    complaintId: 'The complaint whose handling was asked about.',
    answer: 'The score on its survey’s own scale: nps 0 to 10, csat 1 to 5.',
    theme: 'What it is about, in the team’s words: delivery, price, advice.',
    at: 'When it was given.',
    comment: 'What was said beside the score.',
  },
};

export const benefit: KindWords<'benefit'> = {
  is: 'Something given to a customer.',
  fields: {
    customerId: CUSTOMER,
    contactId: 'The person it was given to.',
    kind: 'financial (a rebate), social (an invitation) or structural (a way of working together).',
    what: 'What was given.',
    day: 'The day it was given.',
    cost: 'What it cost us.',
  },
};
