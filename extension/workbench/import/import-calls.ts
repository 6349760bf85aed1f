import type { Duplicates, ImportNumbers, ProblemCount } from '../../../shared/import/preview.ts';
import type { Joins } from '../../../shared/import/joins.ts';
import type { DayOrder } from '../../../shared/import/days.ts';
import type { FileForm, FileProblem, ReadingChoice } from '../../../shared/import/read-file.ts';
import type { Guess } from '../../../shared/import/guess.ts';
import type { ProblemCode } from '../../../shared/import/problems.ts';
import type { Policy } from '../../../shared/import/plan.ts';
import type { ImportSettings } from '../../../shared/import/settings.ts';
import type { Outcome } from '../../../shared/method/outcome.ts';
import type { ImportEntry } from './import-log.ts';
import type { SaveProblem } from './save-changes.ts';

/** A file that could be read, before it is said what its columns are. */
export interface OpenedFile {
  readonly form: FileForm;
  readonly header: readonly string[];
  readonly lines: number;
  /** The first few filled cells of each column. */
  readonly samples: readonly (readonly string[])[];
  readonly guess: Guess;
}

/** What an import would do under a policy. */
export interface Preview {
  readonly numbers: ImportNumbers;
  readonly known: Duplicates;
  readonly repeated: Duplicates;
  readonly joins: Joins;
  readonly unknownCustomers: { readonly count: number; readonly examples: readonly string[] };
  readonly problems: readonly ProblemCount[];
  /** The order that the file's dates prove, if they do. */
  readonly dayOrder: DayOrder | null;
}

/** What a chosen backup would do. */
export interface FoundBackup {
  readonly records: number;
  /** Those that are not here now. */
  readonly missing: number;
  /** Numbers of lines that hold no record this build knows. */
  readonly unreadable: readonly number[];
}

export type RunAnswer =
  | { readonly type: 'done' | 'stopped'; readonly entry: ImportEntry }
  | { readonly type: 'failed'; readonly entry: ImportEntry; readonly problem: SaveProblem }
  /** Another tab is importing or undoing. */
  | { readonly type: 'busy' }
  /** What it takes is no longer there. */
  | { readonly type: 'gone' };

/** Texts of the file of bad lines, in the person's language. */
interface ReasonTexts {
  readonly line: string;
  readonly reason: string;
  readonly problems: Readonly<Record<ProblemCode, string>>;
}

/** What the page asks of the import worker. */
export interface ImportCalls {
  readonly open: {
    ask: { fileName: string; bytes: Uint8Array; choice: ReadingChoice };
    answer: Outcome<OpenedFile, FileProblem>;
  };
  /** Null: the file is no backup. */
  readonly openBackup: { ask: Uint8Array; answer: Outcome<FoundBackup, { code: 'newer-backup' }> | null };
  /** Brings back what the backup opened last has and the store has not; asks for the file's name. */
  readonly restore: { ask: string; answer: RunAnswer };
  /** Guesses anew for another kind. */
  readonly map: { ask: ImportSettings['kind']; answer: ImportSettings['mapping'] };
  readonly check: { ask: { settings: ImportSettings; policy: Policy }; answer: Preview };
  readonly preview: { ask: Policy; answer: Preview };
  readonly badLines: { ask: { policy: Policy; texts: ReasonTexts }; answer: string };
  readonly apply: { ask: Policy; answer: RunAnswer };
  readonly list: { ask: null; answer: ImportEntry[] };
  readonly undo: { ask: string; answer: RunAnswer };
  readonly resume: { ask: string; answer: RunAnswer };
  readonly cancel: { ask: null; answer: null };
}
