import { useEffect, useState } from 'react';
import { askBackground } from '../messages/ask-background.ts';
import { recallFlusherState, watchFlusherState } from '../session/flusher-state.ts';
import type { FlusherState } from '../sync/flusher.ts';
import { usePage } from './page-context.tsx';

/** How the last run of sync ended, or that the one asked for here is under way. */
export function useSyncRun() {
  const { session } = usePage();
  const { team } = session;
  const [flusher, setFlusher] = useState<FlusherState>({ type: 'idle' });
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    const end = new AbortController();
    watchFlusherState(team, setFlusher, end.signal);
    void recallFlusherState(team).then((state) => end.signal.aborted || setFlusher(state));
    return () => end.abort();
  }, [team]);
  const syncNow = async (): Promise<void> => {
    setAsked(true);
    setFlusher({ type: 'running' });
    if (!(await askBackground({ type: 'sync-asked' }))) setFlusher(await recallFlusherState(team));
  };
  return { flusher, asked, syncNow };
}
