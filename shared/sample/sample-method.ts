import type { BenefitKind } from '../method/benefits.ts';
import type { Affinity } from '../method/affinities.ts';
import { sampleCustomer } from './sample-customers.ts';
import { sampleDay } from './sample-calendar.ts';
import { SAMPLE_CURRENCY } from './sample-extras.ts';
import { sampleOrigin } from './sample-origin.ts';
import type { SampleInput, SampleRecord } from './sample-team.ts';

const DAY = 86_400_000;

/** What a sample team has heard, given, spent and observed. */
export function methodRecords(input: SampleInput): SampleRecord[] {
  return [
    ...answers(input),
    ...benefits(input),
    ...affinities(input),
    ...costs(input),
    ...observations(input),
  ];
}

/** customer, days ago, survey, score, theme, comment. */
type AnswerRow = readonly [string, number, 'nps' | 'csat', number, string, string?];
// prettier-ignore
const ANSWERS: readonly AnswerRow[] = [
  ['harbour', 70, 'nps', 8, 'delivery'], ['harbour', 21, 'csat', 3, 'quality', 'Lids must seal.'], ['huaxin', 40, 'nps', 9, 'advice'],
  ['northlight', 33, 'nps', 10, 'advice'], ['jade', 55, 'nps', 7, 'samples'], ['castell', 90, 'csat', 4, 'invoices'],
  ['blueriver', 28, 'nps', 9, 'design'], ['taiho', 110, 'csat', 5, 'delivery'], ['alder', 120, 'nps', 6, 'price'],
  ['kestrel', 15, 'nps', 1, 'quality', 'Fourth delivery with torn seams.'], ['longteng', 60, 'csat', 2, 'quality'], ['maple', 45, 'nps', 9, 'advice'],
];

function answers(input: SampleInput): SampleRecord[] {
  return ANSWERS.map(([customer, daysAgo, kind, score, theme, comment], index) => ({
    kind: 'satisfaction',
    id: `sample-answer-${index + 1}`,
    by: sampleCustomer(customer).owner,
    doc: {
      customerId: sampleCustomer(customer).id,
      contactId: `${sampleCustomer(customer).id}-contact-1`,
      answer: { kind, score },
      theme,
      comment: comment ?? null,
      at: input.now - daysAgo * DAY,
      ...sampleOrigin(input, sampleCustomer(customer).owner, daysAgo),
    },
  }));
}

/** customer, days ago, kind, whole currency units, what. */
type BenefitRow = readonly [string, number, BenefitKind, number, string];
// prettier-ignore
const BENEFITS: readonly BenefitRow[] = [
  ['harbour', 41, 'social', 180, 'Plant visit with lunch'], ['harbour', 200, 'financial', 4_000, 'Yearly bonus on trays'],
  ['huaxin', 19, 'structural', 1_200, '共用库存看板'], ['huaxin', 60, 'social', 90, '中秋礼盒'],
  ['northlight', 150, 'structural', 2_500, 'Shared forecast and safety stock'], ['castell', 0, 'social', 15, 'Thank-you letter'],
  ['taiho', 120, 'financial', 600, '受潮紙盒折讓'], ['kestrel', 90, 'financial', 250, 'Credit for the short delivery'],
];

function benefits(input: SampleInput): SampleRecord[] {
  return BENEFITS.map(([customer, daysAgo, kind, units, what], index) => ({
    kind: 'benefit',
    id: `sample-benefit-${index + 1}`,
    by: sampleCustomer(customer).owner,
    doc: {
      customerId: sampleCustomer(customer).id,
      kind,
      what,
      day: sampleDay(input.now - daysAgo * DAY),
      cost: { minor: units * 100, currency: SAMPLE_CURRENCY },
      ...sampleOrigin(input, sampleCustomer(customer).owner, daysAgo),
    },
  }));
}

/** customer, affinity, what. */
// prettier-ignore
const AFFINITIES: readonly (readonly [string, Affinity, string])[] = [
  ['harbour', 'object', 'Restores wooden sailing boats'], ['harbour', 'kin', 'Daughter studies in Porto'], ['huaxin', 'place', '绍兴同乡'],
  ['taiho', 'interest', '登山，每年一座百岳'], ['blueriver', 'topic', 'Board games'], ['northlight', 'trade', 'Was a packaging engineer herself'],
];

function affinities(input: SampleInput): SampleRecord[] {
  return AFFINITIES.map(([customer, name, what], index) => ({
    kind: 'affinity',
    id: `sample-affinity-${index + 1}`,
    by: sampleCustomer(customer).owner,
    doc: {
      customerId: sampleCustomer(customer).id,
      contactId: `${sampleCustomer(customer).id}-contact-1`,
      affinity: name,
      what,
      ...sampleOrigin(input, sampleCustomer(customer).owner, 100),
    },
  }));
}

/** customer or null, days ago, purpose, whole currency units, what. */
// prettier-ignore
const COSTS: readonly (readonly [string | null, number, 'marketing' | 'sales' | 'service', number, string])[] = [
  [null, 30, 'marketing', 6_400, 'Packaging fair: stand and catalogue'], [null, 120, 'marketing', 2_100, 'Autumn mailing'],
  [null, 10, 'sales', 1_500, 'Telephones and cars'], ['harbour', 41, 'sales', 420, 'Plant visit'],
  ['huaxin', 19, 'sales', 900, '差旅'], ['kestrel', 6, 'service', 750, 'Laboratory test of the bag seam'],
  [null, 75, 'sales', 128_000, 'Salaries of sales, six months'], [null, 255, 'sales', 121_000, 'Salaries of sales, six months'],
  [null, 160, 'service', 46_000, 'Customer service, one year'], [null, 210, 'marketing', 38_500, 'Sample boxes, web site and search'],
  ['fenghua', 64, 'sales', 3_200, '驻厂试机'], ['lantian', 40, 'sales', 6_800, '招标与样品'], ['longteng', 20, 'service', 2_900, '退货与重做'],
];

function costs(input: SampleInput): SampleRecord[] {
  return COSTS.map(([customer, daysAgo, purpose, units, what], index) => ({
    kind: 'cost',
    id: `sample-cost-${index + 1}`,
    by: 'lin',
    doc: {
      customerId: customer === null ? null : sampleCustomer(customer).id,
      purpose,
      what,
      day: sampleDay(input.now - daysAgo * DAY),
      amount: { minor: units * 100, currency: SAMPLE_CURRENCY },
      ...sampleOrigin(input, 'lin', daysAgo),
    },
  }));
}

/** competitor or null for ourselves, topic, value, unit, days ago. */
// prettier-ignore
const OBSERVATIONS: readonly (readonly [string | null, string, number, string, number])[] = [
  [null, 'Hours to answer an inquiry', 5, 'hours', 50], ['Cartonette', 'Hours to answer an inquiry', 3, 'hours', 50],
  ['盛达包装', 'Hours to answer an inquiry', 26, 'hours', 48], [null, 'Days to a first sample', 9, 'days', 47],
  ['Cartonette', 'Days to a first sample', 14, 'days', 45],
];

function observations(input: SampleInput): SampleRecord[] {
  return OBSERVATIONS.map(([competitor, topic, value, unit, daysAgo], index) => ({
    kind: 'observation',
    id: `sample-observation-${index + 1}`,
    by: 'lin',
    doc: {
      competitor,
      topic,
      value,
      unit,
      day: sampleDay(input.now - daysAgo * DAY),
      ...sampleOrigin(input, 'lin', daysAgo),
    },
  }));
}
