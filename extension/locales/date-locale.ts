import type { Language } from '../../shared/records/define-record.ts';

/** Whose way of writing days and times a language follows. English is read in many countries: `9 Nov` misleads in none. */
export function dateLocale(language: Language): string {
  return language === 'en' ? 'en-GB' : language;
}
