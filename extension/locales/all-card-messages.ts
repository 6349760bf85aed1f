import type { Language } from '../../shared/records/define-record.ts';
import { loadFirstCardMessages } from './card-messages.ts';
import type { CardMessages, LaterCardMessages } from './en/card-later.ts';

/** Everything the card can say, for a surface that is not in a hurry. */
export async function loadCardMessages(language: Language): Promise<CardMessages> {
  const [first, later] = await Promise.all([
    loadFirstCardMessages(language),
    loadLaterCardMessages(language),
  ]);
  return { ...first, ...later };
}

/** The rest, loaded with the code that says it. */
async function loadLaterCardMessages(language: Language): Promise<LaterCardMessages> {
  switch (language) {
    case 'en':
      return (await import('./en/card-later.ts')).cardLater;
    case 'zh-CN':
      return (await import('./zh-CN/card-later.ts')).cardLater;
    case 'zh-TW':
      return (await import('./zh-TW/card-later.ts')).cardLater;
  }
}
