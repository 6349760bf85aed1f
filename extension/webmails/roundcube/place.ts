import { attribute, outside } from '../page.ts';
import { environmentOf } from './environment.ts';
import { bodies, draft, ownWindow } from './selectors.ts';

/** Where a mail lies. A UID counts within its mailbox only, which the permalink names too. */
export interface Place {
  readonly uid: string | null;
  readonly mailbox: string | null;
  readonly isDraft: boolean;
  readonly link: string | null;
}

/** By the address of the mail's own document (a preview's or the top one), its permalink, its scripts. */
export function placeOf(header: Element, url: URL): Place {
  const page = header.ownerDocument;
  const isPreview = page.defaultView?.frameElement;
  const shown = isPreview ? new URL(page.URL.startsWith('http') ? page.URL : url.origin) : url;
  const href = attribute(outside(bodies, header, ownWindow)[0], 'href');
  const named = href ? URL.parse(href, url) : null;
  const window = named?.origin === url.origin ? named : null;
  const inAddress = (key: string) => shown.searchParams.get(key) ?? window?.searchParams.get(key);
  const uid = inAddress('_uid') ?? environmentOf(page, 'uid');
  const mailbox = inAddress('_mbox') ?? environmentOf(page, 'mailbox');
  const query = new URLSearchParams({
    _task: 'mail',
    _action: 'show',
    _uid: uid ?? '',
    _mbox: mailbox ?? '',
  });
  const built = uid && mailbox ? `${url.origin}${url.pathname}?${query.toString()}` : null;
  return {
    uid,
    mailbox,
    isDraft:
      outside(bodies, page, draft).length > 0 ||
      [environmentOf(page, 'drafts_mailbox'), 'Drafts'].includes(mailbox ?? ''),
    link: window?.searchParams.has('_uid') ? window.href : built,
  };
}
