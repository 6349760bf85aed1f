import { useEffect, useState } from 'react';
import { standard as schema, type Standard } from '../../../shared/method/standard.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { isSameStandard } from './draft.ts';

/** Told to this window with the new draft: an undo may come after the place that made it was left and opened again. */
const CHANGED = 'rapport-draft';

/** A new draft made of the one that stands; null: nothing differs from the standard in force. */
export type DraftChange = (draft: Standard) => Standard | null;

/** A standard being edited; it survives a reload of this window. */
export function useDraft(inForce: Standard): [Standard, (change: DraftChange) => void] {
  const { session } = useWorkbench();
  const key = `rapport-standard-${session.team}`;
  const [draft, setDraft] = useState<Standard | null>(() => kept(key));
  useEffect(() => {
    const end = new AbortController();
    const follow = (event: CustomEventInit<Standard | null>): void => setDraft(event.detail ?? null);
    addEventListener(CHANGED, follow, { signal: end.signal });
    return () => end.abort();
  }, []);
  useEffect(() => {
    if (draft === null || isSameStandard(draft, inForce)) sessionStorage.removeItem(key);
  }, [draft, inForce, key]);
  const put = (change: DraftChange): void => {
    const text = sessionStorage.getItem(key);
    // `as`: this wrote it in this window, perhaps half-written; what nobody here wrote is removed above
    const next = change(text === null ? inForce : (JSON.parse(text) as Standard));
    if (next === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(next));
    dispatchEvent(new CustomEvent(CHANGED, { detail: next }));
  };
  return [draft ?? inForce, put];
}

function kept(key: string): Standard | null {
  const text = sessionStorage.getItem(key);
  if (text === null) return null;
  // What was kept half-written or by an older version is left.
  const read = schema.safeParse(JSON.parse(text));
  return read.success ? read.data : null;
}
