import { browser } from 'wxt/browser';
import type { Answers, RuntimeMessage } from './runtime-messages.ts';

/** Asks the background; null when it refused, or when the extension was updated and this context is an orphan. */
export async function askBackground<M extends RuntimeMessage>(
  message: M,
): Promise<Answers[M['type']] | null> {
  try {
    const answer: Answers[M['type']] | undefined = await browser.runtime.sendMessage(message);
    return answer ?? null;
  } catch {
    // No listener or no extension any more: to the asker both are "no".
    return null;
  }
}
