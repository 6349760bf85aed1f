import type { SenderKind } from './runtime-messages.ts';

/** What the browser itself says of who sent a message; the message's own words count for nothing. */
export interface Sender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentLifecycle?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

export function senderKind(sender: Sender, extensionId: string): SenderKind {
  if (sender.id !== extensionId) return 'stranger';
  const inTopFrame = sender.frameId === 0;
  if (sender.origin === `chrome-extension://${extensionId}`)
    return sender.tab && !inTopFrame ? 'card' : 'page';
  const onWebPage = /^https?:/.test(sender.origin ?? '');
  return onWebPage && sender.tab?.id !== undefined && inTopFrame ? 'content' : 'stranger';
}
