import type { Language } from '../../shared/records/define-record.ts';
import type { CardMessages, LaterCardMessages } from './en/card-later.ts';
import type { FirstCardMessages } from './en/card.ts';

/** Everything the card can say, for a surface that is not in a hurry. */
export async function loadCardMessages(language: Language): Promise<CardMessages> {
  const [first, later] = await Promise.all([
    loadFirstCardMessages(language),
    loadLaterCardMessages(language),
  ]);
  return { ...first, ...later };
}

/** Only what the first card says, in the chosen language: loaded before the first mail is opened. */
export async function loadFirstCardMessages(language: Language): Promise<FirstCardMessages> {
  switch (language) {
    case 'en':
      return (await import('./en/card.ts')).card;
    case 'zh-CN':
      return (await import('./zh-CN/card.ts')).card;
    case 'zh-TW':
      return (await import('./zh-TW/card.ts')).card;
  }
}

/** The rest, loaded with the code that says it. */
export async function loadLaterCardMessages(language: Language): Promise<LaterCardMessages> {
  switch (language) {
    case 'en':
      return (await import('./en/card-later.ts')).cardLater;
    case 'zh-CN':
      return (await import('./zh-CN/card-later.ts')).cardLater;
    case 'zh-TW':
      return (await import('./zh-TW/card-later.ts')).cardLater;
  }
}
