import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { attendPage } from '../page/attend-page.ts';
import { readPage, webmailOf } from '../webmails/read-page.ts';
import { structureReport } from '../webmails/structure-report.ts';

declare global {
  /** Set in our isolated world only: a tab may be entered again while this script is at work in it. */
  var rapportAttends: boolean | undefined;
}

/**
 * The content script, registered at run time for the sites the person allowed. WXT's own frame for content
 * scripts would add half as much code again and tell the page of itself by an event; this one ends by itself.
 */
export default defineUnlistedScript(() => {
  if (globalThis.rapportAttends) return;
  attend();
  // Back from the back-forward cache: everything ended when the page was put there.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) attend();
  });
});

function attend(): void {
  const end = new AbortController();
  window.addEventListener('pagehide', () => end.abort(), { signal: end.signal });
  end.signal.addEventListener('abort', () => (globalThis.rapportAttends = false));
  globalThis.rapportAttends = true;
  attendPage(
    document,
    {
      frames: () => webmailOf(document, new URL(location.href))?.frames(document) ?? [],
      read: () => readPage(document, new URL(location.href)),
      structure: () => structureReport(document),
    },
    end,
  );
}
