import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Button, KeyCap } from '../../design/button.tsx';
import { useWorkbench } from '../workbench-context.tsx';

/** Resolves to what went wrong, in words; null when it was taken back. */
export type UndoAct = () => Promise<string | null>;

export interface Undo {
  /** Says that something was done and offers to take it back. */
  did(text: string, undo: UndoAct): void;
  /** Says that something could not be done, and what is safe. */
  failed(text: string): void;
}

interface Act {
  readonly text: string;
  readonly undo: UndoAct | null;
}

/** Earlier acts stay undoable one after another. */
const REMEMBERED = 20;

const Context = createContext<Undo | null>(null);

export function useUndo(): Undo {
  const undo = use(Context);
  if (!undo) throw new Error('useUndo outside UndoFrame');
  return undo;
}

/** Holds the acts of this window and the bar that tells the last one; Ctrl+Z takes it back from anywhere. */
export function UndoFrame({ children }: { readonly children: ReactNode }) {
  const [acts, setActs] = useState<readonly Act[]>([]);
  const [busy, setBusy] = useState(false);
  const [isDismissed, setDismissed] = useState(false);
  const { t } = useWorkbench();
  const tell = useCallback((act: Act) => {
    setActs((before) => [...undoable(before), act].slice(-REMEMBERED));
    setDismissed(false);
  }, []);
  // Out of sight, and still undoable: only what failed is done with once it was read.
  const dismiss = (): void => {
    setActs(undoable);
    setDismissed(true);
  };
  const undo = useMemo<Undo>(
    () => ({
      did: (text, act) => tell({ text, undo: act }),
      failed: (text) => tell({ text, undo: null }),
    }),
    [tell],
  );
  const last = acts.at(-1) ?? null;
  const takeBack = async (act: Act): Promise<void> => {
    if (!act.undo || busy) return;
    setBusy(true);
    const problem = await act.undo().finally(() => setBusy(false));
    setActs((before) => before.filter((one) => one !== act));
    if (problem !== null) undo.failed(problem);
  };
  useUndoKey(() => last && void takeBack(last));
  return (
    <Context value={undo}>
      {children}
      <div className="undo-place" role="status" aria-live="polite">
        {last && !isDismissed ? (
          <div className={last.undo ? 'undo-bar' : 'undo-bar undo-bar-failed'}>
            <span>{last.text}</span>
            {last.undo ? (
              <Button
                look="link"
                disabled={busy}
                aria-keyshortcuts="Control+Z"
                onClick={() => void takeBack(last)}
              >
                {t('undo')} <KeyCap>Ctrl Z</KeyCap>
              </Button>
            ) : null}
            <Button look="quiet" aria-label={t('dismiss')} onClick={dismiss}>
              ×
            </Button>
          </div>
        ) : null}
      </div>
    </Context>
  );
}

function undoable(acts: readonly Act[]): Act[] {
  return acts.filter((one) => one.undo);
}

function useUndoKey(act: () => void): void {
  useEffect(() => {
    const end = new AbortController();
    const listen = (event: KeyboardEvent): void => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      if (!isUndo || event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', listen, { signal: end.signal });
    return () => end.abort();
  });
}

/** Whether keys go into a text the person is writing, where they keep their own meaning. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select')
  );
}
