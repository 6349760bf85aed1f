import { failed, found, type Outcome } from '../method/outcome.ts';
import { type LineProblem, problem } from './problems.ts';
import type { Target } from './targets.ts';

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
const WORDS: Readonly<Record<string, string>> = {
  RMB: 'CNY',
  人民币: 'CNY',
  人民幣: 'CNY',
  元: 'CNY',
  美元: 'USD',
  欧元: 'EUR',
  歐元: 'EUR',
  港币: 'HKD',
  港幣: 'HKD',
  新台币: 'TWD',
  新臺幣: 'TWD',
  新台幣: 'TWD',
  台币: 'TWD',
  日元: 'JPY',
  日圓: 'JPY',
};

/** Whether a code is one of ISO 4217 that the platform knows. */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}

/** The currency a cell names by code or by word. */
export function readCurrency(text: string, target: Target): Outcome<string, LineProblem> {
  const code = currencyOf(text);
  return code === null ? failed(problem('not-a-currency', target, text)) : found(code);
}

/** The currency that a column's title states, as in `Amount (CNY)` or `金额（元）`; null where it states none. */
export function currencyInTitle(title: string): string | null {
  const stated = /[([/_]\s*(\p{L}+)\s*[)\]]?\s*$/u.exec(title.normalize('NFKC').trim())?.[1];
  return stated === undefined ? null : currencyOf(stated);
}

function currencyOf(text: string): string | null {
  const word = text.normalize('NFKC').trim().toUpperCase();
  const code = WORDS[word] ?? word;
  return CURRENCIES.has(code) ? code : null;
}
