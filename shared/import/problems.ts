import type { Target } from './targets.ts';

/** Why a line cannot be a record; the first ones are those of amounts and days. */
export const PROBLEM_CODES = [
  'amount-missing',
  'not-an-amount',
  'ambiguous-amount',
  'too-many-decimals',
  'amount-too-large',
  'other-currency',
  'day-missing',
  'not-a-day',
  'no-such-day',
  'ambiguous-day',
  'name-missing',
  'customer-missing',
  'customer-unknown',
  'customer-ambiguous',
  'several-known',
  'id-unknown',
  'not-an-address',
  'not-a-domain',
  'shared-domain',
  'not-a-choice',
  'member-unknown',
  'not-a-currency',
  'not-a-time',
  'not-a-number',
  'not-a-link',
  'too-long',
  'not-accepted',
  'not-a-record',
  'too-many-cells',
  'unclosed-quote',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** A reason, the column it is about (null: the line as a whole) and the text that is wrong. */
export interface LineProblem {
  readonly code: ProblemCode;
  readonly target: Target | null;
  readonly text: string;
}

/** A problem; long texts are cut, as they are only shown. */
export function problem(code: ProblemCode, target: Target | null, text = ''): LineProblem {
  return { code, target, text: text.slice(0, 120) };
}
