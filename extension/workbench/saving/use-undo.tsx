import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useWorkbench } from '../workbench-context.tsx';
import { type Told, UndoBar } from './undo-bar.tsx';

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
  readonly undo: UndoAct;
}

interface ToldAct extends Told {
  /** Null where there is nothing to take back. */
  readonly act: Act | null;
  /** Each telling is one of its own, though it say the same. */
  readonly count: number;
}

/** Earlier acts stay undoable one after another. */
const REMEMBERED = 20;

const Context = createContext<Undo | null>(null);

export function useUndo(): Undo {
  const undo = use(Context);
  if (!undo) throw new Error('useUndo outside UndoFrame');
  return undo;
}

/** The act that would be taken back next. */
interface LastAct {
  readonly text: string;
  takeBack(): void;
}

const LastContext = createContext<LastAct | null>(null);

/** Null when nothing can be taken back. */
export function useLastAct(): LastAct | null {
  return use(LastContext);
}

/** Holds the acts of this window and the bar that tells the last one; Ctrl+Z takes it back from anywhere. */
export function UndoFrame({ children }: { readonly children: ReactNode }) {
  const [acts, setActs] = useState<readonly Act[]>([]);
  const [told, setTold] = useState<ToldAct | null>(null);
  const [busy, setBusy] = useState(false);
  const { t } = useWorkbench();
  const tell = useCallback((text: string, act: Act | null, isFailure = false) => {
    setTold((before) => toldAfter(before, { text, act, isFailure }));
  }, []);
  const undo = useMemo<Undo>(
    () => ({
      did(text, takeBack) {
        const act = { text, undo: takeBack };
        setActs((before) => [...before, act].slice(-REMEMBERED));
        tell(text, act);
      },
      failed: (text) => tell(text, null, true),
    }),
    [tell],
  );
  const takeBack = async (act: Act): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const problem = await act.undo().finally(() => setBusy(false));
    setActs((before) => before.filter((one) => one !== act));
    if (problem !== null) return undo.failed(problem);
    const undone = { text: t('undone', { what: act.text }), act: null, isFailure: false };
    // What taking it back told itself is not talked over.
    setTold((now) => (now === told ? toldAfter(now, undone) : now));
  };
  const last = acts.at(-1);
  const lastAct = last ? { text: last.text, takeBack: () => void takeBack(last) } : null;
  useUndoKey(() => lastAct?.takeBack());
  // Out of sight, and still undoable.
  const stepAside = useCallback(() => setTold(null), []);
  const toldAct = told?.act ?? null;
  return (
    <Context value={undo}>
      <LastContext value={lastAct}>{children}</LastContext>
      <div className="undo-place" role="status" aria-live="polite">
        {told ? (
          <UndoBar
            key={told.count}
            told={told}
            onUndo={toldAct ? () => void takeBack(toldAct) : null}
            busy={busy}
            onDone={stepAside}
          />
        ) : null}
      </div>
    </Context>
  );
}

function toldAfter(before: ToldAct | null, next: Omit<ToldAct, 'count'>): ToldAct {
  return { ...next, count: (before?.count ?? 0) + 1 };
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
