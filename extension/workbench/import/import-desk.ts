import { assess } from '../../../shared/import/assess.ts';
import type { Assessed } from '../../../shared/import/assessment.ts';
import { badLinesCsv } from '../../../shared/import/bad-lines.ts';
import { guess, guessMapping } from '../../../shared/import/guess.ts';
import { joinsOf } from '../../../shared/import/joins.ts';
import { plan, type PlanContext, type Policy } from '../../../shared/import/plan.ts';
import { duplicatesOf, numbersOf, problemCounts } from '../../../shared/import/preview.ts';
import { type BackedRecord, readBackup } from '../../../shared/import/read-backup.ts';
import { readFile, type ReadingChoice, type SourceTable } from '../../../shared/import/read-file.ts';
import { orderInFile, readLines } from '../../../shared/import/read-lines.ts';
import type { ImportSettings, NamedMember } from '../../../shared/import/settings.ts';
import type { Randomness } from '../../../shared/sync/randomness.ts';
import type { Store } from '../../store/store.ts';
import type { Handlers } from '../calls.ts';
import { applyImport, type Run } from './apply-import.ts';
import { describeProblem } from './describe-problem.ts';
import type { ImportCalls, OpenedFile, Preview, RunAnswer } from './import-calls.ts';
import { type ImportEntry, type ImportLog, importLog } from './import-log.ts';
import { knownInStore } from './known-in-store.ts';
import { missingHere, planRestore } from './restore-backup.ts';
import { undoImport } from './undo-import.ts';

export interface DeskDeps {
  readonly store: Store;
  readonly member: NamedMember;
  readonly now: () => number;
  readonly random: Randomness;
  /** Runs work alone among all pages; null when another is at it. */
  alone<T>(work: () => Promise<T>): Promise<T | null>;
}

interface OpenFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly choice: ReadingChoice;
  readonly table: SourceTable;
}

interface Checked {
  readonly importId: string;
  readonly startedAt: number;
  readonly settings: ImportSettings;
  readonly assessed: Assessed;
}

/** Reads, checks, applies and undoes imports: what the worker does for the page, one file at a time. */
export function importDesk(deps: DeskDeps): Handlers<ImportCalls> {
  const log = importLog(deps.store.local);
  let file: OpenFile | null = null;
  let checked: Checked | null = null;
  let backup: readonly BackedRecord[] = [];
  let isCancelled = false;

  const run = (progress: Run['progress']): Run => {
    isCancelled = false;
    return { progress, isCancelled: () => isCancelled };
  };
  const preview = (policy: Policy): Preview => {
    if (!file || !checked) throw new Error('a preview is asked before the file is checked');
    return previewOf(file.table, checked, policy, contextOf(deps, checked));
  };
  const alone = async (work: () => Promise<RunAnswer>): Promise<RunAnswer> =>
    (await deps.alone(work)) ?? { type: 'busy' };

  return {
    async open({ fileName, bytes, choice }) {
      checked = null;
      const read = await readFile(bytes, choice);
      if (!read.ok) return read;
      file = { fileName, bytes, choice, table: read.value };
      return { ok: true, value: openedFile(read.value) };
    },
    async openBackup(bytes) {
      const read = readBackup(new TextDecoder().decode(bytes));
      if (!read?.ok) return read;
      const { records, unreadable } = read.value;
      backup = await missingHere(deps.store, records);
      return { ok: true, value: { records: records.length, missing: backup.length, unreadable } };
    },
    restore: async (fileName, progress) =>
      alone(async () => {
        const entry = freshEntry(`imp${deps.random(8)}`, fileName, 'backup', deps.now());
        const planned = planRestore(await missingHere(deps.store, backup), deps.member.id);
        return applyImport(deps.store, log, entry, planned, run(progress));
      }),
    map: (kind) => guessMapping(kind, file?.table.header ?? []),
    async check({ settings, policy }) {
      if (!file) throw new Error('a check is asked before a file is open');
      checked = await checkFile(deps, file.table, settings, `imp${deps.random(8)}`, deps.now());
      return preview(policy);
    },
    preview,
    badLines: ({ policy, texts }) => {
      if (!file || !checked) return '';
      const words = { ...texts, describe: describeProblem.bind(null, texts.problems) };
      return badLinesCsv(file.table, plan(checked.assessed, policy, contextOf(deps, checked)), words);
    },
    apply: async (policy, progress) =>
      alone(async () => {
        if (!file || !checked) return { type: 'gone' };
        const { importId: id, settings, startedAt } = checked;
        await log.saveTask(id, { bytes: file.bytes, choice: file.choice, settings, policy });
        const entry = freshEntry(id, file.fileName, settings.kind, startedAt);
        const planned = plan(checked.assessed, policy, contextOf(deps, checked));
        return applyImport(deps.store, log, entry, planned, run(progress));
      }),
    list: async () => log.list(),
    undo: async (id, progress) =>
      alone(async () => {
        const entry = await log.find(id);
        return entry ? undoImport(deps.store, log, entry, run(progress)) : { type: 'gone' };
      }),
    resume: async (id, progress) => alone(async () => resume(deps, log, id, run(progress))),
    cancel: () => {
      isCancelled = true;
      return null;
    },
  };
}

