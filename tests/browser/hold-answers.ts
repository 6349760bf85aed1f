import type { Page } from 'playwright-core';

/** What a page's own scripts see of it. */
interface Holding {
  /** Calls of the base of this name wait; null: none do. */
  heldCall: string | null;
  /** Sends off what waited. */
  release(): void;
}

declare global {
  var rapportHolding: Holding;
}

/** Lets a test say when the base answers one of its calls, or that it fails, so that nothing hangs on how fast it is. */
export async function holdAnswers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    const held: (() => void)[] = [];
    globalThis.rapportHolding = {
      heldCall: null,
      release() {
        this.heldCall = null;
        for (const send of held.splice(0)) send();
      },
    };
    Worker.prototype.postMessage = function postLater(this: Worker, message: { name?: string }) {
      const send = (): void => post.call(this, message);
      if (message.name === globalThis.rapportHolding.heldCall) held.push(send);
      else send();
    };
  });
}

export async function hold(page: Page, call: string): Promise<void> {
  await page.evaluate((name) => void (globalThis.rapportHolding.heldCall = name), call);
}

export async function release(page: Page): Promise<void> {
  await page.evaluate(() => globalThis.rapportHolding.release());
}

/** From the next load on, the base breaks at this call. */
export async function breakCall(page: Page, call: string): Promise<void> {
  await page.addInitScript((broken) => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function postOrBreak(
      this: Worker,
      message: { name?: string; call?: number },
    ) {
      if (message.name !== broken) return post.call(this, message);
      const data = { call: message.call, type: 'broken', message: 'no such index' };
      this.dispatchEvent(new MessageEvent('message', { data }));
    };
  }, call);
}
