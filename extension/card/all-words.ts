import { loadCardMessages } from '../locales/all-card-messages.ts';
import { languageOf } from '../locales/choose-language.ts';
import type { Session } from '../session/session.ts';
import { createWords, type Words } from './words.ts';

/** The words of the session's language, those for what is loaded later included; the document speaks it from then on. */
export async function allWords(session: Session, zone: string): Promise<Words> {
  const language = languageOf(session);
  const messages = await loadCardMessages(language);
  document.documentElement.lang = language;
  return createWords(language, messages, zone, Date.now);
}
