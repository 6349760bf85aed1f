import type { governance } from '../../locales/en/governance.ts';
import type { Translate } from '../../locales/translate.ts';
import { placeTexts } from '../use-texts.ts';

export const texts = placeTexts({
  en: async () => (await import('../../locales/en/governance.ts')).governance,
  'zh-CN': async () => (await import('../../locales/zh-CN/governance.ts')).governance,
  'zh-TW': async () => (await import('../../locales/zh-TW/governance.ts')).governance,
});

export type PlaceTranslate = Translate<keyof typeof governance>;
