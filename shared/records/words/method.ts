import type { KindWords } from './kind-words.ts';

export const policy: KindWords<'policy'> = {
  is: 'What customers of a tier get. The newest record of a tier is in force.',
  fields: {
    tier: 'The tier it is for.',
    name: 'What the team calls it.',
    cadenceDays: 'A touch of ours at least every so many days.',
    responseHours: 'An answer within so many working hours.',
    timeShare: 'Share of the team’s time, in whole per cent.',
    benefits: 'Benefits promised per year, by their kind.',
    rules: `What our departments may send to one customer; not set: the rules every team starts with. A \`cap\` allows at most
\`atMost\` touches in any \`days\` days in a row; a \`cool-down\` asks for \`days\` days after a touch of \`after\` (1: the next day);
\`apart\` forbids two on one day; \`complaint\` forbids any while a complaint is open and for \`daysAfterClose\` days. \`which\`, \`after\`
and \`from\` select touches by department, channel or both.`,
  },
};

export const standard: KindWords<'standard'> = {
  is: 'The rules by which tiers are given. The one with the latest `activeSince` is in force; earlier ones explain earlier tiers.',
  fields: {
    name: 'What the team calls it.',
    currency: 'Currency of every amount in the rules; null where no rule has one.',
    rules: `In order: the first whose conditions all hold gives its tier. \`atLeast\` includes its bound, \`below\` does not; amounts are
minor units, shares are 0 to 1. \`years\` asks for each of the last so many years, of 12 months ending today. Complaints count from the
severity named upwards.`,
    otherwise: 'The tier of whoever fits no rule.',
    activeSince: 'Since when it is in force; not set while it is a draft.',
  },
};

export const proposal: KindWords<'proposal'> = {
  is: 'Another tier that a member asks the next review for. What became of it stands in that review’s `lines`; until then it is open.',
  fields: {
    customerId: 'The customer it is about.',
    from: 'The tier when it was proposed; null: none yet.',
    to: 'The tier proposed.',
    reason: 'Why, in the member’s words.',
  },
};

export const review: KindWords<'review'> = {
  is: 'A classification meeting, its decisions and its minutes.',
  fields: {
    on: 'The day it was held.',
    present: 'The members who were there.',
    lines: `Each change of tier that was proposed (\`from\`, \`to\`, by which rule of the standard; null: none held) and what was decided,
with the reason. \`proposedBy\` holds the proposals of members that it answers, by their id.`,
    minutes: 'What was said.',
    closedAt: 'When it was closed; not set while it goes on.',
  },
};

export const calendar: KindWords<'calendar'> = {
  is: 'The team’s working hours and holidays. The one with the latest `activeSince` is in force.',
  fields: {
    name: 'What the team calls it.',
    zone: 'IANA name of the time zone, such as Asia/Shanghai.',
    week: 'Seven lists, Monday first: stretches of work in minutes after midnight, in order, the end not included (10:00 to 18:00 is 600 to 1080).',
    exceptions: 'By day: its stretches instead of its weekday’s. A holiday has none.',
    activeSince: 'Since when it is in force; not set while it is a draft.',
  },
};

export const setting: KindWords<'setting'> = {
  is: 'The team’s settings: one record, whose id is `team`. What is not set has the product’s default.',
  fields: {
    measure: 'What customers are ranked by.',
    window: 'How far back counts: a number and d, m or y, such as `12m`, `90d`, `2y`.',
    currency: 'The currency figures are kept in; not set: the one most purchases have.',
    contactChannels: 'Which channels make a last contact.',
    frozenLimits: 'Limits of the layers found on a day and kept until the next review, in minor units.',
    timeTargets: 'Target shares of the team’s time, in whole per cent that add up to 100.',
    assumptions:
      'How often acquiring costs what keeping does (low and high estimate), and by how many per cent profit grows for so many points of retention.',
    serviceLevels: 'Working hours allowed for each step of a complaint, by severity.',
    processSteps: 'The sales process, first step first, each name once.',
    upkeep: 'Days between touches of a lost customer, by the reason it was lost.',
  },
};

export const view: KindWords<'view'> = {
  is: 'A saved view of the table of customers. Private or shared as `visibility` says.',
  fields: {
    name: 'What it is called.',
    query: 'Search, filters, order and columns, as in the workbench’s address: `tier=diamond&sort=-revenue`.',
    visibility: 'team: everybody in it; private: only its author.',
  },
};
