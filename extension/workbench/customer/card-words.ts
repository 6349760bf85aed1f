import { createWords, type Words } from '../../card/words.ts';
import { loadCardMessages } from '../../locales/all-card-messages.ts';
import { byLanguage, useByLanguage } from '../use-texts.ts';

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

export const cardWords = byLanguage(async (language) =>
  createWords(language, await loadCardMessages(language), ZONE, Date.now),
);

/** The card's words, for everything the workbench says in the same way. */
export function useCardWords(): Words {
  return useByLanguage(cardWords);
}
