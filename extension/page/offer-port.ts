import { browser } from 'wxt/browser';
import type { PortOffer } from '../messages/card-port.ts';
import { askBackground } from '../messages/ask-background.ts';

/** Offers the card a port it can trust: only our content script can get a token. Null if we are an orphan. */
export async function offerPort(frame: HTMLIFrameElement): Promise<MessagePort | null> {
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const [token] = await Promise.all([askBackground({ type: 'mint-token' }), loaded]);
  if (!token) return null;
  const { port1, port2 } = new MessageChannel();
  const offer: PortOffer = { type: 'rapport-port', token };
  // The target origin makes sure that nobody who took the frame over gets the token.
  frame.contentWindow?.postMessage(offer, `chrome-extension://${browser.runtime.id}`, [port2]);
  return port1;
}
