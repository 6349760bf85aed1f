import type { StandardTexts } from '../../locales/en/standard.ts';
import { useClassNames } from '../figures/class-texts.ts';
import { useFormats } from '../display/use-formats.ts';
import { placeTexts, useTexts } from '../use-texts.ts';
import { useWorkbench } from '../workbench-context.tsx';
import type { Wording } from './condition-words.ts';

const texts = placeTexts<StandardTexts>({
  en: async () => (await import('../../locales/en/standard.ts')).standard,
  'zh-CN': async () => (await import('../../locales/zh-CN/standard.ts')).standard,
  'zh-TW': async () => (await import('../../locales/zh-TW/standard.ts')).standard,
});

/** What rules are told with; amounts in the given currency. */
export function useWording(currency: string | null): Wording {
  const { language } = useWorkbench();
  return { t: useTexts(texts), name: useClassNames(), format: useFormats(), currency, language };
}
