import { memo, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '../design/tokens.css';
import '../design/base.css';
import '../design/primitives.css';
import './card.css';
import { languageOf } from '../locales/choose-language.ts';
import { loadFirstCardMessages } from '../locales/card-messages.ts';
import { DEVICE_ZONE } from '../locales/device-zone.ts';
import { recallFlusherState, watchFlusherState } from '../session/flusher-state.ts';
import { watchSession, type Session } from '../session/session.ts';
import { CHANGES_CHANNEL } from '../store/announce.ts';
import { readOnlyStore, type ReadOnlyStore } from '../store/read-only.ts';
import type { FlusherState } from '../sync/flusher.ts';
import { ActionsContext, type CardActions } from './card-actions.ts';
import { stateCell, type CardState, type StateCell } from './card-state.ts';
import { Card } from './card.tsx';
import { recallDrafts, type Drafts } from './drafts.ts';
import { followPort } from './follow-port.ts';
import { foldWhereNarrow } from './fold-where-narrow.ts';
import { recallFrame } from './frame-memory.ts';
import { keepDirectory } from './keep-directory.ts';
import { CompletingContext, importLater, loadLater } from './later.tsx';
import { liveActions } from './live-actions.ts';
import { cardRefresher } from './refresh-card.ts';
import { askBackground } from '../messages/ask-background.ts';
import { guardVisibility } from './visibility-guard.ts';
import { whenIdle } from './when-idle.ts';
import { createWords, WordsContext, type FirstWords } from './words.ts';
import type { CardWriter } from './write-card.ts';

/** What a card needs before it can be shown. */
export interface PreparedCard {
  readonly state: CardState;
  readonly store: ReadOnlyStore;
  readonly drafts: Drafts;
}

const EACH_MINUTE = 60_000;
/** What only the first click needs is loaded so long after the card: whoever opens a mail at once does not wait for it. */
const FIRST_MAIL_MS = 1_000;

/** Fetches all a card of this session needs from this browser, and opens its store: the first mail waits for neither. */
export async function prepareCard(session: Session): Promise<PreparedCard> {
  const store = readOnlyStore(session.team);
  const [memory, words, flusher, drafts] = await Promise.all([
    recallFrame(),
    firstWords(session),
    recallFlusherState(session.team),
    recallDrafts(session.team),
    // A store that cannot be opened is told of with the first mail.
    store.read([], async () => null).catch(() => null),
  ]);
  const nothing = { view: { kind: 'nothing-open' }, reading: null, chosen: null, directory: null } as const;
  return { state: { ...nothing, words, session, flusher, ...memory }, store, drafts };
}

/**
 * Shows the card in `root` and keeps it true for as long as its document lives. `port` is the accepted one to the content
 * script of the page; nothing has been read from it yet.
 */
export function mountCard(
  root: HTMLElement,
  port: MessagePort,
  { state, store, drafts }: PreparedCard,
): void {
  const { session, width, folded } = state;
  const cell = stateCell(state);
  const refresh = cardRefresher(cell, store);
  const guard = guardVisibility(root);
  const complete = onceDone(() => completeWords(cell));
  const writer = onceDone(async (): Promise<CardWriter> => {
    const { cardWriter } = await loadLater(complete);
    return cardWriter({
      openStore: () => openForWriting(session),
      trusts: guard.trusts,
      saved: () => {
        void askBackground({ type: 'sync-now' });
        return refresh();
      },
    });
  });
  const page = followPort(port, cell, refresh);
  const actions = liveActions({ cell, writer, drafts, store: () => store, refresh, ...page });

  const react = createRoot(root);
  flushSync(() => react.render(<LiveCard cell={cell} actions={actions} complete={complete} />));
  keepCurrent(cell, refresh);
  foldWhereNarrow(cell);
  page.tell({ type: 'width', px: width });
  page.tell({ type: 'collapsed', collapsed: folded });
  page.tell({ type: 'ready' });
  port.start();
  const later = (): void => {
    void writer().then((opened) => opened.warm());
    void keepDirectory(cell, store);
  };
  setTimeout(() => whenIdle(later), FIRST_MAIL_MS);
}

/** What the page said it shows changes nothing by itself: the card is rendered once it was read. */
const SteadyCard = memo(Card);

interface LiveCardProps {
  readonly cell: StateCell;
  readonly actions: CardActions;
  complete(): Promise<void>;
}

function LiveCard({ cell, actions, complete }: LiveCardProps) {
  const { words, view, folded, width } = useSyncExternalStore(cell.subscribe, cell.get);
  return (
    <WordsContext value={words}>
      <ActionsContext value={actions}>
        <CompletingContext value={complete}>
          <SteadyCard view={view} folded={folded} width={width} />
        </CompletingContext>
      </ActionsContext>
    </WordsContext>
  );
}

async function firstWords(session: Session): Promise<FirstWords> {
  const language = languageOf(session);
  document.documentElement.lang = language;
  return createWords(language, await loadFirstCardMessages(language), DEVICE_ZONE, Date.now);
}

/** Gives the card the words for what is loaded later. */
async function completeWords(cell: StateCell): Promise<void> {
  const { allWords } = await importLater();
  const words = await allWords(cell.get().session, DEVICE_ZONE);
  // Another language chosen meanwhile has come with all its words.
  if (words.language !== languageOf(cell.get().session)) return;
  cell.set({ words: words.inZone(cell.get().words.zone) });
}

/** Does it when first asked, and again only if that failed. */
function onceDone<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | null = null;
  return () => {
    done ??= work().catch((failure: unknown) => {
      done = null;
      throw failure;
    });
    return done;
  };
}

async function openForWriting(session: Session) {
  const { openSessionStore } = await import('../session/open-session-store.ts');
  return openSessionStore(session);
}

/** Reads again whenever something may have changed: records, the connection, the minute, the language, the team. */
function keepCurrent(cell: StateCell, refresh: () => Promise<void>): void {
  const again = (): void => void refresh();
  const changes = new BroadcastChannel(CHANGES_CHANNEL);
  changes.addEventListener('message', again);
  window.addEventListener('online', again);
  window.addEventListener('offline', again);
  const ended = (flusher: FlusherState): void => {
    cell.set({ flusher });
    again();
  };
  watchFlusherState(cell.get().session.team, ended);
  setInterval(() => document.hidden || again(), EACH_MINUTE);
  watchSession((session) => void changeSession(cell, session, refresh));
}

/** Another language is spoken at once; another team or member is another card. */
async function changeSession(cell: StateCell, session: Session, refresh: () => Promise<void>): Promise<void> {
  const before = cell.get().session;
  const left = before.server !== null && session.server === null;
  if (left) cell.set({ view: { kind: 'removed' }, reading: null, session });
  else if (before.team !== session.team || before.member.id !== session.member.id) location.reload();
  else {
    const { allWords } = await importLater();
    cell.set({ session, words: await allWords(session, cell.get().words.zone) });
    await refresh();
  }
}
