import type { Frame, Page } from 'playwright-core';
import { open } from './card-openings.ts';
import { profileOurs } from './our-scripts.ts';

/** What the webmail's main thread gave for the card while mails were read, and its tasks of more than 50 ms. */
export interface MainThread {
  readonly seconds: number;
  readonly mails: number;
  /** Part of the time, 0 to 1, in which a script of ours was at work. */
  readonly share: number;
  readonly longestStretchMs: number;
  /** Of any origin: ours are among them. */
  readonly longTasks: number;
}

/** Reads a mail every three seconds. */
const EACH = 3_000;

export async function readMails(
  page: Page,
  frame: Frame,
  pick: () => number,
  seconds: number,
): Promise<MainThread> {
  await page.evaluate(watchLongTasks);
  const ended = await profileOurs(page);
  const start = performance.now();
  let mails = 0;
  while (performance.now() - start < seconds * 1000) {
    await open(page, frame, pick());
    mails += 1;
    await page.waitForTimeout(Math.max(0, mails * EACH - (performance.now() - start)));
  }
  const took = performance.now() - start;
  const { totalMs, longestMs } = await ended();
  const longTasks = await page.evaluate(() => performance.getEntriesByName('long-task').length);
  return {
    seconds: Math.round(took / 1000),
    mails,
    share: Math.round((totalMs / took) * 100_000) / 100_000,
    longestStretchMs: Math.round(longestMs * 100) / 100,
    longTasks,
  };
}

/** Runs in the webmail's page. */
function watchLongTasks(): void {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      performance.measure('long-task', { start: entry.startTime, duration: entry.duration });
  }).observe({ type: 'longtask' });
}
