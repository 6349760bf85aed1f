import type { ReadingChoice } from '../../../shared/import/read-file.ts';
import type { Policy } from '../../../shared/import/plan.ts';
import type { ImportSettings } from '../../../shared/import/settings.ts';
import type { Language } from '../../../shared/records/define-record.ts';
import type { Caller } from '../calls.ts';
import { DEFAULT_POLICY, defaultSettings } from './default-settings.ts';
import type { ImportCalls } from './import-calls.ts';
import type { ImportEntry } from './import-log.ts';
import type { ChosenFile, ImportStep } from './import-step.ts';
import { timeLeft } from './time-left.ts';

type Show = (step: ImportStep) => void;
type Desk = Caller<ImportCalls>;

export type ImportActions = ReturnType<typeof importActions>;

/** What can be done in the import place; each shows the step it leads to. */
export function importActions(desk: Desk, show: Show, language: Language) {
  const guarded = (work: Promise<void>): void => {
    work.catch(() => show({ at: 'broken' }));
  };
  return {
    restart: () => show({ at: 'file', problem: null }),
    choose: (file: File) => guarded(chooseFile(desk, show, file, language)),
    reread: (file: ChosenFile, settings: ImportSettings, choice: ReadingChoice) =>
      guarded(rereadFile(desk, show, file, settings, choice, language)),
    setSettings: (file: ChosenFile, settings: ImportSettings) =>
      show({ at: 'columns', file, settings, problem: null }),
    setKind: (file: ChosenFile, settings: ImportSettings, kind: ImportSettings['kind']) =>
      guarded(mapKind(desk, show, file, { ...settings, kind })),
    check: (file: ChosenFile, settings: ImportSettings) => guarded(checkFile(desk, show, file, settings)),
    setPolicy: (at: ImportStep & { at: 'check' }, policy: Policy) => guarded(decide(desk, show, at, policy)),
    badLines: (ask: ImportCalls['badLines']['ask']) => desk.ask('badLines', ask),
    apply: (policy: Policy, total: number) => guarded(run(desk, show, 'import', total, { policy })),
    restore: (name: string, total: number) => guarded(run(desk, show, 'import', total, { restore: name })),
    undo: (entry: ImportEntry) =>
      guarded(run(desk, show, 'undo', entry.created + entry.updated, { undo: entry.id })),
    resume: (entry: ImportEntry) => guarded(run(desk, show, 'import', 0, { resume: entry.id })),
    cancel: () => guarded(desk.ask('cancel', null).then(() => undefined)),
  };
}

async function chooseFile(desk: Desk, show: Show, file: File, language: Language) {
  const { name } = file;
  show({ at: 'reading', name });
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null, // moved, deleted or on a drive that went away
  );
  if (!bytes) return show({ at: 'file', problem: { name, code: 'unreadable' } });
  const backup = await desk.ask('openBackup', bytes);
  if (backup?.ok) return show({ at: 'backup', name, found: backup.value });
  if (backup) return show({ at: 'file', problem: { name, code: backup.problem.code } });
  const choice = { encoding: null, sheet: null };
  const opened = await desk.ask('open', { fileName: name, bytes, choice });
  if (!opened.ok) return show({ at: 'file', problem: { name, code: opened.problem.code } });
  const chosen = { name, bytes, choice, opened: opened.value };
  show({ at: 'columns', file: chosen, settings: defaultSettings(opened.value, language), problem: null });
}

/** Reads the file in another encoding or sheet; the columns are guessed anew, as their titles may be others. */
async function rereadFile(
  desk: Desk,
  show: Show,
  file: ChosenFile,
  settings: ImportSettings,
  choice: ReadingChoice,
  language: Language,
) {
  const opened = await desk.ask('open', { fileName: file.name, bytes: file.bytes, choice });
  if (!opened.ok) return show({ at: 'columns', file, settings, problem: opened.problem.code });
  const reread = { ...file, choice, opened: opened.value };
  show({ at: 'columns', file: reread, settings: defaultSettings(opened.value, language), problem: null });
}

async function mapKind(desk: Desk, show: Show, file: ChosenFile, settings: ImportSettings) {
  const mapping = await desk.ask('map', settings.kind);
  show({ at: 'columns', file, settings: { ...settings, mapping }, problem: null });
}

async function checkFile(desk: Desk, show: Show, file: ChosenFile, settings: ImportSettings) {
  show({ at: 'checking' });
  const policy = DEFAULT_POLICY;
  const preview = await desk.ask('check', { settings, policy });
  show({ at: 'check', file, settings, policy, preview });
}

/** A tick stands at once; what it changes in numbers follows when the lines were gone through again. */
async function decide(desk: Desk, show: Show, at: ImportStep & { at: 'check' }, policy: Policy) {
  show({ ...at, policy });
  show({ ...at, policy, preview: await desk.ask('preview', policy) });
}

type Runnable = { policy: Policy } | { restore: string } | { undo: string } | { resume: string };

async function run(desk: Desk, show: Show, what: 'import' | 'undo', total: number, task: Runnable) {
  const start = performance.now();
  const progress = (done: number) => {
    const left = timeLeft(done, total, performance.now() - start);
    show({ at: 'running', what, total, done, left });
  };
  progress(0);
  const answer =
    'policy' in task
      ? await desk.ask('apply', task.policy, progress)
      : 'restore' in task
        ? await desk.ask('restore', task.restore, progress)
        : 'undo' in task
          ? await desk.ask('undo', task.undo, progress)
          : await desk.ask('resume', task.resume, progress);
  show({ at: 'ended', what, answer });
}
