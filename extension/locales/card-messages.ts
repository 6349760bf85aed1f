import type { Language } from '../../shared/records/define-record.ts';
import type { FirstCardMessages } from './en/card.ts';

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
