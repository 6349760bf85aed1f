import type { LineProblem, ProblemCode } from '../../../shared/import/problems.ts';

/** A reason in words: the text of its code with the offending value in it. */
export function describeProblem(texts: Readonly<Record<ProblemCode, string>>, problem: LineProblem): string {
  return texts[problem.code].replaceAll('{text}', problem.text);
}
