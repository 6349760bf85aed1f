import type { ExportDoc } from '../../../shared/export/columns.ts';
import type { ReadingChoice } from '../../../shared/import/read-file.ts';
import type { Policy } from '../../../shared/import/plan.ts';
import type { ImportSettings } from '../../../shared/import/settings.ts';
import type { ImportKind } from '../../../shared/import/targets.ts';
import type { KindName } from '../../../shared/records/record-types.ts';
import type { LocalEntries } from '../../store/store.ts';

/** `running` without anybody running it: the page was closed meanwhile. */
type ImportState = 'running' | 'done' | 'stopped' | 'undoing' | 'undone';

/** One import, as the list of past imports shows it. Kept on this device. */
export interface ImportEntry {
  readonly id: string;
  readonly fileName: string;
  /** What the lines were; `backup` brought records of any kind back. */
  readonly kind: ImportKind | 'backup';
  /** Epoch ms. */
  readonly startedAt: number;
  readonly state: ImportState;
  readonly created: number;
  readonly updated: number;
  /** Records left when the import was undone, because others have been attached to them since. */
  readonly kept: number;
  /** Parts of the log written so far. */
  readonly parts: number;
}

/** What it takes to go on after a break: the file itself and everything decided about it. */
export interface ImportTask {
  readonly bytes: Uint8Array;
  readonly choice: ReadingChoice;
  readonly settings: ImportSettings;
  readonly policy: Policy;
}

export interface LoggedUpdate {
  readonly kind: KindName;
  readonly id: string;
  /** Null where the field was not set. */
  readonly before: ExportDoc;
  readonly after: ExportDoc;
}

/** What is about to be written. Saved before it is, so that nothing written is ever missing from the log. */
export interface LogPart {
  readonly created: readonly { readonly kind: KindName; readonly id: string }[];
  readonly updated: readonly LoggedUpdate[];
}

const ENTRY = 'import:';
const TASK = 'import-task:';
const PART = 'import-part:';

const partKey = (id: string, part: number) => `${PART}${id}:${String(part).padStart(6, '0')}`;

export interface ImportLog {
  /** Newest first. */
  list(): Promise<ImportEntry[]>;
  find(id: string): Promise<ImportEntry | null>;
  save(entry: ImportEntry): Promise<void>;
  saveTask(id: string, task: ImportTask): Promise<void>;
  task(id: string): Promise<ImportTask | null>;
  forgetTask(id: string): Promise<void>;
  savePart(id: string, part: number, content: LogPart): Promise<void>;
  part(id: string, part: number): Promise<LogPart | null>;
  deletePart(id: string, part: number): Promise<void>;
}

export function importLog(local: LocalEntries): ImportLog {
  return {
    async list() {
      const entries = await local.list(ENTRY);
      // `as`, here and below: only this file writes these keys
      return entries
        .map(({ value }) => value as ImportEntry)
        .toSorted((one, other) => other.startedAt - one.startedAt);
    },
    find: async (id) => ((await local.get(ENTRY + id)) as ImportEntry | undefined) ?? null,
    save: async (entry) => local.put(ENTRY + entry.id, entry),
    saveTask: async (id, task) => local.put(TASK + id, task),
    task: async (id) => ((await local.get(TASK + id)) as ImportTask | undefined) ?? null,
    forgetTask: async (id) => local.delete([TASK + id]),
    savePart: async (id, part, content) => local.put(partKey(id, part), content),
    part: async (id, part) => ((await local.get(partKey(id, part))) as LogPart | undefined) ?? null,
    deletePart: async (id, part) => local.delete([partKey(id, part)]),
  };
}
