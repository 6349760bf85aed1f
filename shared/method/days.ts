/**
 * Calendar days as `YYYY-MM-DD` (ISO 8601, proleptic Gregorian, years 0000 to 9999) and as day numbers: whole
 * days since 1970-01-01. All arithmetic is in integers, so no zone and no daylight saving can shift a day.
 */
export type Day = string;

export interface Window {
  /** First day, included. */
  readonly from: Day;
  /** Last day, included. */
  readonly to: Day;
}

export interface Span {
  readonly count: number;
  readonly unit: 'd' | 'm' | 'y';
}

interface Civil {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

const ZERO = 48;
const DAYS_BEFORE_1970 = 719_468; // from 0000-03-01, the first day of the calendar's 400-year era

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True for a day that exists: `2023-02-29` is not one. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, date } = civilOf(text);
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
}

export function civilOf(day: Day): Civil {
  return { year: digits(day, 0) * 100 + digits(day, 2), month: digits(day, 5), date: digits(day, 8) };
}

/** Two digits of a day as a number: a million days are read without a million pieces of text. */
function digits(day: Day, at: number): number {
  return (day.charCodeAt(at) - ZERO) * 10 + day.charCodeAt(at + 1) - ZERO;
}

export function dayOf(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Whole days since 1970-01-01 of an existing day. Years are counted from March, so that a leap day ends its year. */
export function dayNumber(day: Day): number {
  const { year, month, date } = civilOf(day);
  const marchYear = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + dayOfYear - DAYS_BEFORE_1970;
}

/** The inverse of `dayNumber`. */
export function dayFromNumber(number: number): Day {
  const days = number + DAYS_BEFORE_1970;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const leap = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leap) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return dayOf(year, month, dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1);
}

export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/** The same date `months` later; a date the month lacks becomes its last: 31 January + 1 month is 28 or 29 February. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = civilOf(day);
  const total = year * 12 + (month - 1) + months;
  const newYear = Math.floor(total / 12);
  const newMonth = total - newYear * 12 + 1;
  return dayOf(newYear, newMonth, Math.min(date, daysInMonth(newYear, newMonth)));
}

/** Days from `from` until `to`: 0 for the same day, negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Whole months completed from `from` until `to`; 0 if `to` is not later. */
export function monthsBetween(from: Day, to: Day): number {
  if (to <= from) return 0;
  const start = civilOf(from);
  const end = civilOf(to);
  const months = (end.year - start.year) * 12 + end.month - start.month;
  return addMonths(from, months) > to ? months - 1 : months;
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

/** Reads `12m`, `90d` or `2y`; null for anything else. */
export function parseSpan(text: string): Span | null {
  const match = /^([1-9]\d{0,3})([dmy])$/.exec(text.trim().toLowerCase());
  if (!match) return null;
  const unit = match[2] === 'd' ? 'd' : match[2] === 'm' ? 'm' : 'y';
  return { count: Number(match[1]), unit };
}

/** The span that ends on `asOf`, both ends included: 12 months as of 1998-06-30 start on 1997-07-01. */
export function windowEndingOn(asOf: Day, span: Span): Window {
  const dayAfter = addDays(asOf, 1);
  if (span.unit === 'd') {
    const from = Math.max(dayNumber(dayAfter) - span.count, dayNumber(FIRST_DAY));
    return { from: dayFromNumber(from), to: asOf };
  }
  return { from: monthsBefore(dayAfter, span.unit === 'y' ? 12 * span.count : span.count), to: asOf };
}

const FIRST_DAY: Day = '0000-01-01';

/**
 * The same date `months` earlier; where the month lacks it, the first of the next. A window that ends on
 * 2024-02-28 thus starts on 2023-03-01: with the last of February it would hold a 28 February twice.
 */
export function monthsBefore(day: Day, months: number): Day {
  const { year, month, date } = civilOf(day);
  const total = year * 12 + (month - 1) - months;
  if (total < 0) return FIRST_DAY;
  const first = dayOf(Math.floor(total / 12), (total % 12) + 1, 1);
  return date > daysInMonth(Math.floor(total / 12), (total % 12) + 1)
    ? addMonths(first, 1)
    : addDays(first, date - 1);
}

export function isWithin(day: Day, window: Window): boolean {
  return day >= window.from && day <= window.to;
}
