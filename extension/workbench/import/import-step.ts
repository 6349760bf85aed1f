import type { FileProblem, ReadingChoice } from '../../../shared/import/read-file.ts';
import type { Policy } from '../../../shared/import/plan.ts';
import type { ImportSettings } from '../../../shared/import/settings.ts';
import type { FoundBackup, OpenedFile, Preview, RunAnswer } from './import-calls.ts';

export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly choice: ReadingChoice;
  readonly opened: OpenedFile;
}

/** How far an import has come. */
export type ImportStep =
  | {
      readonly at: 'file';
      readonly problem: { name: string; code: FileProblem['code'] | 'unreadable' | 'newer-backup' } | null;
    }
  | { readonly at: 'reading'; readonly name: string }
  | {
      readonly at: 'columns';
      readonly file: ChosenFile;
      readonly settings: ImportSettings;
      readonly problem: FileProblem['code'] | null;
    }
  | { readonly at: 'backup'; readonly name: string; readonly found: FoundBackup }
  | { readonly at: 'checking' }
  | {
      readonly at: 'check';
      readonly file: ChosenFile;
      readonly settings: ImportSettings;
      readonly policy: Policy;
      readonly preview: Preview;
    }
  | {
      readonly at: 'running';
      readonly what: 'import' | 'undo';
      readonly total: number;
      readonly done: number;
      /** Milliseconds until it is done; null while that cannot be told. */
      readonly left: number | null;
    }
  | { readonly at: 'ended'; readonly what: 'import' | 'undo'; readonly answer: RunAnswer }
  /** The worker broke: a bug of ours. */
  | { readonly at: 'broken' };
