import type { loyalty } from '../../locales/en/loyalty.ts';
import type { Translate } from '../../locales/translate.ts';
import { placeTexts } from '../use-texts.ts';

export const texts = placeTexts({
  en: async () => (await import('../../locales/en/loyalty.ts')).loyalty,
  'zh-CN': async () => (await import('../../locales/zh-CN/loyalty.ts')).loyalty,
  'zh-TW': async () => (await import('../../locales/zh-TW/loyalty.ts')).loyalty,
});

export type PlaceTranslate = Translate<keyof typeof loyalty>;
