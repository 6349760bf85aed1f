import { createContext, use, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { systemRandomness } from '../../../shared/sync/randomness.ts';
import { askBackground } from '../../messages/ask-background.ts';
import type { Change } from '../../store/change.ts';
import type { Store } from '../../store/store.ts';
import type { SaveProblem } from '../import/save-changes.ts';
import { type WorkbenchContext, useWorkbench } from '../workbench-context.tsx';
import { QUIETLY, type Running, saveRemembering, takeBack, withIds } from './saving.ts';
import { useUndo } from './use-undo.tsx';

export interface Saved {
  /** False when not everything was saved; the undo bar has said why. */
  readonly ok: boolean;
  /** Ids of the records, in the order of the changes. */
  readonly ids: readonly string[];
}

/** Saves changes; where `said` is a text, the undo bar tells it and takes the changes back on demand. */
export type Save = (changes: readonly Change[], said: string | null, running?: Running) => Promise<Saved>;

const Context = createContext<Save | null>(null);

export function useSave(): Save {
  const save = use(Context);
  if (!save) throw new Error('useSave outside SaveFrame');
  return save;
}

/** Opens the store for writing at the first save, once for the window. */
export function SaveFrame({ children }: { readonly children: ReactNode }) {
  const { session, t } = useWorkbench();
  const undo = useUndo();
  const opened = useRef<Promise<Store> | null>(null);
  const team = session.team;
  useEffect(
    () => () => {
      void opened.current?.then((store) => store.close());
      opened.current = null;
    },
    [],
  );
  const save = useMemo<Save>(() => {
    const store = (): Promise<Store> => {
      const pending = (opened.current ??= openToWrite(team));
      pending.catch(() => (opened.current = null));
      return pending;
    };
    return async (changes, said, running = QUIETLY) => {
      const named = withIds(changes, systemRandomness);
      if (named.length === 0) return { ok: true, ids: [] };
      const { done, problem } = await saveRemembering(await store(), named, running);
      if (done.length > 0) void askBackground({ type: 'sync-now' });
      if (said !== null && done.length > 0)
        undo.did(said, async () => {
          const back = await takeBack(await store(), done);
          void askBackground({ type: 'sync-now' });
          return back.problem && problemText(t, back.problem);
        });
      if (problem) undo.failed(problemText(t, problem));
      return { ok: problem === null, ids: named.map(({ id }) => id) };
    };
  }, [team, t, undo]);
  return <Context value={save}>{children}</Context>;
}

/** What writes, with everything that checks a record, is loaded with the first save. */
async function openToWrite(team: string): Promise<Store> {
  const { openSessionStore } = await import('../../session/open-session-store.ts');
  return openSessionStore({ team });
}

function problemText(t: WorkbenchContext['t'], problem: SaveProblem): string {
  switch (problem.type) {
    case 'invalid':
      return invalidText(t, problem.detail);
    case 'update-needed':
    case 'storage-full':
    case 'storage-blocked':
    case 'storage-unavailable':
      return t(`save.${problem.type}`);
  }
}

/** `detail` names the field as the record has it. Lists that people type are told how they are written. */
function invalidText(t: WorkbenchContext['t'], detail: string): string {
  const [, field] = /^(domains|addresses)\.\d+: /.exec(detail) ?? [];
  if (field === 'domains' || field === 'addresses') return t(`save.invalid.${field}`);
  return t('save.invalid', { detail });
}
