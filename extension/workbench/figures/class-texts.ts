import type { classes, Classes } from '../../locales/en/classes.ts';
import { placeTexts, useTexts } from '../use-texts.ts';
import type { Translate } from '../../locales/translate.ts';

const texts = placeTexts<Classes>({
  en: async () => (await import('../../locales/en/classes.ts')).classes,
  'zh-CN': async () => (await import('../../locales/zh-CN/classes.ts')).classes,
  'zh-TW': async () => (await import('../../locales/zh-TW/classes.ts')).classes,
});

/** The names of layers, tiers and stages. */
export function useClassNames(): Translate<keyof typeof classes> {
  return useTexts(texts);
}
