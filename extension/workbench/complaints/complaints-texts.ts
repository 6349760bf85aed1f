import type { complaints } from '../../locales/en/complaints.ts';
import type { Translate } from '../../locales/translate.ts';
import { placeTexts } from '../use-texts.ts';

export const complaintsTexts = placeTexts({
  en: async () => (await import('../../locales/en/complaints.ts')).complaints,
  'zh-CN': async () => (await import('../../locales/zh-CN/complaints.ts')).complaints,
  'zh-TW': async () => (await import('../../locales/zh-TW/complaints.ts')).complaints,
});

export type ComplaintsTranslate = Translate<keyof typeof complaints>;
