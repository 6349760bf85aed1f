import { browser } from 'wxt/browser';
import type { Store } from '../store/store.ts';
import type { FlusherState, Wake } from '../sync/flusher.ts';
import { keepFlusherState } from './flusher-state.ts';
import { localSession, readSession, watchSession, writeSession } from './session.ts';
import { startTeamSync, type TeamSync } from './team-sync.ts';

const ALARM = 'sync';

/**
 * Keeps this browser's team synced from the background: started anew with each life of the worker and each change
 * of the session, woken by edits, the server's hints, the network, an alarm every minute, and the function it gives:
 * that says whether a run is under way then.
 */
export function keepSynced(): (why: Wake) => Promise<boolean> {
  let running: Promise<TeamSync | null> = startForSession();
  const wake = async (why: Wake): Promise<boolean> => {
    const sync = await running;
    sync?.watch(await somebodyLooks());
    return sync?.wake(why) ?? false;
  };
  watchSession(() => {
    const before = running;
    // What could not be started has said so where it was awaited, and needs no stopping.
    running = before
      .then(
        (sync) => sync?.stop(),
        () => undefined,
      )
      .then(startForSession);
    void wake('signed-in');
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void wake('alarm');
  });
  self.addEventListener('online', () => void wake('online'));
  void browser.alarms.create(ALARM, { periodInMinutes: 1 });
  void wake('alarm');
  return wake;
}

async function startForSession(): Promise<TeamSync | null> {
  const session = await readSession();
  const { server, team } = session;
  if (server === null) return null;
  const entered = (state: FlusherState): void => void keepFlusherState(team, state, Date.now());
  return startTeamSync({ ...session, server }, { synced: showRefused, removed: wipe, entered });
}

/** A removed member's browser is emptied at the first contact. */
async function wipe(store: Store): Promise<void> {
  const { language } = await readSession();
  await writeSession({ ...localSession, language });
  await store.destroy();
}

/** The toolbar says when the server has not accepted something: nobody should have to look for it. */
async function showRefused(store: Store): Promise<void> {
  const { rejected } = await store.syncState();
  await browser.action.setBadgeText({ text: rejected > 0 ? String(rejected) : '' });
}

/** Whether any page of ours is open: a card beside a mail, or a tab. */
async function somebodyLooks(): Promise<boolean> {
  const contexts = await browser.runtime.getContexts({});
  return contexts.some(({ contextType }) => contextType !== 'BACKGROUND');
}
