import type { knowledge } from '../../locales/en/knowledge.ts';
import type { Translate } from '../../locales/translate.ts';
import { placeTexts } from '../use-texts.ts';

export const texts = placeTexts({
  en: async () => (await import('../../locales/en/knowledge.ts')).knowledge,
  'zh-CN': async () => (await import('../../locales/zh-CN/knowledge.ts')).knowledge,
  'zh-TW': async () => (await import('../../locales/zh-TW/knowledge.ts')).knowledge,
});

export type PlaceTranslate = Translate<keyof typeof knowledge>;
