import { createContext, use, useEffect, useSyncExternalStore, type ComponentType } from 'react';
import { whenIdle } from './when-idle.ts';

type Later = typeof import('./loaded-later.ts');

/** Completes the words around; only the card beside a mail starts without all of them. */
export const CompletingContext = createContext<() => Promise<void>>(async () => undefined);

/** The code alone, without its words. */
export const importLater = (): Promise<Later> => import('./loaded-later.ts');

let loaded: Later | null = null;
const waiting = new Set<() => void>();

/**
 * Loads whatever the first card is painted without, all of it at once, with what it says. Not React's `lazy`: that
 * shows its fallback for a moment even when the code has long arrived.
 */
export async function loadLater(complete: () => Promise<void>): Promise<Later> {
  const [later] = await Promise.all([importLater(), complete()]);
  loaded = later;
  for (const listener of waiting) listener();
  return later;
}

/** For what a click needs besides what is rendered. */
export function useLoadLater(): () => Promise<Later> {
  const complete = use(CompletingContext);
  return () => (loaded === null ? loadLater(complete) : Promise.resolve(loaded));
}

function subscribe(listener: () => void): () => void {
  waiting.add(listener);
  return () => waiting.delete(listener);
}

/** `at-leisure` for what is always there and must not take time from the first paint. */
function useLater(when: 'at-once' | 'at-leisure'): Later | null {
  const later = useSyncExternalStore(subscribe, () => loaded);
  const complete = use(CompletingContext);
  useEffect(() => {
    if (later !== null) return;
    const load = (): void => void loadLater(complete);
    if (when === 'at-once') load();
    else whenIdle(load);
  }, [later, complete, when]);
  return later;
}

function whenLoaded<Props extends object>(
  partOf: (later: Later) => ComponentType<Props>,
  when: 'at-once' | 'at-leisure' = 'at-once',
) {
  return function LoadedLater(props: Props) {
    const later = useLater(when);
    if (later === null) return null;
    const Part = partOf(later);
    return <Part {...props} />;
  };
}

export const AddedForm = whenLoaded((later) => later.AddedForm);
export const AddForm = whenLoaded((later) => later.AddForm);
export const ChosenHere = whenLoaded((later) => later.ChosenHere);
export const ComplaintList = whenLoaded((later) => later.ComplaintList);
export const Automated = whenLoaded((later) => later.Automated);
export const ComposeGuard = whenLoaded((later) => later.ComposeGuard);
export const DoneText = whenLoaded((later) => later.DoneText);
export const DraftOffer = whenLoaded((later) => later.DraftOffer, 'at-leisure');
export const MailNotSeen = whenLoaded((later) => later.MailNotSeen, 'at-leisure');
export const Nameless = whenLoaded((later) => later.Nameless);
export const NewHere = whenLoaded((later) => later.NewHere);
export const NoteEditor = whenLoaded((later) => later.NoteEditor);
export const PromiseList = whenLoaded((later) => later.PromiseList);
export const Refused = whenLoaded((later) => later.Refused);
export const Removed = whenLoaded((later) => later.Removed);
export const ResizeHandle = whenLoaded((later) => later.ResizeHandle, 'at-leisure');
export const SavedProblem = whenLoaded((later) => later.SavedProblem);
export const Tie = whenLoaded((later) => later.Tie);
export const Unreadable = whenLoaded((later) => later.Unreadable);
export const Unrecognised = whenLoaded((later) => later.Unrecognised);
