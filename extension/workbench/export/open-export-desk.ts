import { type Caller, callerOf } from '../calls.ts';
import type { ExportCalls } from './export-calls.ts';

/** Begins a worker that writes files, for the membership its name tells; ended by who began it. */
export function openExportDesk(name: string): Caller<ExportCalls> {
  return callerOf<ExportCalls>(
    new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module', name }),
  );
}
