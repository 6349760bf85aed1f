import type { ColumnProblem } from '../../shared/import/columns.ts';
import type { BadLine, LineProblem } from '../../shared/import/purchases.ts';

/** One bad line as a person reads it. */
export function wordBadLine({ line, column, problem }: BadLine): string {
  return `line ${line}: ${column === null ? '' : `${column}: `}${wordProblem(problem)}`;
}

export function wordColumnProblem(problem: ColumnProblem, header: readonly string[]): string {
  const columns = `the file's columns are: ${header.join(', ')}`;
  return problem.code === 'no-such-column'
    ? `there is no column "${problem.name}" for --${problem.column}; ${columns}`
    : `cannot tell which column is the ${problem.column}: name it with --${problem.column} NAME; ${columns}`;
}

function wordProblem(problem: LineProblem): string {
  switch (problem.code) {
    case 'customer-missing':
      return 'is empty';
    case 'too-many-cells':
      return `has ${problem.cells} cells but the header has ${problem.header}: put quotes around a cell that holds the separator`;
    case 'unclosed-quote':
      return 'opens a quote that is never closed';
    case 'day-missing':
      return 'is empty';
    case 'not-a-day':
      return `"${problem.text}" is not a date: write YYYY-MM-DD`;
    case 'no-such-day':
      return `"${problem.text}" is a day that does not exist`;
    case 'ambiguous-day':
      return `"${problem.text}" may be day or month first: write YYYY-MM-DD`;
    case 'amount-missing':
      return 'is empty';
    case 'not-an-amount':
      return `"${problem.text}" is not an amount: write it like 1234.50`;
    case 'too-many-decimals':
      return `"${problem.text}" has more than the ${problem.allowed} decimals of its currency`;
    case 'amount-too-large':
      return `"${problem.text}" is too large to be reckoned exactly`;
    case 'other-currency':
      return `"${problem.text}" is not in ${problem.currency}: analyse one currency at a time, or name it with --currency`;
  }
}
