// Languages whose month names are tried after the page's own.
const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'pl', 'cs', 'ru', 'uk', 'tr', 'id'];

const bare = (word: string) => word.toLowerCase().replace(/\./g, '');

/** The month a word names, 1-12, or 0. */
function monthNamed(word: string, language: string): number {
  for (const month of ['short', 'long'] as const) {
    const names = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
    for (let number = 1; number <= 12; number++) {
      const parts = names.formatToParts(Date.UTC(2024, number - 1, 15));
      const name = bare(parts.find((part) => part.type === 'month')?.value ?? '');
      if (name === word || (name === 'sept' && word === 'sep')) return number;
    }
  }
  return 0;
}

function monthIn(text: string, tried: readonly string[]): number {
  const words = (text.match(/\p{L}{3,}/gu) ?? []).map(bare).toReversed();
  for (const language of tried) {
    // From the end: a weekday before the day may look like a month ("mar." is Tuesday in French).
    for (const word of words) {
      const month = monthNamed(word, language);
      if (month) return month;
    }
  }
  return 0;
}

const dayFirst = (language: string) =>
  new Intl.DateTimeFormat(language).formatToParts().find((part) => /day|month/.test(part.type))?.type ===
  'day';

/** Year, month and day, or null: a date without its year is not guessed. */
function dayIn(text: string, tried: readonly string[]): [number, number, number] | null {
  const yearFirst = /(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})/.exec(text);
  if (yearFirst) return [Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])];
  const numbers = /(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4})/.exec(text);
  if (numbers) {
    const [one, other, year] = [Number(numbers[1]), Number(numbers[3]), Number(numbers[4])];
    const firstIsDay = one > 12 || (other <= 12 && (numbers[2] !== '/' || dayFirst(tried[0] ?? 'en')));
    return firstIsDay ? [year, other, one] : [year, one, other];
  }
  const year = /(?<!\d)(\d{4})(?!\d)/.exec(text)?.[1];
  const day = /(?<![\d:])(\d{1,2})(?![\d:]|\s?[:h])/.exec(text)?.[1];
  const month = monthIn(text, tried);
  return year && day && month ? [Number(year), month, Number(day)] : null;
}

/** "Today 10:05", "Fri 10:05": how many days before today, where the day stands for itself without a date. */
function daysAgo(text: string, tried: readonly string[], now: Date): number | null {
  const words = text.toLowerCase().replace(/[\d:.,]/g, ' ');
  const names = (word: string) => ` ${words} `.includes(` ${bare(word)} `);
  if (/\d/.test(text.replace(/\d{1,2}[:h]\d{2}(:\d{2})?/, ''))) return null;
  for (const language of tried) {
    const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
    for (const ago of [0, 1]) if (names(relative.format(-ago, 'day'))) return ago;
    for (let ago = 1; ago < 7; ago++) {
      const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - ago);
      for (const weekday of ['short', 'long'] as const)
        if (names(day.toLocaleDateString(language, { weekday }))) return ago;
    }
  }
  return null;
}

/** A page says which language it is in; what it says may be no language at all. */
function localesFor(language: string): readonly string[] {
  const valid = /^[a-z]{2,3}([-_][a-z\d]{2,8})*$/i.test(language) ? [language.replaceAll('_', '-')] : [];
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([...valid, ...languages]);
  } catch {
    return languages;
  }
}

function timeIn(text: string): [number, number, number] | null {
  const time = /(?<!\d)(\d{1,2})\s?[:h時时시点點]\s?(\d{2})(?:[:分분]\s?(\d{2}))?/.exec(text);
  if (!time) return null;
  let hour = Number(time[1]);
  if (/p\.?\s?m\b|\d\s?(μ\.?\s?μ|PTG|م(?!\p{L}))|下午|晚上|午後|오후|中午/iu.test(text) && hour < 12)
    hour += 12;
  if (/\ba\.?\s?m\b|\d\s?(π\.?\s?μ|PG|ص(?!\p{L}))|上午|凌晨|午前|오전/iu.test(text) && hour === 12) hour = 0;
  return [hour, Number(time[2]), Number(time[3] ?? 0)];
}

function instantOf(
  [year, month, day]: readonly [number, number, number],
  time: readonly [number, number, number],
  daysBefore = 0,
): string | null {
  const named = new Date(year, month - 1, day, ...time);
  const exists = named.getMonth() === month - 1 && named.getDate() === day && year >= 1970 && year < 2200;
  return exists ? new Date(year, month - 1, day - daysBefore, ...time).toISOString() : null;
}

/**
 * The instant a date on the page means, as ISO 8601 in UTC, or null where it cannot be told. Dates without
 * a zone are in the browser's, as webmails show them.
 */
export function readPageDate(
  text: string | null | undefined,
  language: string,
  now: Date = new Date(),
): string | null {
  const line = (text ?? '').slice(0, 120).replace(/\s+/g, ' ').trim();
  if (/\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$|\d:\d\d(:\d\d)? [+-]\d{4}\b|GMT$/.test(line)) {
    const exact = Date.parse(line);
    if (exact) return new Date(exact).toISOString();
  }
  const tried = localesFor(language);
  const time = timeIn(line);
  if (!time || time[1] > 59) return null;
  const day = dayIn(line, tried);
  if (day) return instantOf(day, time);
  const ago = daysAgo(line, tried, now);
  const today: [number, number, number] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return ago === null ? null : instantOf(today, time, ago);
}

/** The language a page's dates are in: the document's own, else the browser's. */
export const languageOf = (page: Document): string => page.documentElement.lang || navigator.language;
