import { failed, found, type Outcome } from '../method/outcome.ts';

export type AmountProblem =
  | { readonly code: 'amount-missing' }
  | { readonly code: 'not-an-amount'; readonly text: string }
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

/** How many decimals a currency's minor unit has (ISO 4217): 2 for CNY, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return maximumFractionDigits ?? 2;
}

/** Every currency the platform knows, by its ISO 4217 code. */
const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

export function isCurrency(code: string): boolean {
  return CODES.has(code);
}

/** The currency an amount states by its sign or code, its first meaning; null when it states none. */
export function statedCurrency(text: string): string | null {
  const [sign] = signsOf(text.normalize('NFKC'));
  return sign === undefined ? null : (SIGNS[sign]?.[0] ?? sign);
}

/**
 * Reads a decimal amount into minor units, exactly: no float on the way. Understands signs and codes of the
 * currency, thousands separators, decimal points and commas, a leading or trailing minus and accountants'
 * brackets. A single comma or point before three digits separates thousands if it is a comma, else decimals.
 */
export function parseAmount(
  text: string,
  currency: string,
  digits: number = minorDigits(currency),
): Outcome<number, AmountProblem> {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return failed({ code: 'amount-missing' });
  const signs = signsOf(plain);
  if (!signs.every((sign) => (SIGNS[sign] ?? [sign]).includes(currency))) {
    return failed({ code: 'other-currency', text, currency });
  }
  const bare = withoutSpaces(signs.reduce((rest, sign) => rest.replace(sign, ''), plain));
  const shape = /^(?:([-−+]?)([\d.,'’]+)|\(([\d.,'’]+)\)|([\d.,'’]+)[-−])$/.exec(bare);
  const number = shape && splitDecimals(shape[2] ?? shape[3] ?? shape[4] ?? '');
  if (!shape || !number) return failed({ code: 'not-an-amount', text });
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

interface Parts {
  readonly whole: string;
  readonly decimals: string;
}

const GROUPED = /^[1-9]\d{0,2}(?:([.,'’])\d{3})(?:\1\d{3})*$/;

function splitDecimals(number: string): Parts | null {
  const point = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
  const isGroups = GROUPED.test(number) && !/^[^.]*\.[^.]*$/.test(number);
  if (point < 0 || isGroups) return groups(number, '');
  return groups(number.slice(0, point), number.slice(point + 1), number.charAt(point));
}

function groups(whole: string, decimals: string, mark = ''): Parts | null {
  if (!/^\d*$/.test(decimals) || (whole === '' && decimals === '')) return null;
  if (/^\d*$/.test(whole)) return { whole: whole === '' ? '0' : whole, decimals };
  if (!GROUPED.test(whole) || (mark !== '' && whole.includes(mark))) return null;
  return { whole: whole.replaceAll(/[.,'’]/g, ''), decimals };
}
