import { browser } from 'wxt/browser';
import type { FlusherState } from '../sync/flusher.ts';

const KEY = 'flusher';

interface Kept {
  readonly team: string;
  readonly state: FlusherState;
  /** Epoch milliseconds. Differs each time, so that the end of each run is heard even where it changed nothing. */
  readonly at: number;
}

/** Tells every page of this browser how the last run of sync ended; that one is under way tells nobody anything. */
export async function keepFlusherState(team: string, state: FlusherState, at: number): Promise<void> {
  if (state.type === 'running') return;
  await browser.storage.session.set({ [KEY]: { team, state, at } satisfies Kept });
}

/** How the last run for this team ended; idle before the first. */
export async function recallFlusherState(team: string): Promise<FlusherState> {
  const stored: { [KEY]?: Kept } = await browser.storage.session.get(KEY);
  return stateFor(team, stored[KEY]);
}

/** Calls back at the end of each run. */
export function watchFlusherState(
  team: string,
  ended: (state: FlusherState) => void,
  signal?: AbortSignal,
): void {
  const listener = (changes: { [KEY]?: { newValue?: unknown } }, area: string): void => {
    // `as`: only the function above writes this key.
    if (area === 'session' && changes[KEY]) ended(stateFor(team, changes[KEY].newValue as Kept | undefined));
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

function stateFor(team: string, kept: Kept | undefined): FlusherState {
  return kept?.team === team ? kept.state : { type: 'idle' };
}
