import type { Reading, Webmail } from './webmail.ts';

/**
 * What one webmail's reader sees in the page, or null where the page is not that webmail's. A content script
 * for one site needs only this and that site's reader, not the whole registry.
 */
export function readWith(webmail: Webmail, page: Document, url: URL): Reading | null {
  return webmail.recognises(page, url) ? { webmail: webmail.id, ...webmail.read(page, url) } : null;
}
