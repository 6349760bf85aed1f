import type { Day } from '../../../shared/method/days.ts';
import type { Language } from '../../../shared/records/define-record.ts';
import { minorDigits } from '../../../shared/records/minor-digits.ts';
import { dateLocale } from '../../locales/date-locale.ts';

/** Numbers and days as the language writes them. Amounts are minor units. */
export interface Format {
  count(value: number): string;
  /** With its sign: what changed. */
  change(value: number): string;
  /** Whole units of the currency: `$12,345`. Without a currency, the bare number. */
  money(minor: number, currency: string | null): string;
  /** Short where room is short: `$1.2M`, `120万`. */
  shortMoney(minor: number, currency: string | null): string;
  moneyChange(minor: number, currency: string | null): string;
  /** How many times, with one decimal. */
  times(value: number): string;
  /** A share of 0 to 1 as per cent; a dash where there is none. */
  percent(share: number | null): string;
  percentChange(share: number | null): string;
  day(day: Day): string;
  month(day: Day): string;
}

/** What stands for a figure that cannot be told. */
export const NOTHING = '–';

export function formatIn(language: Language): Format {
  const numbers = new Map<string, Intl.NumberFormat>();
  const number = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = JSON.stringify(options);
    const known = numbers.get(key) ?? new Intl.NumberFormat(language, options);
    numbers.set(key, known);
    return known;
  };
  const money = (minor: number, currency: string | null, options: Intl.NumberFormatOptions): string => {
    const units = currency === null ? minor / 100 : minor / 10 ** minorDigits(currency);
    const style =
      currency === null ? {} : ({ style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const);
    return number({ ...style, ...options }).format(units);
  };
  const whole = { maximumFractionDigits: 0 } as const;
  const day = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(dateLocale(language), { timeZone: 'UTC', ...options });
    return (text: Day): string => format.format(new Date(`${text}T00:00:00Z`));
  };
  return {
    count: (value) => number({}).format(value),
    change: (value) => number({ signDisplay: 'exceptZero' }).format(value),
    times: (value) => number({ minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value),
    money: (minor, currency) => money(minor, currency, whole),
    shortMoney: (minor, currency) =>
      money(minor, currency, { notation: 'compact', maximumSignificantDigits: 3 }),
    moneyChange: (minor, currency) => money(minor, currency, { ...whole, signDisplay: 'exceptZero' }),
    percent: (share) =>
      share === null ? NOTHING : number({ style: 'percent', maximumFractionDigits: 1 }).format(share),
    percentChange: (share) =>
      share === null
        ? NOTHING
        : number({ style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(share),
    day: day({ dateStyle: 'medium' }),
    month: day({ year: 'numeric', month: 'short' }),
  };
}
