import { DEFAULT_CONTACT_RULES } from '../method/default-contact-rules.ts';
import type { Standard } from '../method/standard.ts';
import type { Tier } from '../records/customer.ts';
import { TEAM_SETTING } from '../records/setting.ts';
import { sampleCustomer } from './sample-customers.ts';
import { sampleCalendar, sampleDay } from './sample-calendar.ts';
import { SAMPLE_CURRENCY } from './sample-extras.ts';
import { sampleOrigin } from './sample-origin.ts';
import type { SampleInput, SampleRecord } from './sample-team.ts';

const DAY = 86_400_000;

/** What a sample team has decided: policies, its standard and calendar, a review, the views it keeps. */
export function decisionRecords(input: SampleInput): SampleRecord[] {
  return [
    ...policies(input),
    standardInForce(input),
    officeHours(input),
    teamSetting(input),
    heldReview(input),
    ...proposals(input),
    ...views(input),
  ];
}

/** customer, days ago, from, to, why; by whoever looks after the customer. */
type ProposalRow = readonly [string, number, Tier | null, Tier, string];
const PROPOSALS: readonly ProposalRow[] = [
  ['blueriver', 3, 'strategic', 'gold', 'Orders every month now and asked for a yearly contract.'],
  ['fenghua', 6, 'strategic', 'potential', '今年换了采购负责人，需要重新建立关系。'],
];

function proposals(input: SampleInput): SampleRecord[] {
  return PROPOSALS.map(([customer, daysAgo, from, to, reason]) => {
    const { id, owner } = sampleCustomer(customer);
    const origin = sampleOrigin(input, owner, daysAgo);
    return {
      kind: 'proposal',
      id: `sample-proposal-${customer}`,
      by: owner,
      doc: { customerId: id, from, to, reason, ...origin },
    };
  });
}

const VIEWS: readonly (readonly [name: string, query: string])[] = [
  ['Diamond and gold, not heard from for 30 days', 'tier=diamond,gold&quiet=30&sort=contact'],
  ['有未结投诉的客户', 'complaint=&sort=-revenue'],
];

function views(input: SampleInput): SampleRecord[] {
  return VIEWS.map(([name, query], index) => ({
    kind: 'view',
    id: `sample-view-${index + 1}`,
    by: 'lin',
    doc: { name, query, visibility: 'team', ...sampleOrigin(input, 'lin', 20) },
  }));
}

/** tier, days between touches, working hours to an answer, share of time, financial, social, structural. */
// prettier-ignore
const POLICIES: readonly (readonly [Tier, number, number, number, number, number, number])[] = [
  ['diamond', 14, 2, 35, 1, 4, 2], ['gold', 30, 4, 25, 1, 2, 1], ['strategic', 30, 4, 15, 0, 2, 1],
  ['potential', 45, 8, 10, 0, 1, 0], ['general', 90, 16, 10, 0, 0, 0], ['problem', 30, 4, 5, 0, 0, 0],
];

function policies(input: SampleInput): SampleRecord[] {
  return POLICIES.map(([tier, cadenceDays, responseHours, timeShare, financial, social, structural]) => ({
    kind: 'policy',
    id: `sample-policy-${tier}`,
    by: 'lin',
    doc: {
      tier,
      cadenceDays,
      responseHours,
      timeShare,
      benefits: { financial, social, structural },
      rules: structuredClone([...DEFAULT_CONTACT_RULES]),
      ...sampleOrigin(input, 'lin', 300),
    },
  }));
}

/** By amounts a packaging seller of this size would choose; minor units. */
const SAMPLE_STANDARD: Standard = {
  currency: SAMPLE_CURRENCY,
  rules: [
    {
      id: 'critical-complaint',
      tier: 'problem',
      when: [{ measure: 'open-complaints', severity: 'critical', atLeast: 1 }],
    },
    {
      id: 'unhappy-and-away',
      tier: 'problem',
      when: [
        { measure: 'open-complaints', severity: 'major', atLeast: 1 },
        { measure: 'months-since-purchase', atLeast: 3 },
      ],
    },
    {
      id: 'half-a-million-twice',
      tier: 'diamond',
      when: [{ measure: 'revenue', years: 2, atLeast: 50_000_000 }],
    },
    { id: 'over-180-thousand', tier: 'gold', when: [{ measure: 'revenue', years: 1, atLeast: 18_000_000 }] },
    { id: 'chosen', tier: 'strategic', when: [{ measure: 'flag', flag: 'strategic', set: true }] },
    { id: 'room-to-grow', tier: 'potential', when: [{ measure: 'share-of-wallet', below: 0.3 }] },
    { id: 'true-prospect', tier: 'potential', when: [{ measure: 'layer', oneOf: ['prospect'] }] },
  ],
  otherwise: 'general',
};

function standardInForce(input: SampleInput): SampleRecord {
  return {
    kind: 'standard',
    id: 'sample-standard',
    by: 'lin',
    doc: { name: 'Standard of the year', ...structuredClone(SAMPLE_STANDARD), ...since(input) },
  };
}

function officeHours(input: SampleInput): SampleRecord {
  return {
    kind: 'calendar',
    id: 'sample-calendar',
    by: 'lin',
    doc: {
      name: 'Office hours',
      ...sampleCalendar(input.now),
      ...since(input),
    },
  };
}

function teamSetting(input: SampleInput): SampleRecord {
  return {
    kind: 'setting',
    id: TEAM_SETTING,
    by: 'lin',
    doc: {
      measure: 'revenue',
      window: '12m',
      currency: SAMPLE_CURRENCY,
      processSteps: ['lead', 'contacted', 'qualified', 'offer', 'won'],
      timeTargets: { key: 60, regular: 30, prospects: 10 },
      ...sampleOrigin(input, 'lin', 300),
    },
  };
}

const since = (input: SampleInput) => ({
  ...sampleOrigin(input, 'lin', 300),
  activeSince: input.now - 300 * DAY,
});

function heldReview(input: SampleInput): SampleRecord {
  return {
    kind: 'review',
    id: 'sample-review',
    by: 'lin',
    doc: {
      on: sampleDay(input.now - 25 * DAY),
      present: [input.members.lin, input.members.ana, input.members.chen],
      lines: [
        {
          customerId: sampleCustomer('kestrel').id,
          from: 'general',
          to: 'problem',
          rule: 'critical-complaint',
          decision: 'accept',
          decided: 'problem',
          reason: 'Torn bags come first.',
        },
        {
          customerId: sampleCustomer('osteria').id,
          from: null,
          to: 'general',
          rule: null,
          decision: 'override',
          decided: 'gold',
          reason: 'Opens four restaurants in spring and asked us first',
        },
      ],
      minutes: 'Kestrel: no offers before the seam is fixed. Osteria: visit in January.',
      closedAt: input.now - 25 * DAY,
      ...sampleOrigin(input, 'lin', 25),
    },
  };
}
