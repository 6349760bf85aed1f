import type { prospects } from '../../locales/en/prospects.ts';
import type { Translate } from '../../locales/translate.ts';
import { placeTexts } from '../use-texts.ts';

export const texts = placeTexts({
  en: async () => (await import('../../locales/en/prospects.ts')).prospects,
  'zh-CN': async () => (await import('../../locales/zh-CN/prospects.ts')).prospects,
  'zh-TW': async () => (await import('../../locales/zh-TW/prospects.ts')).prospects,
});

export type PlaceTranslate = Translate<keyof typeof prospects>;
