import { complaintClock } from '../method/complaints.ts';
import { isOpen } from '../method/open-complaint.ts';
import type { ContactRule } from '../method/contact-rules.ts';
import { type Day, daysBetween } from '../method/days.ts';
import { check, type OutboundTouch, selects, type Timeline } from '../method/governance.ts';
import { reminders } from '../method/key-dates.ts';
import { compareIds } from '../method/ranking.ts';
import { processStanding } from '../method/sales-process.ts';
import { failed, found, type Outcome } from '../method/outcome.ts';
import type { WorkingTimeProblem } from '../method/working-time.ts';
import type { CustomerFacts, Recorded } from './facts.ts';
import type { Moment } from './moment.ts';
import type { StandingWarning } from './warnings.ts';

/** How many days ahead a birthday or anniversary is told. */
const REMIND_DAYS = 7;

type WarningOf<Code extends StandingWarning['code']> = Extract<StandingWarning, { code: Code }>;

/** Open complaints, each with the deadline that runs now. */
export function complaintWarnings(
  complaints: readonly Recorded<'complaint'>[],
  { team, now }: Pick<Moment, 'team' | 'now'>,
): Outcome<WarningOf<'complaint'>[], WorkingTimeProblem> {
  const warnings: WarningOf<'complaint'>[] = [];
  for (const complaint of complaints.filter((one) => isOpen(one.state))) {
    const { id, what, severity, state, receivedAt } = complaint;
    const clock = complaintClock(
      { severity, state, receivedAt, reopenedAt: complaint.reopenedAt ?? null, satisfactionAsked: false },
      team.serviceLevels,
      team.calendar,
      now,
    );
    if (!clock.ok) return failed(clock.problem);
    warnings.push({ code: 'complaint', complaintId: id, what, severity, clock: clock.value });
  }
  return found(warnings);
}

/** Promises that are late or due today; theirs only when late. */
export function promiseWarnings(
  commitments: readonly Recorded<'commitment'>[],
  today: Day,
): WarningOf<'promise'>[] {
  return commitments.flatMap(({ id, promisedBy, what, due, state }) => {
    const inDays = daysBetween(today, due);
    const tell = state === 'open' && (promisedBy === 'us' ? inDays <= 0 : inDays < 0);
    return tell ? [{ code: 'promise' as const, commitmentId: id, by: promisedBy, what, due, inDays }] : [];
  });
}

/** What may not go out now, and what collides today or is planned to. */
export function contactWarnings(
  facts: CustomerFacts,
  rules: readonly ContactRule[],
  moment: Moment,
): (WarningOf<'closed-to'> | WarningOf<'collision'>)[] {
  const timeline = timelineOf(facts, moment);
  const closed = rules
    .filter((rule) => canApply(rule, timeline))
    .flatMap((rule) => closedTo(rule, timeline, moment.today));
  const ahead = timeline.touches.filter((touch) => touch.day >= moment.today);
  return [...longestOf(closed), ...ahead.flatMap((touch) => collisionOf(touch, timeline, rules))];
}

/** Several rules may close the same sort of touch: the one that holds longest is told. */
function longestOf(closed: readonly WarningOf<'closed-to'>[]): WarningOf<'closed-to'>[] {
  const alike = Map.groupBy(closed, (one) => JSON.stringify(one.which));
  return [...alike.values()].flatMap((ones) =>
    ones.toSorted((a, b) => compareIds(b.clearOn ?? '9999', a.clearOn ?? '9999')).slice(0, 1),
  );
}

function timelineOf({ interactions, complaints }: CustomerFacts, { dayAt }: Moment): Timeline {
  const sent = interactions.filter((touch) => touch.direction !== 'in');
  return {
    touches: sent.map(({ id, department, channel, at }) => ({ id, department, channel, day: dayAt(at) })),
    complaints: complaints.map(({ id, state, receivedAt, closedAt }) => ({
      id,
      receivedOn: dayAt(receivedAt),
      closedOn: isOpen(state) ? null : dayAt(closedAt ?? receivedAt),
    })),
  };
}

/** Most customers have too few touches for most rules; trying a cap walks over all its days. */
function canApply(rule: ContactRule, { touches, complaints }: Timeline): boolean {
  switch (rule.rule) {
    case 'cap':
      return touches.filter((touch) => selects(rule.which, touch)).length >= rule.atMost;
    case 'cool-down':
    case 'apart':
      return touches.length > 0;
    case 'complaint':
      return complaints.length > 0;
  }
}

/** A rule is tried with the touch it is about: if one more today would break it, it is closed. */
function closedTo(rule: ContactRule, timeline: Timeline, today: Day): WarningOf<'closed-to'>[] {
  const { which } = rule;
  const probe: OutboundTouch = {
    id: '',
    department: which.departments?.[0] ?? 'sales',
    channel: which.channels?.[0] ?? 'mail',
    day: today,
  };
  const [collision] = check(probe, timeline, [rule]);
  return collision
    ? [{ code: 'closed-to', rule: rule.rule, ruleId: rule.id, which, clearOn: collision.clearOn }]
    : [];
}

/** One warning a touch, whatever number of rules it breaks. */
function collisionOf(
  touch: OutboundTouch,
  timeline: Timeline,
  rules: readonly ContactRule[],
): WarningOf<'collision'>[] {
  const broken = check(touch, timeline, rules).map(({ ruleId, with: ids }) => ({
    ruleId,
    others: timeline.touches.filter((other) => ids.includes(other.id)),
  }));
  // A rule between two touches would be told twice, once from each side.
  const told = broken.filter(({ others }) => !others.some((other) => isLater(other, touch)));
  const [first] = told;
  if (first === undefined) return [];
  const involved = [touch, ...told.flatMap(({ others }) => others)];
  const departments = [...new Set(involved.map((one) => one.department))].toSorted();
  return [{ code: 'collision', ruleId: first.ruleId, interactionId: touch.id, departments, on: touch.day }];
}

function isLater(other: OutboundTouch, touch: OutboundTouch): boolean {
  return other.day === touch.day ? other.id > touch.id : other.day > touch.day;
}

/** Birthdays and anniversaries within the next days, and people who left. */
export function peopleWarnings(
  { contacts }: CustomerFacts,
  today: Day,
): (WarningOf<'key-date'> | WarningOf<'moved-on'>)[] {
  return contacts.flatMap((contact): (WarningOf<'key-date'> | WarningOf<'moved-on'>)[] => {
    const { id: contactId, name, movedOn } = contact;
    if (movedOn && movedOn <= today) return [{ code: 'moved-on', contactId, name, on: movedOn }];
    return (contact.keyDates ?? []).flatMap(({ occasion, label, month, date, year }) =>
      reminders([{ id: contactId, month, date, year }], today, REMIND_DAYS).map(
        ({ day, daysAhead, years }) => ({
          code: 'key-date' as const,
          contactId,
          name,
          occasion,
          label: label ?? null,
          day,
          daysAhead,
          years,
        }),
      ),
    );
  });
}

/** Where the customer stands in the sales process, and the move backwards nobody has settled. */
export function processOf(
  { customer }: CustomerFacts,
  { team }: Moment,
): { step: string | null; warnings: WarningOf<'regressed'>[]; known: boolean } {
  const standing = processStanding(team.processSteps, customer.process ?? []);
  if (!standing.ok) return { step: null, warnings: [], known: false };
  const { step, regressed } = standing.value;
  return { step, warnings: regressed ? [{ code: 'regressed', ...regressed }] : [], known: true };
}
