import type { satisfaction } from '../../locales/en/satisfaction.ts';
import type { Translate } from '../../locales/translate.ts';
import { placeTexts } from '../use-texts.ts';

export const texts = placeTexts({
  en: async () => (await import('../../locales/en/satisfaction.ts')).satisfaction,
  'zh-CN': async () => (await import('../../locales/zh-CN/satisfaction.ts')).satisfaction,
  'zh-TW': async () => (await import('../../locales/zh-TW/satisfaction.ts')).satisfaction,
});

export type PlaceTranslate = Translate<keyof typeof satisfaction>;
