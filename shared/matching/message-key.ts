import { normaliseAddress } from './addresses.ts';

/** What of an open mail identifies it; the reader's `OpenMessage` fits. */
export interface KeyedMail {
  readonly id: string | null;
  /** ISO 8601 instant. */
  readonly date: string | null;
  readonly subject: string | null;
  readonly from: { readonly address: string | null } | null;
}

const REPLY_MARKS =
  /^(?:re|fw|fwd|aw|wg|antw|sv|vs|vl|tr|rv|res|enc|r|i|回复|回覆|答复|答覆|回信|转发|轉寄|转寄|轉發|返信|転送)\s*(?:\[\d+\]|\(\d+\))?\s*[:：]\s*/iu;

/** The subject without reply and forward marks of any language, in one spelling. */
export function bareSubject(subject: string | null): string {
  let bare = (subject ?? '').normalize('NFKC').replace(/\s+/gu, ' ').trim();
  for (let next = bare.replace(REPLY_MARKS, ''); next !== bare; next = bare.replace(REPLY_MARKS, ''))
    bare = next;
  return bare.toLowerCase();
}

/**
 * The id of the interaction that logs this mail. Sender, minute and subject are the same in every mailbox and
 * webmail, so two colleagues who log the same mail write one record. Where the page hides one of them the id is
 * the webmail's own, which still makes logging idempotent for this mailbox. Null where there is neither.
 */
export async function messageKey(
  webmail: string,
  own: string | null,
  mail: KeyedMail,
): Promise<string | null> {
  const sender = mail.from?.address ? normaliseAddress(mail.from.address) : null;
  const minute = minuteOf(mail.date);
  if (sender !== null && minute !== null) return digest(['mail', sender, minute, bareSubject(mail.subject)]);
  return mail.id === null ? null : digest(['webmail', webmail, own ?? '', mail.id]);
}

function minuteOf(date: string | null): string | null {
  const at = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(at) ? null : new Date(at).toISOString().slice(0, 16);
}

async function digest(parts: readonly string[]): Promise<string> {
  const bytes = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(parts.join('\n'))),
  );
  const base64 = btoa(String.fromCharCode(...bytes));
  return `mail-${base64.replaceAll('+', '-').replaceAll('/', '_').slice(0, 32)}`;
}
