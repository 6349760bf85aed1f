import { flushSync } from 'react-dom';
import { DEFAULT_CONTACT_CHANNELS } from '../../shared/card/contact-policy.ts';
import type { ReadOnlyStore } from '../store/read-only.ts';
import type { CardState, StateCell } from './card-state.ts';
import type { CardView } from './card-view.ts';
import { readCard } from './read-card.ts';
import type { Words } from './words.ts';

/** Counts until the team's own zone is read. */
export const DEVICE_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * Reads the card anew and paints it at once. Of several refreshes under way only the newest is shown; `since` is
 * when the page said what it shows, for the measure `rapport-card` that ends when the card is painted.
 */
export function cardRefresher(
  cell: StateCell,
  store: () => ReadOnlyStore,
): (since?: number) => Promise<void> {
  let newest = 0;
  return async (since) => {
    newest += 1;
    const mine = newest;
    const begun = performance.now();
    const view = await viewOf(cell.get(), store());
    if (mine !== newest) return;
    const read = performance.now() - begun;
    const rendering = performance.now();
    flushSync(() => cell.set({ view, words: wordsFor(view, cell.get().words) }));
    const render = performance.now() - rendering;
    if (since !== undefined) measurePaint(since, { read, render });
  };
}

/** Days and times are said in the zone they are counted in. */
function wordsFor(view: CardView, words: Words): Words {
  return view.kind === 'mail' && view.zone !== words.zone ? words.inZone(view.zone) : words;
}

async function viewOf(state: CardState, store: ReadOnlyStore): Promise<CardView> {
  if (state.view.kind === 'removed') return state.view;
  if (state.reading === null) return { kind: 'unrecognised' };
  try {
    return await readCard(store, state.reading, state.chosen, {
      session: state.session,
      choices: state.choices,
      contactChannels: DEFAULT_CONTACT_CHANNELS,
      zone: DEVICE_ZONE,
      now: Date.now(),
      online: navigator.onLine,
      flusher: state.flusher,
    });
  } catch (failure) {
    console.error('Rapport could not read its records', failure);
    return { kind: 'unreadable' };
  }
}

function measurePaint(start: number, detail: { readonly read: number; readonly render: number }): void {
  // The frame after the next animation frame callback has been handed to the screen.
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => performance.measure('rapport-card', { start, detail }), {
      once: true,
    });
    port1.start();
    port2.postMessage(null);
  });
}
