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
    const firstIsDay = one > 12 || (other <= 12 && (numbers[2] === '.' || dayFirst(tried[0] ?? 'en')));
    return firstIsDay ? [year, other, one] : [year, one, other];
  }
  const year = /(?<!\d)(\d{4})(?!\d)/.exec(text)?.[1];
  const day = /(?<![\d:])(\d{1,2})(?![\d:]|\s?[:h])/.exec(text)?.[1];
  const month = monthIn(text, tried);
  return year && day && month ? [Number(year), month, Number(day)] : null;
}

function timeIn(text: string): [number, number, number] | null {
  const time = /(?<!\d)(\d{1,2})\s?[:h時时시点點]\s?(\d{2})(?:[:分분]\s?(\d{2}))?/.exec(text);
  if (!time) return null;
  let hour = Number(time[1]);
  if (/p\.?\s?m\b|下午|晚上|午後|오후|中午/i.test(text) && hour < 12) hour += 12;
  if (/\ba\.?\s?m\b|上午|凌晨|午前|오전/i.test(text) && hour === 12) hour = 0;
  return [hour, Number(time[2]), Number(time[3] ?? 0)];
}

/**
 * The instant a date on the page means, as ISO 8601 in UTC, or null where it cannot be told. Dates without
 * a zone are in the browser's, as webmails show them.
 */
export function readPageDate(text: string | null | undefined, language: string): string | null {
  const line = (text ?? '').slice(0, 120).replace(/\s+/g, ' ').trim();
  if (/\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$|\d:\d\d(:\d\d)? [+-]\d{4}\b|GMT$/.test(line)) {
    const exact = Date.parse(line);
    if (exact) return new Date(exact).toISOString();
  }
  const tried = Intl.DateTimeFormat.supportedLocalesOf([language, ...languages].filter(Boolean));
  const day = dayIn(line, tried);
  const time = timeIn(line);
  if (!day || !time || day[0] < 1970 || day[0] > 2200) return null;
  const instant = new Date(day[0], day[1] - 1, day[2], ...time);
  const exists = instant.getMonth() === day[1] - 1 && instant.getDate() === day[2] && time[1] < 60;
  return exists ? instant.toISOString() : null;
}

/** The language a page's dates are in: the document's own, else the browser's. */
export const languageOf = (page: Document): string => page.documentElement.lang || navigator.language;
