import type { Caller } from '../calls.ts';
import { callerOf } from '../calls.ts';
import type { ImportCalls } from './import-calls.ts';
import type { ImportStep } from './import-step.ts';

/** An import under way. It lives as long as the page, so that going to another place does not break it off. */
export interface ImportSession {
  readonly desk: Caller<ImportCalls>;
  step(): ImportStep;
  show(step: ImportStep): void;
  subscribe(listener: () => void): () => void;
}

const sessions = new Map<string, ImportSession>();

/** The session of the worker called `name` (see worker-name.ts), begun at the first visit. */
export function importSession(name: string): ImportSession {
  const known = sessions.get(name);
  if (known) return known;
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module', name });
  const listeners = new Set<() => void>();
  let step: ImportStep = { at: 'file', problem: null };
  const session: ImportSession = {
    desk: callerOf<ImportCalls>(worker),
    step: () => step,
    show: (next) => {
      step = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  sessions.set(name, session);
  return session;
}
