import type { AmountProblem } from './amounts.ts';
import type { DayProblem } from './days.ts';
import type { Target } from './targets.ts';

/** Why a line cannot be a record. */
export type ProblemCode =
  | AmountProblem['code']
  | DayProblem['code']
  | 'name-missing'
  | 'customer-missing'
  | 'customer-unknown'
  | 'customer-ambiguous'
  | 'several-known'
  | 'id-unknown'
  | 'not-an-address'
  | 'not-a-domain'
  | 'shared-domain'
  | 'not-a-choice'
  | 'member-unknown'
  | 'contact-unknown'
  | 'not-a-currency'
  | 'not-a-time'
  | 'not-a-number'
  | 'not-a-link'
  | 'too-long'
  | 'not-accepted'
  | 'too-many-cells'
  | 'unclosed-quote';

/** A reason, the column it is about (null: the line as a whole) and the text that is wrong. */
export interface LineProblem {
  readonly code: ProblemCode;
  readonly target: Target | null;
  readonly text: string;
}

/** Carries nothing more than the value or its problem; see outcome.ts. */
export function problem(code: ProblemCode, target: Target | null, text = ''): LineProblem {
  return { code, target, text: text.slice(0, 120) };
}
