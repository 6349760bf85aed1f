import { browser } from 'wxt/browser';
import type { FromCard, Scheme, ToCard } from '../messages/card-port.ts';
import { isLeavePage } from '../messages/content-messages.ts';
import { mountCard } from './mount-card.ts';
import { watchScheme } from './scheme.ts';
import { watchPage } from './watch-page.ts';
import type { Reading } from '../webmails/webmail.ts';

export interface AttendedPage {
  frames(): readonly Document[];
  /** Null where no reader recognises the page. */
  read(): Reading | null;
}

const EACH_SECOND = 1_000;

/** Shows the card beside this page and keeps it told, until `end` ends everything that was started. */
export function attendPage(document: Document, page: AttendedPage, end: AbortController): void {
  const { signal } = end;
  let port: MessagePort | null = null;
  let scheme: Scheme = 'light';
  let said = '';

  const tell = (message: ToCard): void => port?.postMessage(message);
  const look = (): void => {
    if (!browser.runtime.id) return end.abort();
    if (!port) return;
    const reading = page.read();
    const message: ToCard = reading ? { type: 'reading', reading } : { type: 'unrecognised' };
    const text = JSON.stringify(message);
    if (text === said) return;
    said = text;
    tell(message);
  };

  mountCard(
    document,
    {
      opened(opened) {
        port = opened;
        said = '';
        tell({ type: 'scheme', scheme });
        look();
      },
      asked: (message: FromCard) => {
        // The card gives the keyboard back to the mail.
        if (message.type === 'leave') window.focus();
      },
      ended: () => end.abort(),
    },
    signal,
  );
  watchScheme(
    document,
    (seen) => {
      scheme = seen;
      tell({ type: 'scheme', scheme });
    },
    signal,
  );
  watchPage(document, { frames: () => page.frames(), look }, signal);
  listenForLeave(() => end.abort(), signal);
  endAsOrphan(end);
}

/** Nobody tells a script that its extension was updated or removed, and its card may stand there dead: it looks itself. */
function endAsOrphan(end: AbortController): void {
  const look = setInterval(() => browser.runtime.id || end.abort(), EACH_SECOND);
  end.signal.addEventListener('abort', () => clearInterval(look));
}

function listenForLeave(leave: () => void, signal: AbortSignal): void {
  const listener = (message: unknown): void => {
    if (isLeavePage(message)) leave();
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage?.removeListener(listener));
}
