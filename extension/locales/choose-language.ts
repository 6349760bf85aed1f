import { LANGUAGES, type Language } from '../../shared/records/define-record.ts';
import type { Session } from '../session/session.ts';

/** What the person chose, or else what the browser speaks. */
export function languageOf({ language }: Pick<Session, 'language'>): Language {
  return language ?? chooseLanguage(navigator.languages);
}

/** The first of the browser's languages that is offered; Chinese by its script, not by its country alone. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const lower = tag.toLowerCase();
    if (/^zh(-hant|-tw|-hk|-mo)/.test(lower)) return 'zh-TW';
    if (lower.startsWith('zh')) return 'zh-CN';
    const offered = LANGUAGES.find((language) => lower.split('-')[0] === language);
    if (offered !== undefined) return offered;
  }
  return 'en';
}
