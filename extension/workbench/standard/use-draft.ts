import { useEffect, useState } from 'react';
import { standard as schema, type Standard } from '../../../shared/method/standard.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { isSameStandard } from './draft.ts';

/** A standard being edited; it survives a reload of this window. Null: nothing differs from the one in force. */
export function useDraft(inForce: Standard): [Standard, (draft: Standard | null) => void] {
  const { session } = useWorkbench();
  const key = `rapport-standard-${session.team}`;
  const [draft, setDraft] = useState<Standard | null>(() => kept(key));
  useEffect(() => {
    if (draft === null || isSameStandard(draft, inForce)) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(draft));
  }, [draft, inForce, key]);
  return [draft ?? inForce, setDraft];
}

function kept(key: string): Standard | null {
  const text = sessionStorage.getItem(key);
  if (text === null) return null;
  // What was kept half-written or by an older version is left.
  const read = schema.safeParse(JSON.parse(text));
  return read.success ? read.data : null;
}
