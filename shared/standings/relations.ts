import type { KnownFact, NextAction } from '../method/knowledge.ts';
import { knowledgeQuality } from '../method/knowledge.ts';
import { type Day, isWithin } from '../method/days.ts';
import { type PromiseMade, prospectStatus } from '../method/prospects.ts';
import { compareIds } from '../method/ranking.ts';
import { satisfactionOf } from '../method/satisfaction.ts';
import { suggestStage } from '../method/stage.ts';
import { isOpen } from '../method/open-complaint.ts';
import type { CustomerFacts, Recorded } from './facts.ts';
import type { Moment } from './moment.ts';
import type { Standing } from './standing.ts';
import type { Worth } from './worth.ts';

type Touch = Recorded<'interaction'>;

/** Interactions that have happened, oldest first; what lies ahead is a plan. */
export function touchesSoFar({ interactions }: CustomerFacts, { now }: Moment): Touch[] {
  return interactions
    .filter((touch) => touch.at <= now)
    .toSorted((a, b) => a.at - b.at || compareIds(a.id, b.id));
}

/** Prospects are earned, each contact by itself and the customer by any of them. */
export function prospectsOf(
  facts: CustomerFacts,
  touches: readonly Touch[],
  moment: Moment,
): Pick<Standing, 'status' | 'prospectContacts'> {
  const promises = facts.commitments.map((one) => ({
    contactId: one.contactId,
    made: promiseOf(one, moment),
  }));
  const statusOf = (contactId: string | null): Standing['status'] => {
    const concerns = (one: { readonly contactId?: string | null | undefined }): boolean =>
      contactId === null || one.contactId === contactId;
    const first = touches.find(concerns);
    const own = promises.filter(concerns).map((promise) => promise.made);
    return prospectStatus(
      { contactedOn: first ? moment.dayAt(first.at) : null, promises: own },
      moment.window,
    );
  };
  const earned = facts.contacts.map((contact) => contact.id).filter((id) => statusOf(id) === 'prospect');
  return { status: statusOf(null), prospectContacts: earned.toSorted(compareIds) };
}

function promiseOf(one: Recorded<'commitment'>, { dayAt }: Moment): PromiseMade {
  const { promisedBy, state, createdAt, settledAt } = one;
  const settledOn = settledAt === null || settledAt === undefined ? null : dayAt(settledAt);
  return { promisedBy, state, madeOn: dayAt(createdAt), settledOn };
}

/** Satisfaction of the window's answers. */
export function satisfactionIn({ satisfaction }: CustomerFacts, { dayAt, window }: Moment): number | null {
  const answers = satisfaction.filter((one) => isWithin(dayAt(one.at), window));
  return satisfactionOf(
    answers
      .toSorted((a, b) => a.at - b.at || compareIds(a.id, b.id))
      .map(({ customerId, answer, theme }) => ({ customerId, ...answer, theme: theme ?? null })),
  );
}

/** The stage the signs suggest beside the one a person confirmed. */
export function stageOf(
  facts: CustomerFacts,
  touches: readonly Touch[],
  known: { worth: Worth; satisfaction: number | null; shareOfWallet: number | null },
  moment: Moment,
): Pick<Standing, 'stage' | 'suggestedStage' | 'stageReasons'> {
  const recent = touches.filter((touch) => isWithin(moment.dayAt(touch.at), moment.window));
  const { stage, reasons } = suggestStage({
    touches: touches.length,
    theyContactedUs: recent.filter((touch) => touch.direction === 'in').length,
    meetings: recent.filter((touch) => touch.channel === 'meeting' || touch.channel === 'visit').length,
    purchaseDays: known.worth.aggregate?.purchaseDays ?? 0,
    boughtInWindow: (known.worth.aggregate?.window.purchases ?? 0) > 0,
    satisfaction: known.satisfaction,
    shareOfWallet: known.shareOfWallet,
    openComplaints: facts.complaints.filter((one) => isOpen(one.state)).length,
  });
  return { stage: facts.customer.stage, suggestedStage: stage, stageReasons: reasons };
}

/** Last contact by the kinds the team counts, time spent in the window, and our own last touch. */
export function contactOf(
  touches: readonly Touch[],
  moment: Moment,
): Pick<Standing, 'lastContact' | 'minutes'> & { lastTouchOn: Day | null } {
  const counted = touches.filter((touch) => moment.team.contactChannels.includes(touch.channel));
  const last = counted.at(-1);
  const ours = counted.findLast((touch) => touch.direction !== 'in');
  const recent = touches.filter((touch) => isWithin(moment.dayAt(touch.at), moment.window));
  return {
    lastContact: last
      ? { interactionId: last.id, at: last.at, channel: last.channel, direction: last.direction, by: last.by }
      : null,
    minutes: recent.reduce((sum, touch) => sum + (touch.minutes ?? 0), 0),
    lastTouchOn: ours ? moment.dayAt(ours.at) : null,
  };
}

/** How good our knowledge of the customer is, and what to do next to better it. */
export function knowledgeOf(
  facts: CustomerFacts,
  { dayAt, today }: Moment,
): { knowledge: number; nextToLearn: NextAction | null } {
  const { customer, contacts } = facts;
  const known: Partial<Record<KnownFact, Day>> = {};
  const learn = (fact: KnownFact, on: Day): void => {
    if ((known[fact] ?? '') < on) known[fact] = on;
  };
  const verified = customer.verifiedOn ?? dayAt(customer.createdAt);
  if (customer.phone) learn('phone', verified);
  if (customer.industry) learn('industry', verified);
  if (customer.needs) learn('needs', verified);
  if (customer.categorySpend) learn('category-spend', verified);
  if (customer.competitors?.length) learn('competitors', verified);
  for (const contact of contacts.filter((one) => !one.movedOn)) {
    const on = contact.verifiedOn ?? dayAt(contact.createdAt);
    if (contact.decides) learn('decision-maker', on);
    if (contact.addresses.length > 0) learn('mail-address', on);
    if (contact.phones.length > 0) learn('phone', on);
    if (contact.keyDates?.length) learn('key-date', on);
  }
  for (const one of facts.satisfaction) learn('satisfaction', dayAt(one.at));
  for (const one of facts.affinities) learn('affinity', dayAt(one.createdAt));
  const quality = knowledgeQuality(known, customer.stage, today);
  return { knowledge: quality.score, nextToLearn: quality.next[0] ?? null };
}
