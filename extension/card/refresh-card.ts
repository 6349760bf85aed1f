import { flushSync } from 'react-dom';
import { DEFAULT_CONTACT_CHANNELS } from '../../shared/card/contact-policy.ts';
import { DEVICE_ZONE } from '../locales/device-zone.ts';
import type { ReadOnlyStore } from '../store/read-only.ts';
import type { CardState, StateCell } from './card-state.ts';
import type { CardView } from './card-view.ts';
import { ledgerKeeper, type LedgerSource } from './ledgers.ts';
import { readCard } from './read-card.ts';
import type { FirstWords } from './words.ts';

/**
 * Reads the card anew and paints it at once. Of several refreshes under way an older one is never painted over a newer
 * one, nor over another mail; yet it need not wait for the newest, as an import asks for one after another. `since` is
 * when the page said what it shows, for the measure `rapport-card` that ends when the card is painted: such a card is
 * painted with the ledgers as they were last known, which are looked at afterwards.
 */
export function cardRefresher(cell: StateCell, store: ReadOnlyStore): (since?: number) => Promise<void> {
  const ledgers = ledgerKeeper();
  let begunRefreshes = 0;
  let painted = 0;
  const refresh = async (since?: number): Promise<void> => {
    begunRefreshes += 1;
    const mine = begunRefreshes;
    const begun = performance.now();
    const about = cell.get();
    const view = await viewOf(about, store, since === undefined ? ledgers.anew : ledgers.known());
    if (mine < painted || !isAbout(cell.get(), about)) return;
    painted = mine;
    const read = performance.now() - begun;
    const rendering = performance.now();
    flushSync(() => cell.set({ view, words: wordsFor(view, cell.get().words) }));
    const render = performance.now() - rendering;
    if (since === undefined) return;
    await nextPaint();
    performance.measure('rapport-card', { start: since, detail: { read, render } });
    // Whoever cannot say whether they are right has the card say what it can read.
    if (await ledgers.outdated(store).catch(() => true)) await refresh();
  };
  return refresh;
}

/** Whether the card is still about what was read: the same mail, with the same choices and person. */
function isAbout(now: CardState, read: CardState): boolean {
  return (
    now.reading === read.reading &&
    now.chosen === read.chosen &&
    now.choices === read.choices &&
    now.session === read.session
  );
}

/** Days are said in the zone they are counted in. */
function wordsFor(view: CardView, words: FirstWords): FirstWords {
  return view.kind === 'mail' && view.zone !== words.zone ? words.inZone(view.zone) : words;
}

async function viewOf(state: CardState, store: ReadOnlyStore, ledgers: LedgerSource): Promise<CardView> {
  if (state.view.kind === 'removed') return state.view;
  if (state.reading === null) return { kind: 'unrecognised' };
  try {
    const around = {
      session: state.session,
      choices: state.choices,
      contactChannels: DEFAULT_CONTACT_CHANNELS,
      zone: DEVICE_ZONE,
      now: Date.now(),
      online: navigator.onLine,
      flusher: state.flusher,
      directory: state.directory,
    };
    return await readCard(store, state.reading, state.chosen, around, ledgers);
  } catch (failure) {
    console.error('Rapport could not read its records', failure);
    return { kind: 'unreadable' };
  }
}

/** Ends once what the document shows now was handed to the screen. */
function nextPaint(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  // A message sent as a frame begins is heard when it is painted.
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve(), { once: true });
    port1.start();
    port2.postMessage(null);
  });
  return promise;
}
