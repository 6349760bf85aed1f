import type { Assessed, Assessment } from './assessment.ts';
import type { FoundBy } from './customer-index.ts';
import { plan, type PlanContext, type Policy } from './plan.ts';
import type { LineProblem, ProblemCode } from './problems.ts';
import { textOf } from './findable.ts';

/** An import in numbers, before anything is written. */
export interface ImportNumbers {
  readonly creates: number;
  readonly updates: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly bad: number;
  /** Customers created because lines refer to them; not among `creates`. */
  readonly newCustomers: number;
}

export function numbersOf(assessed: Assessed, policy: Policy, context: PlanContext): ImportNumbers {
  const numbers = { creates: 0, updates: 0, unchanged: 0, skipped: 0, bad: 0, newCustomers: 0 };
  for (const planned of plan(assessed, policy, context)) {
    if (planned.effect !== 'change') numbers[planned.effect] += 1;
    else if (planned.line === null) numbers.newCustomers += 1;
    else if (planned.change.op === 'create') numbers.creates += 1;
    else numbers.updates += 1;
  }
  return numbers;
}

/** Lines that are a record already, by what they were found. */
export interface Duplicates {
  readonly count: number;
  readonly by: Readonly<Partial<Record<FoundBy, number>>>;
  readonly examples: readonly { readonly line: number; readonly name: string; readonly by: FoundBy }[];
}

const EXAMPLES = 5;

export function duplicatesOf(assessed: Assessed, type: 'known' | 'repeated'): Duplicates {
  const lines = assessed.lines.filter(
    (line): line is Assessment & { type: typeof type } => line.type === type,
  );
  const by: Partial<Record<FoundBy, number>> = {};
  for (const line of lines) by[line.by] = (by[line.by] ?? 0) + 1;
  const examples = lines.slice(0, EXAMPLES).map((line) => ({
    line: line.draft.line,
    name: nameOf(line),
    by: line.by,
  }));
  return { count: lines.length, by, examples };
}

function nameOf({ draft }: Assessment & { type: 'known' | 'repeated' }): string {
  const { name, externalId, what, subject, day } = draft.fields;
  return [name, externalId, draft.customer?.name, what, subject, day].map(textOf).find(Boolean) ?? '';
}

/** One wrong value, with the lines it stands in. */
interface ProblemValue {
  readonly example: LineProblem;
  readonly lines: number;
  readonly lineNumbers: readonly number[];
}

/** A reason that lines are bad for; a line counts under its first wrong value. */
export interface ProblemCount {
  readonly code: ProblemCode;
  readonly lines: number;
  /** The most frequent ones. */
  readonly values: readonly ProblemValue[];
  /** Lines with none of these values. */
  readonly otherLines: number;
}

/** Every reason, the most frequent first. */
export function problemCounts(assessed: Assessed, policy: Policy, context: PlanContext): ProblemCount[] {
  const counts = new Map<ProblemCode, Map<string, ProblemValue>>();
  for (const planned of plan(assessed, policy, context)) {
    if (planned.effect !== 'bad') continue;
    for (const [code, [example]] of Map.groupBy(planned.problems, (each) => each.code)) {
      if (example) counts.set(code, counted(counts.get(code) ?? new Map(), example, planned.line));
    }
  }
  return [...counts].map(([code, values]) => problemCount(code, [...values.values()])).toSorted(mostLines);
}

function counted(values: Map<string, ProblemValue>, example: LineProblem, line: number) {
  const { lines, lineNumbers } = values.get(example.text) ?? { lines: 0, lineNumbers: [] };
  const shown = lines < EXAMPLES ? [...lineNumbers, line] : lineNumbers;
  return values.set(example.text, { example, lines: lines + 1, lineNumbers: shown });
}

function problemCount(code: ProblemCode, found: readonly ProblemValue[]): ProblemCount {
  const values = found.toSorted(mostLines).slice(0, EXAMPLES);
  const lines = linesOf(found);
  return { code, lines, values, otherLines: lines - linesOf(values) };
}

const linesOf = (values: readonly ProblemValue[]) => values.reduce((sum, { lines }) => sum + lines, 0);

const mostLines = (one: { readonly lines: number }, other: { readonly lines: number }) =>
  other.lines - one.lines;
