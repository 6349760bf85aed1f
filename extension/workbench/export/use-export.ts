import { useEffect, useState } from 'react';
import { fileName } from '../../../shared/export/file-name.ts';
import type { Caller } from '../calls.ts';
import { download, today } from '../download.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { workerName } from '../worker-name.ts';
import { openExportDesk } from './open-export-desk.ts';
import type { ExportCalls, Exported } from './export-calls.ts';

type Counts = ExportCalls['counts']['answer'];

/** How the last export went. */
export type ExportState =
  | { readonly at: 'ready' }
  | { readonly at: 'busy' | 'done'; readonly name: string }
  | { readonly at: 'failed'; readonly why: 'too-long' | 'broken' };

/** Counts per kind (null while they are counted), and a way to write files and hand them to the downloads. */
export function useExport() {
  const { session } = useWorkbench();
  const [desk, setDesk] = useState<Caller<ExportCalls> | null>(null);
  const [counts, setCounts] = useState<Counts | null>(null);
  const [state, setState] = useState<ExportState>({ at: 'ready' });
  const name = workerName(session);
  useEffect(() => {
    const made = openExportDesk(name);
    // oxlint-disable-next-line react/set-state-in-effect -- the worker lives as long as the effect
    setDesk(made);
    made.ask('counts', null).then(setCounts, (failure: unknown) => {
      console.error('Rapport could not count what there is to export', failure);
      setState({ at: 'failed', why: 'broken' });
    });
    return () => made.end();
  }, [name]);

  const save = async (subject: string, write: (desk: Caller<ExportCalls>) => Promise<Exported>) => {
    if (!desk) return;
    setState({ at: 'busy', name: subject });
    try {
      const exported = await write(desk);
      if (!exported.ok) return setState({ at: 'failed', why: exported.problem });
      const file = fileName(subject, today(), exported.extension);
      download(exported.blob, file);
      setState({ at: 'done', name: file });
    } catch (failure) {
      console.error('Rapport could not export', failure);
      setState({ at: 'failed', why: 'broken' });
    }
  };
  return { counts, state, save };
}
