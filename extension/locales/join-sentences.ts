import type { Language } from '../../shared/records/define-record.ts';

/** Sentences one after the other: a space between them, in Chinese none. Empty ones are left out. */
export function joinSentences(sentences: readonly string[], language: Language): string {
  return sentences.filter(Boolean).join(language === 'en' ? ' ' : '');
}
