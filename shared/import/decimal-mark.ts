/** What stands before the decimals of an amount. */
export type DecimalMark = '.' | ',';

export interface Parts {
  readonly whole: string;
  readonly decimals: string;
}

export type PartsProblem = 'not-an-amount' | 'ambiguous-amount';

/** One to three digits, then groups of three; or of two before the last, as India writes them. */
const GROUPED = /^[1-9]\d{0,2}([.,'’])\d{3}(?:\1\d{3})*$|^[1-9]\d?(?:,\d{2})+,\d{3}$/;
const NUMBER = /\d[\d.,'’]*|[.,]\d+/;

/**
 * Splits digits into whole and decimals. A single comma or point before three digits may separate thousands or
 * decimals: what the file proves decides; else a comma separates thousands, and nobody can say of a point.
 */
export function splitDecimals(
  number: string,
  mark: DecimalMark | null,
  digits: number,
): Parts | PartsProblem {
  const point = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
  if (point < 0) return groups(number, '');
  const last = number.charAt(point);
  if (GROUPED.test(number)) {
    const isSingle = number.indexOf(last) === point;
    if (!isSingle || (mark === null ? last === ',' : last !== mark)) return groups(number, '');
    if (mark === null && digits < 3) return 'ambiguous-amount';
  }
  return groups(number.slice(0, point), number.slice(point + 1), last);
}

/** The decimal mark that a whole column proves: some amount reads only one way. Null if none does, or if both are. */
export function provenMark(texts: Iterable<string>): DecimalMark | null {
  const proven = new Set<DecimalMark>();
  for (const text of texts) {
    const mark = markOf(NUMBER.exec(text.normalize('NFKC'))?.[0] ?? '');
    if (mark !== null) proven.add(mark);
  }
  const [only] = proven;
  return only !== undefined && proven.size === 1 ? only : null;
}

function markOf(number: string): DecimalMark | null {
  const point = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
  if (point < 0) return null;
  const last = number.charAt(point) === ',' ? ',' : '.';
  const other = last === ',' ? '.' : ',';
  const isSingle = number.indexOf(last) === point;
  if (!GROUPED.test(number)) return isSingle && point < number.length - 1 ? last : null;
  return isSingle ? null : other;
}

function groups(whole: string, decimals: string, mark = ''): Parts | PartsProblem {
  if (!/^\d*$/.test(decimals) || (whole === '' && decimals === '')) return 'not-an-amount';
  if (/^\d*$/.test(whole)) return { whole: whole === '' ? '0' : whole, decimals };
  if (!GROUPED.test(whole) || (mark !== '' && whole.includes(mark))) return 'not-an-amount';
  return { whole: whole.replaceAll(/[.,'’]/g, ''), decimals };
}
