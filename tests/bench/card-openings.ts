import type { Frame, Page } from 'playwright-core';
import { cardOf } from '../browser/harness.ts';
import { loadMails, type MailServer, openedAt, openMail } from './mail-list.ts';
import { percentiles, type Percentiles } from './percentiles.ts';
import { within } from './within.ts';

/** One opening in ms: from the change of the page to the frame painted, and the card's own two parts of it. */
export interface Opening {
  readonly paint: number;
  readonly read: number;
  readonly render: number;
}

/**
 * Milliseconds from the change of the page that opens a mail to the card's frame painted, of which `read` were spent on
 * the store and `render` on React.
 */
export type Openings = Readonly<Record<keyof Opening, Percentiles>>;

const PATIENCE = 20_000;
/** What belongs to the mail before has ended by then, and the page is as still as when a person reads. */
const STILL = 150;

export async function openings(count: number, once: () => Promise<Opening>): Promise<Openings> {
  const all: Opening[] = [];
  for (let done = 0; done < count; done += 1) all.push(await once());
  const of = (part: keyof Opening): Percentiles => percentiles(all.map((one) => one[part]));
  return { paint: of('paint'), read: of('read'), render: of('render') };
}

/** Loads the page and times its first mail: one that is open from the start, or one opened beside a ready card. */
export async function load(page: Page, mails: MailServer, n: number, withMail: boolean): Promise<Opening> {
  await loadMails(page, mails, withMail ? n : null);
  if (!withMail) return open(page, await readyCard(page), n);
  const frame = await cardOf(page);
  return timed(frame, n, await paintOf(frame, 0), await openedAt(page));
}

/** Opens mail `n` beside a ready card and waits until the card is painted. */
export async function open(page: Page, frame: Frame, n: number): Promise<Opening> {
  // A person's clicks fall anywhere between two frames.
  await page.waitForTimeout(STILL + (n % 17));
  const before = await frame.evaluate(() => performance.getEntriesByName('rapport-card').length);
  const painted = paintOf(frame, before);
  const changedAt = await openMail(page, n);
  return timed(frame, n, await painted, changedAt);
}

/** The card's document once it listens: the card is there before any mail is. */
export async function readyCard(page: Page): Promise<Frame> {
  const frame = await cardOf(page);
  await frame.getByRole('region').first().waitFor();
  return frame;
}

interface Painted {
  readonly end: number;
  readonly read: number;
  readonly render: number;
}

async function timed(frame: Frame, n: number, painted: Painted, changedAt: number): Promise<Opening> {
  const name = await frame.evaluate(() => document.querySelector('section.card')?.getAttribute('aria-label'));
  if (name !== `Customer ${n}`) throw new Error(`painted ${name ?? 'nothing'}, not Customer ${n}`);
  const { end, read, render } = painted;
  return { paint: end - changedAt, read, render };
}

/**
 * The first paint of a mail after so many. Only listens: whoever asks the card again and again whether it is there
 * keeps it busy, and times that.
 */
function paintOf(frame: Frame, before: number): Promise<Painted> {
  return within(PATIENCE, 'a card painted', frame.evaluate(nextPaint, before));
}

/** Runs in the card's document. */
function nextPaint(before: number): Promise<Painted> {
  return new Promise((resolve) => {
    let seen = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntriesByName('rapport-card')) {
        seen += 1;
        if (seen !== before + 1) continue;
        observer.disconnect();
        // `as`: the card's own measure, see `refresh-card.ts`.
        const detail = (entry as PerformanceMeasure).detail as { read: number; render: number };
        resolve({ end: performance.timeOrigin + entry.startTime + entry.duration, ...detail });
      }
    });
    observer.observe({ type: 'measure', buffered: true });
  });
}
