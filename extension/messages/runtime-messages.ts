/** Everything that may be asked of the background. Nothing here carries a customer's data. */
export type RuntimeMessage =
  /** The content script asks for a token that lets its card trust the port it is about to be offered. */
  | { readonly type: 'mint-token' }
  | { readonly type: 'redeem-token'; readonly token: string }
  | { readonly type: 'sync-now' }
  /** The person asks for it, which even a wait gives way to; answered with whether a run is under way. */
  | { readonly type: 'sync-asked' }
  /** The card asks for the structure of the page it stands beside, without the page's text. */
  | { readonly type: 'describe-page' };

/** What each message is answered with. */
export interface Answers {
  'mint-token': string;
  'redeem-token': boolean;
  'sync-now': boolean;
  'sync-asked': boolean;
  'describe-page': string;
}

export type SenderKind = 'content' | 'card' | 'page' | 'stranger';

/** Who may send what. A page that takes over a content script gains a token for a frame it cannot read. */
export const allowed = {
  content: ['mint-token'],
  card: ['redeem-token', 'sync-now', 'describe-page'],
  page: ['sync-now', 'sync-asked'],
  stranger: [],
} satisfies Record<SenderKind, readonly RuntimeMessage['type'][]>;

const TOKEN = /^[0-9a-f]{64}$/;

/** The message if it has exactly the shape this kind of sender may send, else null. */
export function readMessage(value: unknown, from: SenderKind): RuntimeMessage | null {
  if (typeof value !== 'object' || value === null || !('type' in value)) return null;
  const permitted: readonly unknown[] = allowed[from];
  if (!permitted.includes(value.type)) return null;
  const fields = Object.keys(value).length;
  switch (value.type) {
    case 'mint-token':
    case 'sync-now':
    case 'sync-asked':
    case 'describe-page':
      return fields === 1 ? { type: value.type } : null;
    case 'redeem-token':
      return fields === 2 && 'token' in value && typeof value.token === 'string' && TOKEN.test(value.token)
        ? { type: 'redeem-token', token: value.token }
        : null;
    default:
      return null;
  }
}
