import type { Reading } from '../webmails/webmail.ts';

/** How the host page looks, so that the card follows it and not the operating system. */
export type Scheme = 'light' | 'dark';

/** Messages on the MessagePort from the content script to the card. */
export type ToCard =
  | { readonly type: 'reading'; readonly reading: Reading }
  /** The page is a granted site that is not a webmail, or one whose structure was not recognised. */
  | { readonly type: 'unrecognised' }
  | { readonly type: 'scheme'; readonly scheme: Scheme }
  | { readonly type: 'focus' };

/** Messages from the card to the content script: only about its own frame, never about a customer. */
export type FromCard =
  | { readonly type: 'ready' }
  | { readonly type: 'height'; readonly px: number }
  | { readonly type: 'collapsed'; readonly collapsed: boolean }
  | { readonly type: 'width'; readonly px: number }
  | { readonly type: 'leave' };

/** What the content script posts to the card's window together with the port. */
export interface PortOffer {
  readonly type: 'rapport-port';
  /** One-time token minted by the background for this tab. */
  readonly token: string;
}
