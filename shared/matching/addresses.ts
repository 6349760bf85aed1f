const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;"]+$/;

/**
 * One spelling per mailbox, as stored in contacts: lower case, host in ASCII form, no `mailto:`, brackets or
 * invisible characters. Null where the text is not an address.
 */
export function normaliseAddress(text: string): string | null {
  const bare = text
    .slice(0, 1000)
    .replace(INVISIBLE, '')
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^<|>$/g, '')
    .toLowerCase();
  const at = bare.lastIndexOf('@');
  const host = asciiHost(bare.slice(at + 1));
  const address = `${bare.slice(0, Math.max(at, 0))}@${host ?? ''}`;
  return host !== null && address.length <= 254 && ADDRESS.test(address) ? address : null;
}

/** The host part of a normalised address. */
export function hostOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** The mailbox behind plus-addressing: `ana+shop@example.com` and `ana@example.com` are one person's. */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const plus = local.indexOf('+');
  return plus > 0 ? local.slice(0, plus) + address.slice(at) : address;
}

const AUTOMATED_LOCAL =
  /^(?:(?:no|not|do[-_.]?not|never)[-_.]?reply|mailer[-_.]?daemon|postmaster|bounces?|notifications?|notify|newsletters?|mailing|unsubscribe|list(?:serv|master)?|auto[-_.]?(?:reply|confirm|mail))(?:$|[-_.+=\d])|[-_.](?:no[-_.]?reply|bounces?|owner|request)(?:$|[+=])/;
const AUTOMATED_HOST = /^(?:lists?|bounces?|mailman|newsletter)\.|(?:^|\.)(?:googlegroups\.com|groups\.io)$/;

/** Whether nobody reads mail sent there: no-reply senders, mailing lists, bounces. Never proposed as a contact. */
export function isAutomated(address: string): boolean {
  const local = address.slice(0, address.lastIndexOf('@'));
  return AUTOMATED_LOCAL.test(local) || AUTOMATED_HOST.test(hostOf(address));
}

function asciiHost(host: string): string | null {
  if (host === '' || /[/?#:\\@[\]%]/.test(host)) return null;
  const url = URL.parse(`http://${host}`);
  return url === null ? null : url.hostname;
}
