import { readWith } from './read-with.ts';
import { webmails } from './registry.ts';
import type { Reading, Webmail } from './webmail.ts';

export function webmailOf(page: Document, url: URL): Webmail | null {
  return webmails.find((webmail) => webmail.recognises(page, url)) ?? null;
}

/** What the page shows, or null where it is no page of a webmail known here. `url` is the browser's own. */
export function readPage(page: Document, url: URL): Reading | null {
  const webmail = webmailOf(page, url);
  return webmail && readWith(webmail, page, url);
}
