import { useMemo } from 'react';
import { usePage } from './page-context.tsx';

/** Writes an instant as the person's language does. */
export function useWhen(): (instant: number) => string {
  const { language } = usePage();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
    return (instant) => format.format(instant);
  }, [language]);
}
