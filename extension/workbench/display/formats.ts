import type { Language } from '../../../shared/records/define-record.ts';
import type { Day } from '../../../shared/method/days.ts';
import { minorDigits } from '../../../shared/records/minor-digits.ts';
import { dateLocale } from '../../locales/date-locale.ts';

const MINUTE = 60_000;

/** How values are written in one language; instants in the team's zone. */
export interface Formats {
  /** Minor units of a currency, without decimals from a thousand units on. */
  money(minor: number, currency: string): string;
  number(value: number, digits?: number): string;
  /** 0.25 is written 25 %. */
  share(value: number): string;
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

export function formatsOf(language: Language, zone: string): Formats {
  const days = new Intl.DateTimeFormat(dateLocale(language), { dateStyle: 'medium', timeZone: 'UTC' });
  const instants = new Intl.DateTimeFormat(dateLocale(language), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
  });
  const months = new Intl.DateTimeFormat(dateLocale(language), {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const dates = new Intl.DateTimeFormat(dateLocale(language), { dateStyle: 'medium', timeZone: zone });
  const shares = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const unit = (value: number, name: 'hour' | 'minute'): string =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  const minutes = (total: number): string => {
    const whole = Math.round(total);
    const [hours, rest] = [Math.floor(whole / 60), whole % 60];
    if (hours === 0) return unit(rest, 'minute');
    return rest === 0 || hours >= 100
      ? unit(hours, 'hour')
      : `${unit(hours, 'hour')} ${unit(rest, 'minute')}`;
  };
  return {
    money(minor, currency) {
      const digits = minorDigits(currency);
      const units = minor / 10 ** digits;
      const shown = Math.abs(units) >= 1000 || Number.isInteger(units) ? 0 : digits;
      return new Intl.NumberFormat(language, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        minimumFractionDigits: shown,
        maximumFractionDigits: shown,
      }).format(units);
    },
    number: (value, digits = 0) =>
      new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value),
    share: (value) => shares.format(value),
    day: (day) => days.format(Date.parse(`${day}T00:00:00Z`)),
    month: (day) => months.format(Date.parse(`${day}T00:00:00Z`)),
    date: (at) => dates.format(at),
    instant: (at) => instants.format(at),
    minutes,
    duration: (ms) => minutes(Math.abs(ms) / MINUTE),
  };
}
