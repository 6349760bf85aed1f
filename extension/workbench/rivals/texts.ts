import type { rivals } from '../../locales/en/rivals.ts';
import type { Translate } from '../../locales/translate.ts';
import { placeTexts } from '../use-texts.ts';

export const texts = placeTexts({
  en: async () => (await import('../../locales/en/rivals.ts')).rivals,
  'zh-CN': async () => (await import('../../locales/zh-CN/rivals.ts')).rivals,
  'zh-TW': async () => (await import('../../locales/zh-TW/rivals.ts')).rivals,
});

export type PlaceTranslate = Translate<keyof typeof rivals>;
