import { browser } from 'wxt/browser';
import { readMessage } from './runtime-messages.ts';
import type { Answers, RuntimeMessage } from './runtime-messages.ts';
import { senderKind } from './sender-kind.ts';

export interface MessageHandlers {
  mintToken(tabId: number): Promise<string>;
  redeemToken(token: string, tabId: number): Promise<boolean>;
  syncNow(): void;
  syncAsked(): Promise<boolean>;
  describePage(tabId: number): Promise<string | null>;
}

/** Listens in the background. What is not allowed gets no answer at all, so a prober learns nothing. */
export function answerMessages(handlers: MessageHandlers): void {
  browser.runtime.onMessage.addListener((value: unknown, sender, reply) => {
    const message = readMessage(value, senderKind(sender, browser.runtime.id));
    if (!message) return false;
    void answer(message, sender.tab?.id, handlers).then(reply);
    return true;
  });
}

async function answer(
  message: RuntimeMessage,
  tabId: number | undefined,
  handlers: MessageHandlers,
): Promise<Answers[RuntimeMessage['type']] | null> {
  switch (message.type) {
    case 'mint-token':
      return tabId === undefined ? null : handlers.mintToken(tabId);
    case 'redeem-token':
      return tabId !== undefined && handlers.redeemToken(message.token, tabId);
    case 'sync-now':
      handlers.syncNow();
      return true;
    case 'sync-asked':
      return handlers.syncAsked();
    case 'describe-page':
      return tabId === undefined ? null : handlers.describePage(tabId);
    default:
      return message satisfies never;
  }
}
