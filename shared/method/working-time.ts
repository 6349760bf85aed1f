import { tzOffset } from '@date-fns/tz/tzOffset';
import { dayFromNumber, weekdayOf, type Day } from './days.ts';
import { failed, found, type Outcome } from './outcome.ts';
import type { WorkingCalendar } from './working-calendar.ts';

export type WorkingTimeProblem =
  | { readonly code: 'unknown-zone'; readonly zone: string }
  /** Five years hold too little working time: the calendar has no hours, or the amount is absurd. */
  | { readonly code: 'no-working-time' };

const MINUTE = 60_000;
const DAY = 86_400_000;
const LONGEST_SEARCH = 5 * 366 * DAY;

/** The day in `zone` at an instant in epoch ms. */
export function dayInZone(at: number, zone: string): Outcome<Day, WorkingTimeProblem> {
  const offset = offsetOf(zone, at);
  return offset === null
    ? failed({ code: 'unknown-zone', zone })
    : found(dayFromNumber(Math.floor((at + offset) / DAY)));
}

/** Working time in ms between two instants in epoch ms; 0 if `to` is not later. Additive over adjacent intervals. */
export function workingTime(
  from: number,
  to: number,
  calendar: WorkingCalendar,
): Outcome<number, WorkingTimeProblem> {
  if (offsetOf(calendar.zone, from) === null) return failed({ code: 'unknown-zone', zone: calendar.zone });
  let worked = 0;
  for (const stretch of stretches(from, to, calendar)) {
    worked += Math.max(0, Math.min(stretch.to, to) - Math.max(stretch.from, from));
  }
  return found(worked);
}

/** The first instant at which `duration` ms of working time have passed since `from`. */
export function addWorkingTime(
  from: number,
  duration: number,
  calendar: WorkingCalendar,
): Outcome<number, WorkingTimeProblem> {
  if (offsetOf(calendar.zone, from) === null) return failed({ code: 'unknown-zone', zone: calendar.zone });
  let left = duration;
  if (left <= 0) return found(from);
  for (const stretch of stretches(from, from + LONGEST_SEARCH, calendar)) {
    const start = Math.max(stretch.from, from);
    const length = stretch.to - start;
    if (length >= left) return found(start + left);
    left -= Math.max(0, length);
  }
  return failed({ code: 'no-working-time' });
}

/** Working stretches as instants, in order and disjoint: all that touch `from` to `to`, and maybe a few around. */
function* stretches(
  from: number,
  to: number,
  calendar: WorkingCalendar,
): Generator<{ from: number; to: number }> {
  const first = Math.floor(from / DAY) - 1; // no zone is a whole day away from UTC
  const last = Math.floor(to / DAY) + 1;
  let reached = -Infinity;
  for (let number = first; number <= last; number += 1) {
    const hours = calendar.exceptions[dayFromNumber(number)] ?? calendar.week[weekdayOf(number)] ?? [];
    for (const stretch of hours) {
      // A clock set back or forward may bend one stretch into the next: time already given is not given twice.
      const start = Math.max(reached, instantOf(number, stretch.from, calendar.zone));
      const end = instantOf(number, stretch.to, calendar.zone);
      if (end <= start) continue;
      reached = end;
      yield { from: start, to: end };
    }
  }
}

/**
 * The instant of a local wall-clock time. A time that a clock change repeats is its first; one that it skips
 * is taken by the offset before, as people do who arrive an hour late.
 */
function instantOf(number: number, minute: number, zone: string): number {
  const wall = number * DAY + minute * MINUTE;
  const before = offsetOf(zone, wall - DAY) ?? 0;
  const after = offsetOf(zone, wall + DAY) ?? 0;
  const early = wall - before;
  if (before === after || offsetOf(zone, early) === before) return early;
  const late = wall - after;
  return offsetOf(zone, late) === after ? late : early;
}

/** Offset of the zone from UTC in ms; null if there is no such zone. */
function offsetOf(zone: string, at: number): number | null {
  const minutes = tzOffset(zone, new Date(at));
  return Number.isNaN(minutes) ? null : minutes * MINUTE;
}
