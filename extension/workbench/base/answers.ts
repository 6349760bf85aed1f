import type { Base } from './base.ts';
import { settingExists } from '../figures/setting-exists.ts';
import { answerMovers, answerPyramid } from '../pyramid/answer-pyramid.ts';
import {
  customerIds,
  customerRows,
  filterChoices,
  findCustomers,
  goneCustomers,
  listMembers,
} from '../customers/answer-customers.ts';
import { savedViews } from '../customers/answer-views.ts';
import { planBulk } from '../customers/plan-bulk.ts';
import { answerComplaint } from '../complaints/answer-complaint.ts';
import { answerComplaints } from '../complaints/answer-complaints.ts';
import { findCustomerNames } from '../display/find-customer-names.ts';
import { answerStandard, answerTrial } from '../standard/answer-standard.ts';
import { recordsOfCustomer } from '../customer/answer-moved.ts';
import { readCustomerPage } from '../customer/answer-customer.ts';
import { answerProposals } from '../review/answer-proposals.ts';
import { answerReview } from '../review/answer-review.ts';
import { answerProspects } from '../prospects/answer-prospects.ts';
import { answerTime } from '../time/answer-time.ts';
import { answerLoyalty } from '../loyalty/answer-loyalty.ts';
import { answerSatisfaction } from '../satisfaction/answer-satisfaction.ts';
import { answerScenario } from '../scenario/answer-scenario.ts';
import { answerGovernance, answerTimeline } from '../governance/answer-governance.ts';
import { answerKnowledge } from '../knowledge/answer-knowledge.ts';
import { answerRivals } from '../rivals/answer-rivals.ts';
import { answerPolicies } from '../policies/answer-policies.ts';
import { searchEverything } from '../palette/answer-palette.ts';
import { answerFocus } from '../focus/answer-focus.ts';
import { answerValue } from '../value/answer-value.ts';
import { answerEconomics } from '../economics/answer-economics.ts';
import { countCustomers } from './count-customers.ts';
import type { Source } from './read-base.ts';

/**
 * What may be asked of the base, one line for each place's question. An answer is a pure function of the base and the
 * question; it runs in the worker, so it may take its time, but what it gives must be small.
 */
export const ANSWERS = {
  'base.count': countCustomers,
  'base.members': listMembers,
  'palette.search': searchEverything,
  'customers.find': findCustomers,
  'customers.ids': customerIds,
  'customers.gone': goneCustomers,
  'customers.rows': customerRows,
  'customers.choices': filterChoices,
  'customers.bulk': planBulk,
  'customers.views': savedViews,
  pyramid: answerPyramid,
  'pyramid.movers': answerMovers,
  'setting.exists': settingExists,
  review: answerReview,
  'review.proposals': answerProposals,
  standard: answerStandard,
  'standard.try': answerTrial,
  'complaints.list': answerComplaints,
  'complaints.one': answerComplaint,
  'customers.named': findCustomerNames,
  prospects: answerProspects,
  time: answerTime,
  loyalty: answerLoyalty,
  satisfaction: answerSatisfaction,
  scenario: answerScenario,
  governance: answerGovernance,
  'governance.timeline': answerTimeline,
  knowledge: answerKnowledge,
  rivals: answerRivals,
  policies: answerPolicies,
  focus: answerFocus,
  value: answerValue,
  economics: answerEconomics,
} satisfies Readonly<Record<string, (base: Base, ask: never) => unknown>>;

/** Answered from the stored records themselves, while the base is still being read. */
export const EARLY_ANSWERS = {
  'customer.page': readCustomerPage,
  'customer.moved': recordsOfCustomer,
} satisfies Readonly<Record<string, (source: Source, ask: never) => unknown>>;

/** Told by the page once its first screen has been read. */
interface Begin {
  readonly 'base.begin': { readonly ask: null; readonly answer: void };
}

type Answers = typeof ANSWERS & typeof EARLY_ANSWERS;

export type BaseCalls = Begin & {
  readonly [Name in keyof Answers]: {
    readonly ask: Parameters<Answers[Name]> extends [unknown, infer Ask, ...unknown[]] ? Ask : null;
    readonly answer: Awaited<ReturnType<Answers[Name]>>;
  };
};
