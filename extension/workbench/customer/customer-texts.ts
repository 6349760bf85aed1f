import type { CustomerMessages, customer } from '../../locales/en/customer.ts';
import type { Translate } from '../../locales/translate.ts';
import { placeTexts, useTexts } from '../use-texts.ts';

const texts = placeTexts<CustomerMessages>({
  en: async () => (await import('../../locales/en/customer.ts')).customer,
  'zh-CN': async () => (await import('../../locales/zh-CN/customer.ts')).customer,
  'zh-TW': async () => (await import('../../locales/zh-TW/customer.ts')).customer,
});

export type CustomerText = Translate<keyof typeof customer>;

export function useCustomerTexts(): CustomerText {
  return useTexts(texts);
}
