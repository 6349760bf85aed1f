import { placeTexts } from '../use-texts.ts';

/** Words around charts, tables and fields of every place. */
export const displayTexts = placeTexts({
  en: async () => (await import('../../locales/en/display.ts')).display,
  'zh-CN': async () => (await import('../../locales/zh-CN/display.ts')).display,
  'zh-TW': async () => (await import('../../locales/zh-TW/display.ts')).display,
});
