import type { time } from '../../locales/en/time.ts';
import type { Translate } from '../../locales/translate.ts';
import { placeTexts } from '../use-texts.ts';

export const texts = placeTexts({
  en: async () => (await import('../../locales/en/time.ts')).time,
  'zh-CN': async () => (await import('../../locales/zh-CN/time.ts')).time,
  'zh-TW': async () => (await import('../../locales/zh-TW/time.ts')).time,
});

export type PlaceTranslate = Translate<keyof typeof time>;
