import type { Language } from '../../shared/records/define-record.ts';
import type { CardMessages } from './en/card.ts';

/** Only the chosen language is loaded, before the first mail is opened. */
export async function loadCardMessages(language: Language): Promise<CardMessages> {
  switch (language) {
    case 'en':
      return (await import('./en/card.ts')).card;
    case 'zh-CN':
      return (await import('./zh-CN/card.ts')).card;
    case 'zh-TW':
      return (await import('./zh-TW/card.ts')).card;
  }
}
