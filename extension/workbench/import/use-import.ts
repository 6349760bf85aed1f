import { useEffect, useMemo, useState } from 'react';
import type { FileProblem, ReadingChoice } from '../../../shared/import/read-file.ts';
import type { Policy } from '../../../shared/import/plan.ts';
import type { ImportSettings } from '../../../shared/import/settings.ts';
import type { Caller } from '../calls.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { DEFAULT_POLICY, defaultSettings } from './default-settings.ts';
import type { ImportCalls, OpenedFile, Preview, RunAnswer } from './import-calls.ts';
import type { ImportEntry } from './import-log.ts';
import { useImportWorker } from './use-import-worker.ts';

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
      readonly problem: { name: string; code: FileProblem['code'] | 'unreadable' } | null;
    }
  | { readonly at: 'reading'; readonly name: string }
  | {
      readonly at: 'columns';
      readonly file: ChosenFile;
      readonly settings: ImportSettings;
      readonly problem: FileProblem['code'] | null;
    }
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
    }
  | { readonly at: 'ended'; readonly what: 'import' | 'undo'; readonly answer: RunAnswer }
  /** The worker broke: a bug of ours. */
  | { readonly at: 'broken' };

type Show = (step: ImportStep) => void;
type Desk = Caller<ImportCalls>;

/** The state of the place, and what can be done in it. */
export function useImport() {
  const { session, language } = useWorkbench();
  const desk = useImportWorker(session);
  const [step, show] = useState<ImportStep>({ at: 'file', problem: null });
  const [past, setPast] = useState<readonly ImportEntry[]>([]);
  useEffect(() => {
    if (step.at === 'file' || step.at === 'ended') void desk?.ask('list', null).then(setPast);
  }, [desk, step.at]);
  const actions = useMemo(() => desk && importActions(desk, show, language), [desk, language]);
  return { step, past, actions };
}

export type ImportActions = ReturnType<typeof importActions>;

function importActions(desk: Desk, show: Show, language: Parameters<typeof defaultSettings>[1]) {
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
    setPolicy: (at: ImportStep & { at: 'check' }, policy: Policy) =>
      guarded(desk.ask('preview', policy).then((preview) => show({ ...at, policy, preview }))),
    badLines: (ask: ImportCalls['badLines']['ask']) => desk.ask('badLines', ask),
    apply: (policy: Policy, total: number) => guarded(run(desk, show, 'import', total, { policy })),
    undo: (entry: ImportEntry) =>
      guarded(run(desk, show, 'undo', entry.created + entry.updated, { undo: entry.id })),
    resume: (entry: ImportEntry) => guarded(run(desk, show, 'import', 0, { resume: entry.id })),
    cancel: () => guarded(desk.ask('cancel', null).then(() => undefined)),
  };
}

async function chooseFile(
  desk: Desk,
  show: Show,
  file: File,
  language: Parameters<typeof defaultSettings>[1],
) {
  const { name } = file;
  show({ at: 'reading', name });
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null, // moved, deleted or on a drive that went away
  );
  if (!bytes) return show({ at: 'file', problem: { name, code: 'unreadable' } });
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
  language: Parameters<typeof defaultSettings>[1],
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

type Runnable = { policy: Policy } | { undo: string } | { resume: string };

async function run(desk: Desk, show: Show, what: 'import' | 'undo', total: number, task: Runnable) {
  const progress = (done: number) => show({ at: 'running', what, total, done });
  progress(0);
  const answer =
    'policy' in task
      ? await desk.ask('apply', task.policy, progress)
      : 'undo' in task
        ? await desk.ask('undo', task.undo, progress)
        : await desk.ask('resume', task.resume, progress);
  show({ at: 'ended', what, answer });
}