/** Reads the file anew and writes what is missing; what was written before the break is found by its ids. */
async function resume(deps: DeskDeps, log: ImportLog, id: string, run: Run): Promise<RunAnswer> {
  const [entry, task] = await Promise.all([log.find(id), log.task(id)]);
  const read = task && (await readFile(task.bytes, task.choice));
  if (!entry || !task || !read?.ok) return { type: 'gone' };
  const checked = await checkFile(deps, read.value, task.settings, id, entry.startedAt);
  const planned = plan(checked.assessed, task.policy, contextOf(deps, checked));
  return applyImport(deps.store, log, entry, planned, run);
}

async function checkFile(
  deps: DeskDeps,
  table: SourceTable,
  settings: ImportSettings,
  importId: string,
  startedAt: number,
): Promise<Checked> {
  const members = await deps.store.members();
  const named = [deps.member, ...members.filter(({ id }) => id !== deps.member.id)];
  const drafts = [...readLines(table, settings, named)];
  const known = await knownInStore(deps.store, settings.kind);
  const assessed = await assess(settings.kind, drafts, known, importId);
  return { importId, startedAt, settings, assessed };
}

function contextOf(deps: DeskDeps, { settings, startedAt }: Checked): PlanContext {
  return { defaults: settings.defaults, memberId: deps.member.id, now: startedAt };
}

function freshEntry(id: string, fileName: string, kind: ImportEntry['kind'], startedAt: number): ImportEntry {
  return { id, fileName, kind, startedAt, state: 'running', created: 0, updated: 0, kept: 0, parts: 0 };
}

const SAMPLES = 3;
const SAMPLED_ROWS = 200;

function openedFile(table: SourceTable): OpenedFile {
  const rows = table.rows.slice(0, SAMPLED_ROWS);
  const samples = table.header.map((_, column) => {
    const filled = rows.map(({ cells }) => (cells[column] ?? '').trim()).filter((text) => text !== '');
    return [...new Set(filled)].slice(0, SAMPLES);
  });
  return {
    form: table.form,
    header: table.header,
    lines: table.rows.length,
    samples,
    guess: guess(table.header),
  };
}

const EXAMPLES = 8;

function previewOf(table: SourceTable, checked: Checked, policy: Policy, context: PlanContext): Preview {
  const { assessed, settings } = checked;
  const unknown = assessed.unknownCustomers;
  return {
    numbers: numbersOf(assessed, policy, context),
    known: duplicatesOf(assessed, 'known'),
    repeated: duplicatesOf(assessed, 'repeated'),
    joins: joinsOf(assessed, policy),
    unknownCustomers: { count: unknown.length, examples: unknown.slice(0, EXAMPLES).map(({ name }) => name) },
    problems: problemCounts(assessed, policy, context),
    dayOrder: orderInFile(table, settings),
  };
}
