import { asAddress } from '../people.ts';

const hosts = [
  'outlook.office.com',
  'outlook.office365.com',
  'outlook.live.com',
  'outlook.cloud.microsoft',
] as const;

export const matches = hosts.map((host) => `https://${host}/*`);

/** Anchored to the browser's own URL: what a page claims to be does not count. */
export const isOutlook = (url: URL) => matches.includes(`${url.origin}/*`);

/** Calendar, people and the other parts live on the same host. */
export const hasNoMail = (url: URL) => !/^\/(mail|owa)(\/|$)|^\/$/i.test(url.pathname);

const parts = (url: URL) => url.pathname.split('/').filter(Boolean);

const decoded = (part: string | undefined) => {
  try {
    return decodeURIComponent(part ?? '') || null;
  } catch {
    return part ?? null; // a stray percent sign: the id as it stands
  }
};

/** The item the URL names: `/mail/<folder>/id/<item>`, `/mail/deeplink/read/<item>` or `?ItemID=<item>`. */
export function itemInUrl(url: URL): string | null {
  const path = parts(url);
  const before = path.findIndex(
    (part, at) => part === 'id' || (part === 'read' && path[at - 1] === 'deeplink'),
  );
  const query = [...url.searchParams].find(([key]) => key.toLowerCase() === 'itemid')?.[1];
  return (before > 0 && decoded(path[before + 1])) || query || null;
}

/** Another mailbox opened by its address: `/mail/<address>/...`. */
export const mailboxInUrl = (url: URL) => asAddress(decoded(parts(url)[1]));

/** Opens the mail again, in the folder the URL names. */
export function permalink(url: URL, id: string | null): string | null {
  if (itemInUrl(url)) return url.href.split('#')[0] ?? null;
  if (!id) return null;
  const [, ...rest] = parts(url);
  const account = rest.filter((part, at) => at === 0 && (/^\d+$/.test(part) || part.includes('@')));
  const folder = rest.slice(account.length).find((part) => /^\w+$/.test(part) && part !== 'deeplink');
  return `${url.origin}/${['mail', ...account, folder ?? 'inbox', 'id', encodeURIComponent(id)].join('/')}`;
}
