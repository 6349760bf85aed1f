import { useMemo } from 'react';
import { dateLocale } from '../locales/date-locale.ts';
import { usePage } from './page-context.tsx';

/** Writes an instant as the person's language does: today by the clock, else with its date. */
export function useWhen(): (instant: number) => string {
  const { language } = usePage();
  return useMemo(() => {
    const clock = new Intl.DateTimeFormat(dateLocale(language), { timeStyle: 'short' });
    const full = new Intl.DateTimeFormat(dateLocale(language), { dateStyle: 'medium', timeStyle: 'short' });
    const day = new Intl.DateTimeFormat(dateLocale(language), { dateStyle: 'short' });
    return (instant) => (day.format(instant) === day.format(Date.now()) ? clock : full).format(instant);
  }, [language]);
}
