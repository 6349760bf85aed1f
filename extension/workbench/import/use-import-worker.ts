import { useEffect, useState } from 'react';
import type { Session } from '../../session/session.ts';
import { type Caller, callerOf } from '../calls.ts';
import { workerName } from '../worker-name.ts';
import type { ImportCalls } from './import-calls.ts';

/** A worker of the import place; it ends with the place. Null for the first moment. */
export function useImportWorker(session: Session): Caller<ImportCalls> | null {
  const [caller, setCaller] = useState<Caller<ImportCalls> | null>(null);
  const name = workerName(session);
  useEffect(() => {
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module', name });
    const made = callerOf<ImportCalls>(worker);
    // oxlint-disable-next-line react/set-state-in-effect -- the worker lives as long as the effect
    setCaller(made);
    return () => made.end();
  }, [name]);
  return caller;
}
