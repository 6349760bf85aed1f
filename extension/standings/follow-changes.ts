import { CHANGES_CHANNEL, type ChangesMessage } from '../store/announce.ts';
import { DERIVED_TABLES } from '../store/layout.ts';
import { openExisting } from '../store/open-existing.ts';
import { type Pace, paceOf } from './pace.ts';
import { type Caught, keepStandings, type Standings, type StandingsDeps } from './standings.ts';

const AFTER_FAILURE_MS = 3_000;
/** A new day, and a team whose database was made meanwhile, are noticed within a minute. */
const TICK_MS = 60_000;

type FollowDeps = Omit<StandingsDeps, 'computed' | 'hurried'>;

/**
 * Keeps the standings of a team up to date for as long as the worker runs. A lock makes sure that of two workers only
 * one does, and the other takes over when it ends.
 */
export async function followChanges(team: string, deps: FollowDeps): Promise<void> {
  await navigator.locks.request(`rapport-standings-${team}`, async () => {
    follow(team, deps);
    await new Promise(() => undefined);
  });
}

function follow(team: string, deps: FollowDeps): void {
  const channel = new BroadcastChannel(CHANGES_CHANNEL);
  const pace: Pace = paceOf();
  let due = Infinity;
  const catchUp = catchingUp(team, {
    ...deps,
    computed: (caught) => tell(channel, team, caught),
    hurried: () => due <= deps.elapsed(),
  });
  let running = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const plan = (at: number): void => {
    due = at;
    if (running) return;
    clearTimeout(timer);
    timer = setTimeout(() => void run(), Math.max(0, due - deps.elapsed()));
  };
  const run = async (): Promise<void> => {
    running = true;
    due = Infinity;
    pace.begin(deps.elapsed());
    try {
      await catchUp();
    } catch (failure) {
      // The database was upgraded or the disk was full meanwhile: the log is still there, so nothing is lost.
      console.error('Rapport could not compute standings', failure);
      due = deps.elapsed() + AFTER_FAILURE_MS;
    }
    running = false;
    pace.end(deps.elapsed());
    if (due !== Infinity) plan(due);
  };
  channel.addEventListener('message', ({ data }: MessageEvent<ChangesMessage>) => {
    if (data.team === team) plan(pace.after(deps.elapsed(), data.customerIds === 'many'));
  });
  setInterval(() => plan(pace.after(deps.elapsed(), false)), TICK_MS);
  plan(deps.elapsed());
}

function catchingUp(team: string, deps: StandingsDeps): () => Promise<void> {
  let standings: Standings | null = null;
  return async () => {
    if (standings === null) {
      const database = await openExisting(indexedDB, `rapport-${team}`, () => (standings = null));
      // An older layout is upgraded by the next page that opens the store.
      if (!database || !DERIVED_TABLES.every((table) => database.objectStoreNames.contains(table))) {
        database?.close();
        return;
      }
      standings = keepStandings(database, deps);
    }
    await standings.catchUp();
  };
}

function tell(channel: BroadcastChannel, team: string, caught: Caught): void {
  if (caught.kind === 'nothing') return;
  const customerIds = caught.kind === 'all' ? 'many' : caught.customerIds;
  const message: ChangesMessage = { team, kinds: ['standing'], customerIds };
  channel.postMessage(message);
}
