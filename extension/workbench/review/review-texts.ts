import type { ReviewTexts } from '../../locales/en/review.ts';
import type { Translate } from '../../locales/translate.ts';
import { placeTexts, useTexts } from '../use-texts.ts';

const texts = placeTexts<ReviewTexts>({
  en: async () => (await import('../../locales/en/review.ts')).review,
  'zh-CN': async () => (await import('../../locales/zh-CN/review.ts')).review,
  'zh-TW': async () => (await import('../../locales/zh-TW/review.ts')).review,
});

export type ReviewTranslate = Translate<keyof ReviewTexts>;

export function useReviewTexts(): ReviewTranslate {
  return useTexts(texts);
}
