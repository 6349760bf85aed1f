import { civilOf, dayOf, daysBetween, daysInMonth, type Day } from './days.ts';

/** A yearly date of a contact or customer, Gregorian; `year` null when only month and date are known. */
export interface KeyDate {
  readonly id: string;
  readonly month: number;
  readonly date: number;
  readonly year: number | null;
}

export interface Occurrence {
  readonly id: string;
  readonly day: Day;
  readonly daysAhead: number;
  /** Years completed on that day: the age, or the anniversary; null when the year is not known. */
  readonly years: number | null;
}

/** The next occurrence, today included. 29 February is kept on the 28th in a common year. */
export function nextOccurrence(keyDate: KeyDate, asOf: Day): Occurrence {
  const thisYear = civilOf(asOf).year;
  const first = Math.max(thisYear, keyDate.year ?? thisYear);
  const day = dayIn(first, keyDate) < asOf ? dayIn(first + 1, keyDate) : dayIn(first, keyDate);
  return {
    id: keyDate.id,
    day,
    daysAhead: daysBetween(asOf, day),
    years: keyDate.year === null ? null : civilOf(day).year - keyDate.year,
  };
}

/** Occurrences within `leadDays` from today, soonest first. */
export function reminders(keyDates: readonly KeyDate[], asOf: Day, leadDays: number): Occurrence[] {
  return keyDates
    .map((keyDate) => nextOccurrence(keyDate, asOf))
    .filter((occurrence) => occurrence.daysAhead <= leadDays)
    .toSorted((a, b) => a.daysAhead - b.daysAhead);
}

function dayIn(year: number, { month, date }: KeyDate): Day {
  return dayOf(year, month, Math.min(date, daysInMonth(year, month)));
}
