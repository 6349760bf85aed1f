import type { Money } from '../records/fields.ts';
import type { Outcome } from '../method/outcome.ts';
import { plainText } from '../export/safe-cell.ts';
import { currencyInTitle, readCurrency } from './currencies.ts';
import { choiceOf, type ChoiceTarget } from './choices.ts';
import type { DayOrder } from './days.ts';
import type { DecimalMark } from './decimal-mark.ts';
import { type LineProblem, problem } from './problems.ts';
import {
  partsOf,
  readAddresses,
  readCount,
  readDay,
  readDomains,
  readInstant,
  readMember,
  readMoney,
} from './read-values.ts';
import type { ImportSettings, NamedMember } from './settings.ts';
import type { Target } from './targets.ts';

/** Reads the cells of one line by target. What is blank is null; what is wrong is null and among `problems`. */
export interface LineReader {
  readonly problems: readonly LineProblem[];
  report(found: LineProblem): void;
  text(target: Target): string | null;
  list(target: Target): string[] | null;
  addresses(target: Target): string[] | null;
  domains(target: Target): string[] | null;
  choice(target: ChoiceTarget): string | null;
  member(target: Target): string | null;
  count(target: Target): number | null;
  day(target: Target): string | null;
  instant(target: Target): number | null;
  currency(target: Target): string | null;
  money(target: Target, currency: string | null): Money | null;
  /** A blank amount is not known, rather than a problem. */
  optionalMoney(target: Target, currency: string | null): Money | null;
}

/** What reading takes that is the same for every line of a file. */
export interface Reading {
  readonly settings: ImportSettings;
  readonly members: readonly NamedMember[];
  /** The order that the file's dates prove, else the one chosen. */
  readonly dayOrder: DayOrder | null;
  /** The decimal mark that the file's amounts prove. */
  readonly decimalMark: DecimalMark | null;
  readonly columns: ReadonlyMap<Target, readonly number[]>;
  /** The currency that a column's title states, as in `Amount (CNY)`. */
  readonly titleCurrency: ReadonlyMap<Target, string>;
}

export function readingOf(
  settings: ImportSettings,
  header: readonly string[],
  rest: Pick<Reading, 'members' | 'dayOrder' | 'decimalMark'>,
): Reading {
  const columns = new Map<Target, number[]>();
  const titleCurrency = new Map<Target, string>();
  for (const [column, target] of settings.mapping.entries()) {
    if (target === null) continue;
    columns.set(target, [...(columns.get(target) ?? []), column]);
    const currency = currencyInTitle(header[column] ?? '');
    if (currency !== null) titleCurrency.set(target, currency);
  }
  return { settings, columns, titleCurrency, ...rest };
}

export function lineReader(reading: Reading, cells: readonly string[]): LineReader {
  const { settings, members, dayOrder, decimalMark, titleCurrency } = reading;
  const problems: LineProblem[] = [];
  const raw = (target: Target) => rawOf(reading, cells, target);
  const value = <Value>(target: Target, read: (text: string) => Outcome<Value, LineProblem>) => {
    const text = raw(target);
    if (text === null) return null;
    const outcome = read(text);
    if (outcome.ok) return outcome.value;
    problems.push(outcome.problem);
    return null;
  };
  const money = (target: Target, text: string, currency: string | null) =>
    readMoney(text, currency ?? titleCurrency.get(target) ?? settings.currency, target, decimalMark);
  return {
    problems,
    report: (found) => void problems.push(found),
    text: raw,
    list: (target) => value(target, (text) => ({ ok: true, value: partsOf(text) })),
    addresses: (target) => value(target, (text) => readAddresses(text, target)),
    domains: (target) => value(target, (text) => readDomains(text, target)),
    choice: (target) => value(target, (text) => readChoice(text, target)),
    member: (target) => value(target, (text) => readMember(text, members, target)),
    count: (target) => value(target, (text) => readCount(text, target)),
    day: (target) =>
      required(
        target,
        problems,
        'day-missing',
        value(target, (text) => readDay(text, dayOrder, target)),
        raw,
      ),
    instant: (target) =>
      required(
        target,
        problems,
        'day-missing',
        value(target, (text) => readInstant(text, dayOrder, settings.timeZone, target)),
        raw,
      ),
    currency: (target) => value(target, (text) => readCurrency(text, target)),
    money: (target, currency) =>
      required(
        target,
        problems,
        'amount-missing',
        value(target, (text) => money(target, text, currency)),
        raw,
      ),
    optionalMoney: (target, currency) => value(target, (text) => money(target, text, currency)),
  };
}

function required<Value>(
  target: Target,
  problems: LineProblem[],
  code: 'day-missing' | 'amount-missing',
  value: Value | null,
  raw: (target: Target) => string | null,
): Value | null {
  if (raw(target) === null) problems.push(problem(code, target));
  return value;
}

function readChoice(text: string, target: ChoiceTarget): Outcome<string, LineProblem> {
  const choice = choiceOf(target, text);
  return choice === null
    ? { ok: false, problem: problem('not-a-choice', target, text) }
    : { ok: true, value: choice };
}

/** The filled cells of a target, without the apostrophe our exports put before what a spreadsheet might run. */
function rawOf(reading: Reading, cells: readonly string[], target: Target): string | null {
  const columns = reading.columns.get(target);
  if (columns === undefined) return null;
  const texts = columns
    .map((column) => plainText((cells[column] ?? '').trim()))
    .filter((text) => text !== '');
  return texts.length === 0 ? null : texts.join('; ');
}
