import type { ColumnProblem } from '../../shared/import/columns.ts';
import { parseDay } from '../../shared/import/days.ts';
import type { BadLine, LineProblem } from '../../shared/import/purchases.ts';
import type { FileProblem, SourceTable } from '../../shared/import/read-file.ts';
import type { AnalysisProblem } from '../../shared/method/analysis.ts';

const BAD_LINES_SHOWN = 20;

/** All bad lines in a few: how many there are, and the first of them. */
export function listed(file: string, badLines: readonly BadLine[]): string[] {
  const shown = badLines.slice(0, BAD_LINES_SHOWN).map(wordBadLine);
  const more = badLines.length - shown.length;
  return [
    `${file}: ${badLines.length} bad ${badLines.length === 1 ? 'line' : 'lines'}, nothing analysed`,
    ...shown,
    ...(more > 0 ? [`... and ${more} more`] : []),
  ];
}

/** One bad line as a person reads it. */
function wordBadLine({ line, column, problem }: BadLine): string {
  return `line ${line}: ${column === null ? '' : `${column}: `}${wordProblem(problem)}`;
}

export function wordColumnProblem(problem: ColumnProblem, { header }: SourceTable): string {
  const columns = `the file's columns are: ${header.join(', ')}`;
  const option = problem.column === 'currency' ? '--currency-column' : `--${problem.column}`;
  switch (problem.code) {
    case 'no-such-column':
      return `there is no column "${problem.name}" for ${option}; ${columns}`;
    case 'same-names':
      return `several columns are called "${problem.name}": name the ${problem.column} by its number, as in ${option} 3; ${columns}`;
    case 'column-not-found':
      return `cannot tell which column is the ${problem.column}: name it with ${option} NAME; ${columns}`;
  }
}

/** Whether the first line is no header: a header has no dates. */
export function isPurchase(header: readonly string[]): boolean {
  return header.some((cell) => {
    const day = parseDay(cell, null);
    return day.ok || day.problem.code === 'ambiguous-day';
  });
}

export function wordFileProblem(problem: FileProblem): string {
  switch (problem.code) {
    case 'empty':
      return 'is empty';
    case 'unknown-encoding':
    case 'wrong-encoding':
      return 'is not text in UTF-8, UTF-16 or GB18030; save it as CSV UTF-8';
    case 'protected':
      return 'is a workbook with a password; save it without one';
    case 'broken-workbook':
      return 'is a workbook that cannot be read; save it as CSV UTF-8';
    case 'no-rows':
      return 'holds a header but no purchases';
  }
}

export function wordBookProblem(problem: AnalysisProblem): string {
  switch (problem.code) {
    case 'mixed-currencies':
      return `holds two currencies, ${problem.currencies.join(' and ')}`;
    case 'amount-too-large':
      return `the purchases of customer ${problem.customerId} are too large to be summed exactly`;
    case 'total-too-large':
      return 'the purchases together are too large to be summed exactly';
    case 'not-in-book':
      return `customer ${problem.customerId} has no such purchase`;
  }
}

function wordProblem(problem: LineProblem): string {
  switch (problem.code) {
    case 'customer-missing':
      return 'is empty';
    case 'too-many-cells':
      return `has ${problem.cells} cells but the header has ${problem.header}: put quotes around a cell that holds the separator`;
    case 'unclosed-quote':
      return 'opens a quote that is not closed on its line: double every quote inside a cell';
    case 'day-missing':
      return 'is empty';
    case 'not-a-day':
      return `"${problem.text}" is not a date: write YYYY-MM-DD`;
    case 'no-such-day':
      return `"${problem.text}" is a day that does not exist`;
    case 'ambiguous-day':
      return `"${problem.text}" may be day or month first: write YYYY-MM-DD or say --day-order`;
    case 'amount-missing':
      return 'is empty';
    case 'not-an-amount':
      return `"${problem.text}" is not an amount: write it like 1234.50`;
    case 'ambiguous-amount':
      return `"${problem.text}" may be a thousand or a fraction: write it like 1234.50`;
    case 'not-a-currency':
      return `"${problem.text}" is not a currency code such as CNY`;
    case 'too-many-decimals':
      return `"${problem.text}" has more than the ${problem.allowed} decimals of its currency`;
    case 'amount-too-large':
      return `"${problem.text}" is too large to be reckoned exactly`;
    case 'other-currency':
      return `"${problem.text}" is not in ${problem.currency}: analyse one currency at a time, or name it with --currency`;
  }
}
