import { systemRandomness } from '../../shared/sync/randomness.ts';
import type { Store } from '../store/store.ts';
import { Flusher, type FlusherState, webLock, type Wake } from '../sync/flusher.ts';
import { httpTransport } from '../sync/http-transport.ts';
import { holdLive, liveAddress } from '../sync/live.ts';
import { syncOnce } from '../sync/sync-once.ts';
import { openSessionStore } from './open-session-store.ts';
import { refreshMembers } from './refresh-members.ts';
import type { Session } from './session.ts';

/** The sync of one team on one server, while this worker lives. All it must remember is in the store. */
export interface TeamSync {
  /** Gives whether a run is under way now. */
  wake(why: Wake): boolean;
  /** Holds or lets go the live connection: it keeps the worker awake, so only while somebody is looking. */
  watch(looking: boolean): void;
  stop(): void;
}

export interface TeamSyncEvents {
  /** After each run that reached the server. */
  synced(store: Store): Promise<void>;
  /** The member is none any more: everything of the team must go. */
  removed(store: Store): Promise<void>;
  /** At each change of what the sync is at. */
  entered(state: FlusherState): void;
}

export async function startTeamSync(
  session: Session & { readonly server: string },
  events: TeamSyncEvents,
): Promise<TeamSync> {
  const { team, server } = session;
  const store = await openSessionStore(session);
  const token = () => session.token;
  const deps = {
    transactions: store.transactions,
    send: httpTransport({ server, token, fetch: (...request) => fetch(...request), now: Date.now }),
    now: Date.now,
    random: systemRandomness,
  };
  const flusher = new Flusher({
    ...deps,
    sync: () => syncOnce(deps),
    exclusively: webLock(navigator.locks, team),
    later,
    onState: (state) => events.entered(state),
    onSynced: (version) => void refreshMembers(session, store, version).then(() => events.synced(store)),
    onRemoved: () => events.removed(store),
    onError: (error) => console.error('Rapport could not sync', error),
  });
  let live: AbortController | null = null;
  const liveDeps = {
    open: () => new WebSocket(liveAddress(server)),
    token,
    later,
    random: systemRandomness,
    onHint: () => flusher.wake('hint'),
  };
  const hold = (): void => {
    live = new AbortController();
    holdLive(liveDeps, live.signal);
  };
  const letGo = (): void => {
    live?.abort();
    live = null;
  };
  return {
    wake: (why) => flusher.wake(why),
    watch(looking) {
      if (!looking) letGo();
      else if (!live) hold();
    },
    stop() {
      letGo();
      flusher.stop();
      store.close();
    },
  };
}

function later(ms: number, run: () => void): { cancel(): void } {
  const timer = setTimeout(run, ms);
  return { cancel: () => clearTimeout(timer) };
}
