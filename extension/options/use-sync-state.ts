import { useEffect, useState } from 'react';
import { CHANGES_CHANNEL } from '../store/announce.ts';
import type { SyncState } from '../store/store.ts';
import { openSessionStore } from '../session/open-session-store.ts';
import { usePage } from './page-context.tsx';

/** The team's sync state, read again after each change of its records; null until first read. */
export function useSyncState(): SyncState | null {
  const { session } = usePage();
  const [state, setState] = useState<SyncState | null>(null);
  const { team } = session;
  useEffect(() => {
    const end = new AbortController();
    const opening = openSessionStore({ team });
    const read = async (): Promise<void> => {
      const store = await opening;
      const seen = await store.syncState();
      if (!end.signal.aborted) setState(seen);
    };
    const channel = new BroadcastChannel(CHANGES_CHANNEL);
    channel.addEventListener('message', () => void read());
    void read();
    return () => {
      end.abort();
      channel.close();
      void opening.then((store) => store.close());
    };
  }, [team]);
  return state;
}
