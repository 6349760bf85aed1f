import { failed, found, type Outcome } from '../method/outcome.ts';
import { minorDigits } from '../records/minor-digits.ts';
import { isCurrency } from './currencies.ts';
import { type DecimalMark, splitDecimals } from './decimal-mark.ts';

export type AmountProblem =
  | { readonly code: 'amount-missing' }
  | { readonly code: 'not-an-amount'; readonly text: string }
  /** `1.200`: nobody can say whether it is a thousand or one. */
  | { readonly code: 'ambiguous-amount'; readonly text: string }
  | { readonly code: 'too-many-decimals'; readonly text: string; readonly allowed: number }
  | { readonly code: 'amount-too-large'; readonly text: string }
  | { readonly code: 'other-currency'; readonly text: string; readonly currency: string };

/** Signs and the currencies they may stand for; the first is meant when nothing else is said. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'HKD', 'TWD', 'SGD', 'CAD', 'AUD', 'NZD', 'MXN', 'BRL', 'CLP', 'COP', 'MOP'],
  US$: ['USD'],
  RMB: ['CNY'],
  'CN¥': ['CNY'],
  'JP¥': ['JPY'],
  HK$: ['HKD'],
  NT$: ['TWD'],
  A$: ['AUD'],
  C$: ['CAD'],
  S$: ['SGD'],
  '¥': ['CNY', 'JPY'],
  元: ['CNY', 'TWD', 'HKD', 'MOP'],
  円: ['JPY'],
  '€': ['EUR'],
  '£': ['GBP'],
  '₩': ['KRW'],
  '₹': ['INR'],
};

/** The currency an amount states by its sign or code, its first meaning; null when it states none. */
export function statedCurrency(text: string): string | null {
  const [sign] = signsOf(text.normalize('NFKC'));
  return sign === undefined ? null : (SIGNS[sign]?.[0] ?? sign);
}

/**
 * Reads a decimal amount into minor units, exactly: no float on the way. Understands signs and codes of the
 * currency, thousands separators, decimal points and commas, a leading or trailing minus and accountants'
 * brackets. `mark` is the decimal mark that the file proves.
 */
export function parseAmount(
  text: string,
  currency: string,
  digits: number = minorDigits(currency),
  mark: DecimalMark | null = null,
): Outcome<number, AmountProblem> {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return failed({ code: 'amount-missing' });
  const signs = signsOf(plain);
  if (!signs.every((sign) => (SIGNS[sign] ?? [sign]).includes(currency))) {
    return failed({ code: 'other-currency', text, currency });
  }
  const bare = withoutSpaces(signs.reduce((rest, sign) => rest.replace(sign, ''), plain));
  const shape = /^(?:([-−+]?)([\d.,'’]+)|\(([\d.,'’]+)\)|([\d.,'’]+)[-−])$/.exec(bare);
  if (!shape) return failed({ code: 'not-an-amount', text });
  const number = splitDecimals(shape[2] ?? shape[3] ?? shape[4] ?? '', mark, digits);
  if (typeof number === 'string') return failed({ code: number, text });
  const decimals = number.decimals.replace(/0+$/, '');
  if (decimals.length > digits) return failed({ code: 'too-many-decimals', text, allowed: digits });
  const minor = Number(number.whole + decimals.padEnd(digits, '0'));
  if (!Number.isSafeInteger(minor)) return failed({ code: 'amount-too-large', text });
  const isPositive = shape[2] !== undefined && (shape[1] === '' || shape[1] === '+');
  return found(isPositive || minor === 0 ? minor : -minor);
}

/** The currency signs and codes in an amount; other letters are none. */
function signsOf(text: string): string[] {
  const signs = text.match(/(?:US|HK|NT|[ACS])\$|(?:CN|JP)¥|[$¥元円€£₩₹]|(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/g);
  return signs?.filter((sign) => sign in SIGNS || isCurrency(sign)) ?? [];
}

/** A space between digits separates thousands, like an apostrophe; any other means nothing. */
function withoutSpaces(text: string): string {
  return text
    .trim()
    .replaceAll(/(?<=\d)\s(?=\d)/g, "'")
    .replaceAll(/\s/g, '');
}
