import type { customers, CustomersMessages } from '../../locales/en/customers.ts';
import type { Translate } from '../../locales/translate.ts';
import { placeTexts, useTexts } from '../use-texts.ts';

export const customersTexts = placeTexts<CustomersMessages>({
  en: async () => (await import('../../locales/en/customers.ts')).customers,
  'zh-CN': async () => (await import('../../locales/zh-CN/customers.ts')).customers,
  'zh-TW': async () => (await import('../../locales/zh-TW/customers.ts')).customers,
});

export type CustomersText = Translate<keyof typeof customers>;

export function useCustomersTexts(): CustomersText {
  return useTexts(customersTexts);
}
