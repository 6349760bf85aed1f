import type { Page } from 'playwright-core';
import { cardOf, launchRapport, serveAt, type Rapport } from '../browser/harness.ts';
import { cardFill, fillStore } from './fill-store.ts';
import { HOSTILE_HTML, type Flood, type HostilePage, type Seen } from './hostile-page.ts';
import { profileOurs } from './our-scripts.ts';
import { percentiles } from './percentiles.ts';
import { separation } from './separation.ts';
import { storeReady } from './store-ready.ts';

const ATTENDED = 'http://demo.localhost/';
/** The same page where no script of ours runs. */
const ALONE = 'http://alone.localhost/';

/**
 * A page that changes itself 10,000 times a second beside 100,000 senders: our share of its main thread. And a page
 * that opens mails of senders known here and unknown: whether it can tell which is which.
 * Arguments: seconds of each flood (20), senders of each sort (1,000).
 */
export async function run(): Promise<object> {
  const [seconds = 20, senders = 1_000] = process.argv.slice(3).map(Number);
  const rapport = await launchRapport();
  try {
    await fillCustomers(rapport, senders);
    for (const address of [ATTENDED, ALONE]) await serveAt(rapport.context, address, HOSTILE_HTML);
    const alone = await floodAt(rapport, ALONE, seconds);
    const attended = await floodAt(rapport, ATTENDED, seconds);
    const extraMs = (attended.flood.burstMs - alone.flood.burstMs) * attended.flood.bursts;
    return {
      flood: {
        changesPerSecond: Math.round((attended.flood.bursts * 100) / seconds),
        ourShareByProfile: share(attended.oursMs, seconds),
        extraShareOfPageWork: share(extraMs, seconds),
        extraHeapMB: Math.round((attended.flood.heapBytes - alone.flood.heapBytes) / 1e4) / 100,
      },
      senders: await tellApart(rapport, senders),
    };
  } finally {
    await rapport.close();
  }
}

const share = (ms: number, seconds: number) => Math.round((ms / (seconds * 1000)) * 10_000) / 10_000;

async function fillCustomers(rapport: Rapport, customers: number): Promise<void> {
  const options = await rapport.open('options.html');
  await options.getByRole('button', { name: 'Use without a server' }).click();
  await storeReady(options);
  await fillStore(options, cardFill(customers, customers * 10));
  await options.close();
}

async function openPage(rapport: Rapport, address: string): Promise<Page> {
  const page = await rapport.context.newPage();
  await page.goto(address);
  if (address === ATTENDED) await (await cardOf(page)).getByRole('region').waitFor();
  return page;
}

async function floodAt(
  rapport: Rapport,
  address: string,
  seconds: number,
): Promise<{ flood: Flood; oursMs: number }> {
  const page = await openPage(rapport, address);
  const profile = await profileOurs(page);
  const flood = await page.evaluate(
    // `as`: the page defines these functions
    (each) => (window as unknown as HostilePage).flood(each),
    seconds,
  );
  const { totalMs } = await profile();
  await page.close();
  return { flood, oursMs: totalMs };
}

async function tellApart(rapport: Rapport, senders: number): Promise<object> {
  const page = await openPage(rapport, ATTENDED);
  const known: Seen[] = [];
  const unknown: Seen[] = [];
  let state = 7;
  while (known.length < senders || unknown.length < senders) {
    // In an order that has nothing to do with time: the machine's own ups and downs fall on both alike.
    state = (state * 48_271) % 2_147_483_647;
    const isKnown = unknown.length >= senders || (state % 2 === 0 && known.length < senders);
    const group = isKnown ? known : unknown;
    const address = `p@${isKnown ? 'c' : 'x'}${group.length}.example`;
    group.push(await page.evaluate((each) => (window as unknown as HostilePage).openMail(each), address));
  }
  await page.close();
  const auc = (of: (seen: Seen) => number) => separation(known.map(of), unknown.map(of));
  return {
    each: senders,
    auc: {
      frames: auc(({ frames }) => frames),
      longestWait: auc(({ longestWait }) => longestWait),
      turns: auc(({ turns }) => turns),
    },
    frames: {
      known: percentiles(known.map(({ frames }) => frames)),
      unknown: percentiles(unknown.map(({ frames }) => frames)),
    },
    shapes: new Set([...known, ...unknown].map(({ shape }) => shape)).size,
  };
}
