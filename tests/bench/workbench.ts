import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { EXTENSION_ID, type Rapport } from '../browser/harness.ts';
import { launchFilled } from './filled-profile.ts';
import { percentiles, type Percentiles } from './percentiles.ts';
import {
  forgetFirstScreens,
  frameTimes,
  type Scrolled,
  typingTimes,
  watchFirstRow,
  WHOLE,
} from './workbench-probes.ts';

const OPENINGS = 7;
/** The worker of a window that is closed has just begun to read everybody: nobody opens the next one that fast. */
const BETWEEN_OPENINGS_MS = 1_500;
/** Once it has read everybody, the very first window remembers the first screen for those that follow. */
const READS_EVERYBODY_MS = 10_000;
const SEARCHES = [
  '9',
  '99',
  '999',
  '9999',
  '99991',
  'person 4',
  'person 42',
  'person 421',
  'customer 7',
  '7 71',
  'person 7 customer',
];

interface Figures {
  readonly customers: number;
  /** Milliseconds from navigation to the first rows painted, and to every figure in them. */
  readonly firstPaint: Percentiles;
  /** The same for the very first window, which finds nothing remembered. */
  readonly veryFirstPaint: number;
  readonly whole: Percentiles;
  /** Milliseconds from another place to the first rows painted, in a window that is open already. */
  readonly placeToRows: Percentiles;
  /** Milliseconds to the answer of a search typed the moment the table stands. */
  readonly firstSearch: number;
  /** Milliseconds from a key to the filtered rows painted, once everybody was read. */
  readonly typing: Percentiles;
  /** Milliseconds from a click on a head to the sorted rows painted, the first time and again. */
  readonly sorting: Percentiles;
  /** Milliseconds between frames while scrolling 2,400 px a second, and rows in sight without text. */
  readonly scrolling: { readonly frames: Percentiles; readonly over17ms: number; readonly blankRows: number };
}

/**
 * The customers table with standings, in real Chromium: `npm run bench -- workbench [customers]`. As many purchases and
 * contacts as customers.
 */
export async function run(): Promise<Figures> {
  const [customers = 100_000] = process.argv.slice(3).map(Number);
  const rapport = await launchFilled({ customer: customers, contact: customers, purchase: customers });
  try {
    const options = await rapport.open('options.html');
    await options.evaluate(forgetFirstScreens);
    await options.close();
    const veryFirst = await openOnce(rapport, READS_EVERYBODY_MS);
    console.error(`very first: ${veryFirst.first}, whole ${veryFirst.whole} ms`);
    const openings: { first: number; whole: number }[] = [];
    for (let time = 0; time < OPENINGS; time += 1) {
      await setTimeout(BETWEEN_OPENINGS_MS);
      openings.push(await openOnce(rapport));
    }
    console.error('openings', JSON.stringify(openings));
    const page = await openWorkbench(rapport);
    console.error('typing');
    const typing = await page.evaluate(typingTimes, SEARCHES);
    console.error('typed', JSON.stringify(typing));
    const sorting = await sortTimes(page);
    console.error('sorted');
    const placeToRows = await changePlaces(page);
    const scrolled = await page.evaluate(frameTimes, { pxPerFrame: 40, frames: 300 });
    return {
      customers,
      veryFirstPaint: Math.round(veryFirst.first),
      firstPaint: percentiles(openings.map(({ first }) => first)),
      whole: percentiles(openings.map(({ whole }) => whole)),
      placeToRows: percentiles(placeToRows),
      firstSearch: Math.round(typing.first),
      typing: percentiles(typing.times),
      sorting: percentiles(sorting),
      scrolling: summary(scrolled),
    };
  } finally {
    await rapport.close();
  }
}

function summary({ frames, blankRows }: Scrolled): Figures['scrolling'] {
  return { frames: percentiles(frames), over17ms: frames.filter((ms) => ms > 17.5).length, blankRows };
}

/** Resolves when the figures of the first row stand there. */
async function openWorkbench(rapport: Rapport): Promise<Page> {
  const page = await rapport.context.newPage();
  await page.addInitScript(watchFirstRow);
  // The page tells of it by itself: to ask it would have 300 KB of script run in it while it opens.
  const whole = page.waitForEvent('console', { predicate: (said) => said.text() === WHOLE, timeout: 60_000 });
  await page.goto(`chrome-extension://${EXTENSION_ID}/workbench.html#/customers`);
  await whole;
  return page;
}

/** When the first row stood there, and when its figures did, in milliseconds since navigation. */
async function openOnce(rapport: Rapport, stays = 0): Promise<{ first: number; whole: number }> {
  const page = await openWorkbench(rapport);
  const marks = await page.evaluate(() =>
    ['first-row', 'whole-row'].map((name) => performance.getEntriesByName(name)[0]?.startTime),
  );
  await setTimeout(stays);
  await page.close();
  const [first = Number.NaN, whole = Number.NaN] = marks;
  return { first, whole };
}

async function changePlaces(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let time = 0; time < 10; time += 1) {
    await page.evaluate(() => void (location.hash = '#/import'));
    await page.waitForFunction(() => document.querySelector('[role=grid]') === null);
    times.push(
      await page.evaluate(async () => {
        const start = performance.now();
        location.hash = '#/customers';
        while (!document.querySelector('[role=row][aria-rowindex="2"] .grid-name')?.textContent)
          await new Promise(requestAnimationFrame);
        return performance.now() - start;
      }),
    );
  }
  return times;
}

async function sortTimes(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (const head of ['Revenue', 'Revenue', 'Last contact', 'Tier', 'Revenue', 'Name']) {
    times.push(
      await page.evaluate(async (name) => {
        const button = [...document.querySelectorAll<HTMLElement>('.grid-sort')].find((one) =>
          one.textContent?.startsWith(name),
        );
        const firstName = () =>
          document.querySelector('[role=row][aria-rowindex="2"] .grid-name')?.textContent;
        const before = firstName();
        const start = performance.now();
        button?.click();
        while (firstName() === before && performance.now() - start < 3_000)
          await new Promise(requestAnimationFrame);
        return performance.now() - start;
      }, head),
    );
  }
  return times;
}
