import { createContext, use, useEffect, useMemo, type ReactNode } from 'react';
import type { Change } from '../store/change.ts';
import { useActions, type FailedSave, type Gesture, type Saved } from './card-actions.ts';
import { DoneText } from './later.tsx';
import { useStateAbout } from './use-state-about.ts';

/** How long an action can be undone in place. */
export const UNDO_MS = 8_000;

export type Place = 'person' | 'promises' | 'complaints' | 'note' | 'contact';

export interface Done {
  readonly place: Place;
  /** Empty where a save failed: what is told then follows from `failed`. */
  readonly text: string;
  readonly undo: readonly Change[] | null;
  readonly failed?: FailedSave;
}

interface DoneBoard {
  readonly done: Done | null;
  tell(done: Done | null): void;
}

const DoneContext = createContext<DoneBoard>({ done: null, tell: () => undefined });

export function useDone(): DoneBoard {
  return use(DoneContext);
}

interface DoneProviderProps {
  /** Whom what is done concerns. */
  readonly about: string;
  readonly children: ReactNode;
}

/** Remembers for a moment what was just done, so that it is confirmed and can be undone where it happened. */
export function DoneProvider({ about, children }: DoneProviderProps) {
  const [done, tell] = useStateAbout<Done | null>(about, null);
  useEffect(() => {
    if (done === null || done.failed) return undefined;
    const timer = setTimeout(() => tell(null), UNDO_MS);
    return () => clearTimeout(timer);
  }, [done, tell]);
  const board = useMemo(() => ({ done, tell }), [done, tell]);
  return <DoneContext value={board}>{children}</DoneContext>;
}

/** Saves and says so at a place, with the undo; a form tells of its own failures. */
export function useSave(place: Place, failure: 'told-here' | 'told-by-form' = 'told-by-form') {
  const actions = useActions();
  const { tell } = useDone();
  return async (
    changes: readonly Change[],
    text: string,
    undo: (ids: readonly string[]) => readonly Change[] | null,
    gesture: Gesture,
  ): Promise<Saved> => {
    const saved = await actions.save(changes, gesture);
    if (saved.ok) tell({ place, text, undo: undo(saved.ids) });
    else if (failure === 'told-here') tell({ place, text: '', undo: null, failed: saved });
    return saved;
  };
}

/** Shows what was just done at this place, if anything was. */
export function DoneNotice({ place }: { readonly place: Place }) {
  const { done } = useDone();
  return done?.place === place ? <DoneText done={done} /> : null;
}
