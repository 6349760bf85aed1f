/** Windows that never show a mail to work with: print, attachment, original and clipped views (B 2026-06). */
const sideViews = /^(pt|lg|om|att)$/;
/** Parts of Gmail that are no mail (B 2026-08). */
const otherParts =
  /^#(chat|spaces?|rooms?|dm|meet|calls|settings|contacts|addons|create-filter|about)([/?]|$)/i;
/** A hash that names a thread: the new ids are letters, the old ones hexadecimal (B 2024). */
const threadInHash = /\/(FM[fF]c\w+|[A-Za-z]{16,}|[0-9a-f]{12,}|thread-\w:\S+)([/?]|$)/;

/** Anchored to the browser's own URL: what a page claims to be does not count. */
export const isGmail = (url: URL) => url.origin === 'https://mail.google.com';

export const hasNoMail = (url: URL) =>
  !/^\/mail(\/|$)/.test(url.pathname) ||
  sideViews.test(url.searchParams.get('view') ?? '') ||
  otherParts.test(url.hash);

export const namesThread = (url: URL) => threadInHash.test(url.hash) || url.searchParams.has('th');

/** Another person's mailbox, opened by delegation: `/mail/b/<delegate>/u/N/` (B 2024). */
export const isDelegated = (url: URL) => url.pathname.startsWith('/mail/b/');

/** Opens the mail again in the same account. The id in the hash is not the one the web API knows. */
export function permalink(url: URL, id: string | null): string | null {
  const account = /^\/mail\/(?:b\/[^/]+\/)?u\/\d+(?=\/|$)/.exec(url.pathname)?.[0] ?? '/mail/u/0';
  return id && `${url.origin}${account}/#all/${id}`;
}
