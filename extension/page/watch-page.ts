import { readingBudget } from './reading-budget.ts';

export interface WatchedPage {
  /** Same-origin documents to watch besides the top one. */
  frames(): readonly Document[];
  /** Looks at the page once. Costs what it costs; how often is decided here. */
  look(): void;
}

/** What recording one change costs the page in ms, measured with room to spare. */
const COST_OF_A_CHANGE = 0.002;
/** A preview frame that is changing its document is looked for in this many coming frames. */
const PATIENCE = 120;

const EVERY_CHANGE: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributes: true,
  characterData: true,
};

/**
 * Looks whenever the page may show something else: at once at the first change, so that a mail is read in the
 * frame that shows it, then at most once a frame, and less often when the page's changes would cost too much.
 */
export function watchPage(top: Document, page: WatchedPage, signal: AbortSignal): void {
  const budget = readingBudget(() => performance.now());
  let watched = new WeakSet<Document>();
  let lookedInThisFrame = false;
  let changedSince = false;
  let paused = false;
  let patience = 0;

  const observer = new MutationObserver((changes) => {
    budget.spend(changes.length * COST_OF_A_CHANGE);
    changed();
  });

  const watch = (document: Document): void => {
    if (watched.has(document)) return;
    watched.add(document);
    observer.observe(document, EVERY_CHANGE);
    // A frame's load event does not bubble; capturing it on the document that holds the frame does.
    document.addEventListener('load', changed, { capture: true, signal });
    document.defaultView?.addEventListener('pagehide', expectNewDocument, { signal });
  };

  const expectNewDocument = (): void => {
    patience = PATIENCE;
    changed();
  };

  const lookNow = (): void => {
    const start = performance.now();
    changedSince = false;
    watch(top);
    page.frames().forEach(watch);
    page.look();
    budget.spend(performance.now() - start);
  };

  const pauseFor = (ms: number): void => {
    paused = true;
    observer.disconnect();
    watched = new WeakSet();
    setTimeout(() => {
      paused = false;
      if (!signal.aborted) changed();
    }, ms);
  };

  const nextFrame = (): void => {
    lookedInThisFrame = false;
    if (patience > 0) patience -= 1;
    if (changedSince || patience > 0) changed();
  };

  function changed(): void {
    changedSince = true;
    if (signal.aborted || paused || lookedInThisFrame || top.hidden) return;
    const wait = budget.wait();
    if (wait > 0) return pauseFor(wait);
    lookedInThisFrame = true;
    requestAnimationFrame(nextFrame);
    lookNow();
  }

  for (const event of ['hashchange', 'popstate', 'pageshow'])
    window.addEventListener(event, changed, { signal });
  window.navigation.addEventListener('currententrychange', changed, { signal });
  top.addEventListener('visibilitychange', changed, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  changed();
}
