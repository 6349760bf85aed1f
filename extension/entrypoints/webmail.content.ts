import { defineContentScript } from 'wxt/utils/define-content-script';
import { attendPage } from '../page/attend-page.ts';
import { readPage, webmailOf } from '../webmails/read-page.ts';
import { structureReport } from '../webmails/structure-report.ts';

/** Registered at run time for the sites the person allowed; so it names none itself. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main({ signal }) {
    const attend = (): void => {
      const leaving = new AbortController();
      window.addEventListener('pagehide', () => leaving.abort(), { once: true });
      attendPage(
        document,
        {
          frames: () => webmailOf(document, new URL(location.href))?.frames(document) ?? [],
          read: () => readPage(document, new URL(location.href)),
          structure: () => structureReport(document),
        },
        AbortSignal.any([signal, leaving.signal]),
      );
    };
    attend();
    // Back from the back-forward cache: everything ended when the page was put there.
    window.addEventListener('pageshow', ({ persisted }) => persisted && attend(), { signal });
  },
});
