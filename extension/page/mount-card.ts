import { browser } from 'wxt/browser';
import type { FromCard } from '../messages/card-port.ts';
import { offerPort } from './offer-port.ts';
import { firstPlace, fitsBeside, makeRoom, showsInPart, styleHost, widthWithin } from './place.ts';
import type { Place } from './place.ts';
import { watchStyles } from './watch-styles.ts';

/** A page that keeps removing the card does not want it. */
const REMOVALS = 3;
/** So does one that keeps dressing it up. */
const DRESSINGS = 20;
/** A card may begin anew by itself, as at a change of team; one that does so all the time is broken. */
const REOPENINGS = 10;

export interface CardEvents {
  /** A card is listening: tell it everything it has to show. */
  opened(port: MessagePort): void;
  asked(message: FromCard): void;
  /** The page will not have the card, or the extension is gone. */
  ended(): void;
}

/** Puts the card into the page and keeps it there, in a closed shadow root that the page cannot look into. */
export function mountCard(document: Document, events: CardEvents, signal: AbortSignal): void {
  const root = document.documentElement;
  let chosen: Place = firstPlace;
  /** In a window too narrow for both, the card stands above the mail only while the person has it open. */
  let openAbove = false;
  let host: HTMLElement | null = null;
  let ready = false;
  let removals = 0;
  let worn = '';
  let dressings = 0;
  let reopenings = 0;

  const arrange = (): void => {
    const beside = fitsBeside(chosen, window.innerWidth);
    if (beside) openAbove = false;
    if (!host) return;
    const collapsed = beside ? chosen.collapsed : !openAbove;
    worn = styleHost(host, ready && !showsInPart(root) ? { ...chosen, collapsed } : null);
    makeRoom(root, ready && beside && !collapsed ? chosen.width : 0);
  };

  const hear = (message: FromCard): void => {
    if (message.type === 'ready') ready = true;
    else if (message.type === 'width') chosen = { ...chosen, width: widthWithin(message.px) };
    else if (message.type === 'collapsed') {
      // What the card remembers from another window comes before it is ready, and opens nothing above the mail.
      if (ready && !fitsBeside(chosen, window.innerWidth)) openAbove = !message.collapsed;
      else chosen = { ...chosen, collapsed: message.collapsed };
    }
    arrange();
    events.asked(message);
  };

  const mount = async (): Promise<void> => {
    if (signal.aborted) return;
    ready = false;
    const [mounted, frame] = buildHost(document);
    host = mounted;
    arrange();
    const opening = offerPort(frame);
    root.append(mounted);
    keep.observe(mounted, { attributes: true });
    const port = await opening;
    if (host !== mounted) return;
    if (!port || signal.aborted) return events.ended();
    port.addEventListener('message', ({ data }: MessageEvent<FromCard>) => hear(data), { signal });
    const beginAnew = (): void => remount(mounted, ++reopenings <= REOPENINGS);
    port.addEventListener('close', beginAnew, { signal });
    // A card that loads itself anew does not always close its port.
    frame.addEventListener('load', beginAnew, { signal });
    port.start();
    events.opened(port);
  };

  const remount = (lost: HTMLElement, again: boolean): void => {
    if (host !== lost || signal.aborted) return;
    host = null;
    lost.remove();
    makeRoom(root, 0);
    // Without an id the extension was updated or removed: this script is an orphan.
    if (again && browser.runtime.id) void mount();
    else events.ended();
  };

  const keep = new MutationObserver(() => {
    if (host && host.parentNode !== root) remount(host, ++removals <= REMOVALS);
    else if (host && host.style.cssText !== worn) {
      if (++dressings > DRESSINGS) events.ended();
      else arrange();
    }
  });
  keep.observe(document, { childList: true });
  keep.observe(root, { childList: true });
  window.addEventListener('resize', arrange, { signal });
  watchStyles(document, arrange, signal);
  signal.addEventListener('abort', () => {
    keep.disconnect();
    host?.remove();
    makeRoom(root, 0);
  });
  void mount();
}

function buildHost(document: Document): [HTMLElement, HTMLIFrameElement] {
  const host = document.createElement('rapport-card');
  const frame = document.createElement('iframe');
  frame.src = browser.runtime.getURL('/card.html');
  frame.title = 'Rapport';
  frame.allow = 'clipboard-write';
  frame.style.cssText = 'display:block;width:100%;height:100%;border:0;color-scheme:normal';
  host.attachShadow({ mode: 'closed' }).append(frame);
  return [host, frame];
}
