import type { Channel, Department } from '../records/interaction.ts';
import type { ContactRule, TouchSelector } from './contact-rules.ts';
import { addDays, daysBetween, type Day } from './days.ts';

/** One touch of ours, sent or planned, on a day of the team's zone. */
export interface OutboundTouch {
  /** Id of the interaction, so that a surface can show it. */
  readonly id: string;
  readonly department: Department;
  readonly channel: Channel;
  readonly day: Day;
}

/** A complaint's days; `closedOn` null while it is open. */
export interface ComplaintPeriod {
  readonly id: string;
  readonly receivedOn: Day;
  readonly closedOn: Day | null;
}

/** All departments' touches to one customer, in any order, planned ones included. */
export interface Timeline {
  readonly touches: readonly OutboundTouch[];
  readonly complaints: readonly ComplaintPeriod[];
}

/** Why a touch should not go out. `with` names the touches or complaints it collides with. */
export interface Collision {
  readonly rule: ContactRule['rule'];
  readonly ruleId: string;
  readonly with: readonly string[];
  /** First day on which this rule no longer stands in the way; null while nobody can know. */
  readonly clearOn: Day | null;
}

/**
 * Checks a touch before it is sent, against everything on the customer's timeline. A touch already on the
 * timeline (same id) does not collide with itself. No collisions: an empty list.
 */
export function check(touch: OutboundTouch, timeline: Timeline, rules: readonly ContactRule[]): Collision[] {
  const others = timeline.touches.filter((other) => other.id !== touch.id);
  return rules.flatMap((rule) => {
    if (!selects(rule.which, touch) && rule.rule !== 'apart') return [];
    switch (rule.rule) {
      case 'cap':
        return overCap(rule, touch, others);
      case 'cool-down':
        return tooSoon(rule, touch, others);
      case 'apart':
        return sameDay(rule, touch, others);
      case 'complaint':
        return duringComplaint(rule, touch, timeline.complaints);
    }
  });
}

export function selects(selector: TouchSelector, touch: OutboundTouch): boolean {
  return (
    (selector.departments?.includes(touch.department) ?? true) &&
    (selector.channels?.includes(touch.channel) ?? true)
  );
}

type Rule<Name extends ContactRule['rule']> = Extract<ContactRule, { rule: Name }>;

function overCap(rule: Rule<'cap'>, touch: OutboundTouch, others: readonly OutboundTouch[]): Collision[] {
  const counted = others.filter((other) => selects(rule.which, other));
  const full = fullRun(rule, touch.day, counted);
  if (full === null) return [];
  const clearOn = firstClear(rule.days, touch.day, counted, (day) => fullRun(rule, day, counted) === null);
  return [collision(rule, full, clearOn)];
}

/** The touches of a run of days that holds `day` and no room for one more; a planned touch may stand in the middle. */
function fullRun(
  rule: Rule<'cap'>,
  day: Day,
  counted: readonly OutboundTouch[],
): readonly OutboundTouch[] | null {
  for (let start = rule.days - 1; start >= 0; start -= 1) {
    const from = addDays(day, -start);
    const to = addDays(from, rule.days - 1);
    const inside = counted.filter((other) => other.day >= from && other.day <= to);
    if (inside.length >= rule.atMost) return inside;
  }
  return null;
}

function tooSoon(
  rule: Rule<'cool-down'>,
  touch: OutboundTouch,
  others: readonly OutboundTouch[],
): Collision[] {
  const counted = others.filter((other) => selects(rule.after, other));
  const recent = recentTouches(rule, touch.day, counted);
  if (recent.length === 0) return [];
  const isClear = (day: Day) => recentTouches(rule, day, counted).length === 0;
  return [collision(rule, recent, firstClear(rule.days, touch.day, counted, isClear))];
}

function recentTouches(
  rule: Rule<'cool-down'>,
  day: Day,
  counted: readonly OutboundTouch[],
): readonly OutboundTouch[] {
  return counted.filter((other) => {
    const days = daysBetween(other.day, day);
    return days >= 0 && days < rule.days;
  });
}

/**
 * A rule over days only gives way when a touch ages out: the first such day after `day` that is clear. Touches
 * planned for later count, and those planned for long after are no reason to wait for them.
 */
function firstClear(
  days: number,
  day: Day,
  counted: readonly OutboundTouch[],
  isClear: (day: Day) => boolean,
): Day | null {
  const ends = counted.map((other) => addDays(other.day, days)).filter((end) => end > day);
  return ends.toSorted().find(isClear) ?? null;
}

function sameDay(rule: Rule<'apart'>, touch: OutboundTouch, others: readonly OutboundTouch[]): Collision[] {
  const clashing = others.filter(
    (other) =>
      other.day === touch.day &&
      ((selects(rule.which, touch) && selects(rule.from, other)) ||
        (selects(rule.from, touch) && selects(rule.which, other))),
  );
  return clashing.length === 0 ? [] : [collision(rule, clashing, addDays(touch.day, 1))];
}

function duringComplaint(
  rule: Rule<'complaint'>,
  touch: OutboundTouch,
  complaints: readonly ComplaintPeriod[],
): Collision[] {
  const inTheWay = complaints.filter(
    ({ receivedOn, closedOn }) =>
      touch.day >= receivedOn &&
      (closedOn === null || daysBetween(closedOn, touch.day) <= rule.daysAfterClose),
  );
  if (inTheWay.length === 0) return [];
  const ends = inTheWay.map(({ closedOn }) =>
    closedOn === null ? null : addDays(closedOn, rule.daysAfterClose + 1),
  );
  return [collision(rule, inTheWay, ends.includes(null) ? null : latest(ends))];
}

function latest(days: readonly (Day | null)[]): Day | null {
  return days.reduce((late, day) => (late === null || (day !== null && day > late) ? day : late), null);
}

function collision(rule: ContactRule, others: readonly { id: string }[], clearOn: Day | null): Collision {
  return { rule: rule.rule, ruleId: rule.id, with: others.map((other) => other.id), clearOn };
}
