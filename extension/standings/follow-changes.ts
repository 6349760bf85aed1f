import { CHANGES_CHANNEL, type ChangesMessage } from '../store/announce.ts';
import { openExisting } from '../store/read-only.ts';
import { type Caught, keepStandings, type Standings, type StandingsDeps } from './standings.ts';

/** A save is followed at once; what comes in pages is followed when it has ended, or after a while. */
const AFTER_SAVE_MS = 5;
const QUIET_MS = 1_500;
const LONGEST_WAIT_MS = 30_000;
const AFTER_FAILURE_MS = 3_000;
/** A new day, and a team whose database was made meanwhile, are noticed within a minute. */
const TICK_MS = 60_000;

/**
 * Keeps the standings of a team up to date for as long as the worker runs. A lock makes sure that of two workers only
 * one does, and the other takes over when it ends.
 */
export async function followChanges(team: string, deps: StandingsDeps): Promise<void> {
  await navigator.locks.request(`rapport-standings-${team}`, async () => {
    follow(team, deps);
    await new Promise(() => undefined);
  });
}

function follow(team: string, deps: StandingsDeps): void {
  const channel = new BroadcastChannel(CHANGES_CHANNEL);
  const catchUp = catchingUp(team, deps);
  let due = Infinity;
  let waitingSince: number | null = null;
  let running = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const plan = (inMs: number): void => {
    waitingSince ??= deps.elapsed();
    due = Math.min(deps.elapsed() + inMs, waitingSince + LONGEST_WAIT_MS);
    if (running) return;
    clearTimeout(timer);
    timer = setTimeout(() => void run(), Math.max(0, due - deps.elapsed()));
  };
  const run = async (): Promise<void> => {
    running = true;
    due = Infinity;
    waitingSince = null;
    try {
      tell(channel, team, await catchUp());
    } catch (failure) {
      // The database was upgraded or the disk was full meanwhile: the log is still there, so nothing is lost.
      console.error('Rapport could not compute standings', failure);
      due = deps.elapsed() + AFTER_FAILURE_MS;
    }
    running = false;
    if (due !== Infinity) plan(Math.max(0, due - deps.elapsed()));
  };
  channel.addEventListener('message', ({ data }: MessageEvent<ChangesMessage>) => {
    if (data.team === team) plan(data.customerIds === 'many' ? QUIET_MS : AFTER_SAVE_MS);
  });
  setInterval(() => plan(AFTER_SAVE_MS), TICK_MS);
  plan(0);
}

function catchingUp(team: string, deps: StandingsDeps): () => Promise<Caught> {
  let standings: Standings | null = null;
  return async () => {
    if (standings === null) {
      const database = await openExisting(indexedDB, `rapport-${team}`, () => (standings = null));
      // An older layout is upgraded by the next page that opens the store.
      if (!database?.objectStoreNames.contains('standing')) {
        database?.close();
        return { kind: 'nothing' };
      }
      standings = keepStandings(database, deps);
    }
    return standings.catchUp();
  };
}

function tell(channel: BroadcastChannel, team: string, caught: Caught): void {
  if (caught.kind === 'nothing') return;
  const customerIds = caught.kind === 'all' ? 'many' : caught.customerIds;
  const message: ChangesMessage = { team, kinds: ['standing'], customerIds };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel takes no origin
  channel.postMessage(message);
}
