import { useEffect, useState } from 'react';
import type { Store, SyncState } from '../store/store.ts';
import { watchFlusherState } from '../session/flusher-state.ts';
import { openSessionStore } from '../session/open-session-store.ts';
import { usePage } from './page-context.tsx';

const LOOK_EVERY = 1_000;

/** The team's sync state as it is now; null until first read. */
export function useSyncState(): SyncState | null {
  const { session } = usePage();
  const [state, setState] = useState<SyncState | null>(null);
  const { team } = session;
  useEffect(() => {
    const end = new AbortController();
    let opening: Promise<Store> | null = null;
    const opened = async (): Promise<Store> => {
      const pending = (opening ??= openSessionStore({ team }));
      try {
        return await pending;
      } catch (failure) {
        // The storage may answer the next look
        opening = null;
        throw failure;
      }
    };
    const read = async (): Promise<void> => {
      const store = await opened();
      const seen = await store.syncState();
      if (!end.signal.aborted) setState(seen);
    };
    watchFlusherState(team, () => void read(), end.signal);
    // What an edit elsewhere makes wait is announced nowhere, so the state is looked up while it is shown.
    const looking = setInterval(() => void read(), LOOK_EVERY);
    void read();
    return () => {
      end.abort();
      clearInterval(looking);
      void opening?.then((store) => store.close());
    };
  }, [team]);
  return state;
}
