import { createWords, type Words } from '../../card/words.ts';
import { loadCardMessages } from '../../locales/all-card-messages.ts';
import { DEVICE_ZONE } from '../../locales/device-zone.ts';
import { byLanguage, useByLanguage } from '../use-texts.ts';

export const cardWords = byLanguage(async (language) =>
  createWords(language, await loadCardMessages(language), DEVICE_ZONE, Date.now),
);

/** The card's words, for everything the workbench says in the same way. */
export function useCardWords(): Words {
  return useByLanguage(cardWords);
}
