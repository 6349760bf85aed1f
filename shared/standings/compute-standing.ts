import { isOpen } from '../method/open-complaint.ts';
import { contactOf, knowledgeOf, prospectsOf, satisfactionIn, stageOf, touchesSoFar } from './relations.ts';
import { complaintWarnings, contactWarnings, peopleWarnings, processOf, promiseWarnings } from './signals.ts';
import { contactRules } from './team-context.ts';
import { worstFirst, type StandingWarning } from './warnings.ts';
import { tierOf } from './tier-standing.ts';
import { figuresOf, placeOf, walletOf, type Worth, yearsOf } from './worth.ts';
import type { CustomerFacts, Recorded } from './facts.ts';
import type { Moment } from './moment.ts';
import type { Standing, StandingProblem } from './standing.ts';

/** Where a customer stands: pure, and the same whatever order its records come in. */
export function computeStanding(facts: CustomerFacts, worth: Worth, moment: Moment): Standing {
  const problems: StandingProblem[] = worth.otherCurrency ? ['other-currency'] : [];
  const touches = touchesSoFar(facts, moment);
  const prospects = prospectsOf(facts, touches, moment);
  const place = placeOf(worth, prospects.status);
  const years = yearsOf(worth, moment);
  const wallet = walletOf(facts, years, worth.currency);
  if (wallet.problem) problems.push(wallet.problem);
  const satisfaction = satisfactionIn(facts, moment);
  const known = { worth, satisfaction, shareOfWallet: wallet.share };
  const tier = tierOf(facts, { ...known, layer: place.layer, years }, moment, problems);
  const contact = contactOf(touches, moment);
  const figures = figuresOf(worth, moment);
  const process = processOf(facts, moment);
  if (!process.known) problems.push('unknown-process-step');
  const { lastTouchOn, ...contacted } = contact;
  const policy = moment.team.policies[tier.tier];
  return {
    customerId: facts.customer.id,
    on: moment.today,
    ...place,
    ...tier,
    ...stageOf(facts, touches, known, moment),
    ...prospects,
    ...figures,
    shareOfWallet: wallet.share,
    satisfaction,
    openComplaints: facts.complaints.filter((one) => isOpen(one.state)).length,
    lastComplaintClosedAt: lastClosed(facts.complaints),
    ...knowledgeOf(facts, moment),
    ...contacted,
    processStep: process.step,
    policy: {
      responseHours: policy?.responseHours ?? null,
      cadenceDays: policy?.cadenceDays ?? null,
      lastTouchOn,
    },
    warnings: warningsOf(facts, [...process.warnings, ...overdue(figures)], tier.tier, moment, problems),
    problems,
  };
}

function overdue({ rhythm }: Pick<Standing, 'rhythm'>): StandingWarning[] {
  if (rhythm === null || rhythm.overdueDays <= 0) return [];
  return [{ code: 'overdue-order', overdueDays: rhythm.overdueDays, usualDays: rhythm.usualDays }];
}

function warningsOf(
  facts: CustomerFacts,
  given: readonly StandingWarning[],
  tier: Standing['tier'],
  moment: Moment,
  problems: StandingProblem[],
): StandingWarning[] {
  const complaints = complaintWarnings(facts.complaints, moment);
  if (!complaints.ok) problems.push(complaints.problem.code);
  return worstFirst([
    ...(complaints.ok ? complaints.value : []),
    ...contactWarnings(facts, contactRules(moment.team, tier), moment),
    ...promiseWarnings(facts.commitments, moment.today),
    ...peopleWarnings(facts, moment.today),
    ...given,
  ]);
}

function lastClosed(complaints: readonly Recorded<'complaint'>[]): number | null {
  const closed = complaints.filter((one) => !isOpen(one.state)).map((one) => one.closedAt ?? 0);
  return closed.length === 0 ? null : Math.max(...closed) || null;
}
