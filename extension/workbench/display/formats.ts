import type { Language } from '../../../shared/records/define-record.ts';
import type { Day } from '../../../shared/method/days.ts';
import { minorDigits } from '../../../shared/records/minor-digits.ts';
import { dateLocale } from '../../locales/date-locale.ts';
import { setApart } from '../../locales/set-apart.ts';

const MINUTE = 60_000;

/** What stands for a figure that cannot be told. */
export const NOTHING = '–';

/** How values are written in one language; instants in `zone`. Amounts are minor units. */
export interface Formats {
  number(value: number, digits?: number): string;
  /** With its sign: what changed. */
  change(value: number): string;
  /** How many times, with one decimal. */
  times(value: number): string;
  /** Without decimals from a thousand units on. Without a currency, the bare number. */
  money(minor: number, currency: string | null): string;
  /** Short where room is short: `$1.2M`, `120 万`. */
  shortMoney(minor: number, currency: string | null): string;
  moneyChange(minor: number, currency: string | null): string;
  /** 0.25 is written 25 %; a dash where there is none. */
  share(value: number | null, digits?: number): string;
  shareChange(value: number | null, digits?: number): string;
  day(day: Day): string;
  /** Its month and year. */
  month(day: Day): string;
  instant(at: number): string;
  /** The day of an instant. */
  date(at: number): string;
  /** Minutes as hours and minutes. */
  minutes(minutes: number): string;
  /** A length of time in ms as hours and minutes. */
  duration(ms: number): string;
}

/** Short, and the same in every place: `30 h 28 min`. */
const TIME_UNITS: Readonly<Record<Language, Readonly<Record<'hour' | 'minute', string>>>> = {
  en: { hour: 'h', minute: 'min' },
  'zh-CN': { hour: '小时', minute: '分钟' },
  'zh-TW': { hour: '小時', minute: '分鐘' },
};

const SIGNED = { signDisplay: 'exceptZero' } as const;

export function formatsOf(language: Language, zone: string): Formats {
  const number = remembered((options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options));
  const dates = remembered(
    (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(dateLocale(language), options),
  );
  const money = (minor: number, currency: string | null, options: Intl.NumberFormatOptions): string =>
    number({ ...styleOf(currency), ...options }).format(unitsOf(minor, currency));
  const share = (value: number | null, digits: number, options: Intl.NumberFormatOptions): string =>
    value === null
      ? NOTHING
      : number({ style: 'percent', maximumFractionDigits: digits, ...options }).format(value);
  const minutes = minutesOf((value, unit) => `${number({}).format(value)} ${TIME_UNITS[language][unit]}`);
  return {
    number: (value, digits = 0) => number({ maximumFractionDigits: digits }).format(value),
    change: (value) => number(SIGNED).format(value),
    times: (value) => number({ minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value),
    money: (minor, currency) => money(minor, currency, decimalsOf(minor, currency)),
    shortMoney: (minor, currency) =>
      setApart(money(minor, currency, { notation: 'compact', maximumSignificantDigits: 3 })),
    moneyChange: (minor, currency) => money(minor, currency, { ...decimalsOf(minor, currency), ...SIGNED }),
    share: (value, digits = 0) => share(value, digits, {}),
    shareChange: (value, digits = 0) => share(value, digits, SIGNED),
    day: (day) => dates({ dateStyle: 'medium', timeZone: 'UTC' }).format(startOf(day)),
    month: (day) => dates({ month: 'short', year: 'numeric', timeZone: 'UTC' }).format(startOf(day)),
    date: (at) => dates({ dateStyle: 'medium', timeZone: zone }).format(at),
    instant: (at) => dates({ dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(at),
    minutes,
    duration: (ms) => minutes(Math.abs(ms) / MINUTE),
  };
}

/** Made at the first use and kept: making one takes longer than a row of a table may. */
function remembered<Options, Format>(make: (options: Options) => Format): (options: Options) => Format {
  const known = new Map<string, Format>();
  return (options) => {
    const key = JSON.stringify(options);
    const format = known.get(key) ?? make(options);
    known.set(key, format);
    return format;
  };
}

function styleOf(currency: string | null): Intl.NumberFormatOptions {
  return currency === null ? {} : { style: 'currency', currency, currencyDisplay: 'narrowSymbol' };
}

function unitsOf(minor: number, currency: string | null): number {
  return minor / 10 ** digitsOf(currency);
}

function digitsOf(currency: string | null): number {
  return currency === null ? 2 : minorDigits(currency);
}

function decimalsOf(minor: number, currency: string | null): Intl.NumberFormatOptions {
  const units = unitsOf(minor, currency);
  const digits = Math.abs(units) >= 1000 || Number.isInteger(units) ? 0 : digitsOf(currency);
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}

function startOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function minutesOf(unit: (value: number, name: 'hour' | 'minute') => string): Formats['minutes'] {
  return (total) => {
    const whole = Math.round(total);
    const [hours, rest] = [Math.floor(whole / 60), whole % 60];
    if (hours === 0) return unit(rest, 'minute');
    return rest === 0 || hours >= 100
      ? unit(hours, 'hour')
      : `${unit(hours, 'hour')} ${unit(rest, 'minute')}`;
  };
}
