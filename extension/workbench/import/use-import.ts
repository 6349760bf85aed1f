import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useWorkbench } from '../workbench-context.tsx';
import { workerName } from '../worker-name.ts';
import { importActions } from './import-actions.ts';
import type { ImportEntry } from './import-log.ts';
import { importSession } from './import-session.ts';

/** The state of the import under way, the past ones, and what can be done. */
export function useImport() {
  const { session, language } = useWorkbench();
  // Told once: an import goes on under the name it began with
  const [{ desk, step: now, show, subscribe }] = useState(() => importSession(workerName(session)));
  const step = useSyncExternalStore(subscribe, now);
  const [past, setPast] = useState<readonly ImportEntry[]>([]);
  useEffect(() => {
    if (step.at !== 'file' && step.at !== 'ended') return;
    desk.ask('list', null).then(setPast, () => show({ at: 'broken' }));
  }, [desk, show, step.at]);
  const actions = useMemo(() => importActions(desk, show, language), [desk, show, language]);
  return { step, past, actions };
}
