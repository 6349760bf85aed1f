import { readWith } from '../webmails/read-with.ts';
import type { Reading, Webmail } from '../webmails/webmail.ts';
import { attendPage } from './attend-page.ts';

declare global {
  /** Set in our isolated world only: a tab may be entered again while a script of ours is at work in it. */
  var rapportAttends: boolean | undefined;
}

/** The whole content script of a site: the card beside its mails, read by the first of `webmails` that knows the page. */
export function attendWith(...webmails: readonly Webmail[]): void {
  if (globalThis.rapportAttends) return;
  attend(webmails);
  // Back from the back-forward cache: everything ended when the page was put there.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) attend(webmails);
  });
}

const address = (): URL => new URL(location.href);

function attend(webmails: readonly Webmail[]): void {
  const end = new AbortController();
  window.addEventListener('pagehide', () => end.abort(), { signal: end.signal });
  end.signal.addEventListener('abort', () => (globalThis.rapportAttends = false));
  globalThis.rapportAttends = true;
  attendPage(
    document,
    {
      frames: () => webmails.find((one) => one.recognises(document, address()))?.frames(document) ?? [],
      read: () => firstReading(webmails, address()),
    },
    end,
  );
}

function firstReading(webmails: readonly Webmail[], url: URL): Reading | null {
  for (const webmail of webmails) {
    const reading = readWith(webmail, document, url);
    if (reading) return reading;
  }
  return null;
}
