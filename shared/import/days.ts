import { dayOf, isDay, type Day } from '../method/days.ts';
import { failed, found, type Outcome } from '../method/outcome.ts';

/** Whether a file writes day or month first, where that cannot be told from one date alone. */
export type DayOrder = 'day-first' | 'month-first';

export type DayProblem =
  | { readonly code: 'day-missing' }
  | { readonly code: 'not-a-day'; readonly text: string }
  | { readonly code: 'no-such-day'; readonly text: string }
  /** `05/06/2024`: nobody can say whether it is May or June. */
  | { readonly code: 'ambiguous-day'; readonly text: string };

const TIME = String.raw`(?:[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[AP]M)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`, 'i');
const CHINESE = new RegExp(String.raw`^(\d{4})年(\d{1,2})月(\d{1,2})日${TIME}$`, 'i');
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${TIME}$`, 'i');
const DAY_MONTH_NAME = new RegExp(String.raw`^(\d{1,2})[-\s]+([a-z]{3,9})\.?,?[-\s]+(\d{4})${TIME}$`, 'i');
const MONTH_NAME_DAY = new RegExp(String.raw`^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})${TIME}$`, 'i');

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Reads a calendar day as written; a time of day after it is left out. Two-digit years are refused. */
export function parseDay(text: string, order: DayOrder | null): Outcome<Day, DayProblem> {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return failed({ code: 'day-missing' });
  const first = YEAR_FIRST.exec(plain);
  if (first) return existing(text, first[1], first[3], first[4]);
  const other = CHINESE.exec(plain) ?? COMPACT.exec(plain);
  if (other) return existing(text, other[1], other[2], other[3]);
  const last = YEAR_LAST.exec(plain);
  if (last) return yearLast(text, Number(last[1]), Number(last[3]), Number(last[4]), order);
  const named = DAY_MONTH_NAME.exec(plain);
  if (named) return existing(text, named[3], monthOf(named[2]), named[1]);
  const american = MONTH_NAME_DAY.exec(plain);
  if (american) return existing(text, american[3], monthOf(american[1]), american[2]);
  return failed({ code: 'not-a-day', text });
}

/** The order that the whole column proves: some date reads only one way. Null if none does, or if both are proved. */
export function provenOrder(texts: Iterable<string>): DayOrder | null {
  let dayFirst = false;
  let monthFirst = false;
  for (const text of texts) {
    const match = YEAR_LAST.exec(text.normalize('NFKC').trim());
    if (!match) continue;
    if (Number(match[1]) > 12) dayFirst = true;
    else if (Number(match[3]) > 12) monthFirst = true;
  }
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'day-first' : 'month-first';
}

function yearLast(
  text: string,
  one: number,
  two: number,
  year: number,
  order: DayOrder | null,
): Outcome<Day, DayProblem> {
  if (one > 12 || one === two) return existing(text, year, two, one);
  if (two > 12) return existing(text, year, one, two);
  if (order === null) return failed({ code: 'ambiguous-day', text });
  return order === 'day-first' ? existing(text, year, two, one) : existing(text, year, one, two);
}

type Part = number | string | undefined;

function existing(text: string, year: Part, month: Part, date: Part): Outcome<Day, DayProblem> {
  const day = dayOf(Number(year), Number(month), Number(date));
  return isDay(day) ? found(day) : failed({ code: 'no-such-day', text });
}

/** 0, which no month has, for a word that is no month. */
function monthOf(word = ''): number {
  const start = word.toLowerCase();
  return (
    MONTHS.findIndex(
      (month) =>
        month === start || month.slice(0, 3) === start || (start === 'sept' && month === 'september'),
    ) + 1
  );
}
