import type { Frame, Page } from 'playwright-core';
import { cardOf, eventually, killWorker, launchRapport, type Rapport } from '../browser/harness.ts';
import { fillStore } from './fill-store.ts';
import { loadMails, openedAt, openMail, serveMails } from './mail-list.ts';
import { percentiles, type Percentiles } from './percentiles.ts';

const WARM_OPENINGS = 200;
const DEAD_OPENINGS = 40;
const LOADS = 40;

/** Milliseconds from the change of the page that opens a mail to the card painted; `read` is the store's part. */
interface Openings {
  readonly paint: Percentiles;
  readonly read: Percentiles;
}

interface Measured {
  readonly customers: number;
  readonly interactions: number;
  /** Page and card are there; a mail is opened in place. */
  readonly warm: Openings;
  /** The same with the service worker stopped before each mail. */
  readonly warmWorkerDead: Openings;
  /** The page is loaded without a mail, then its first one is opened. */
  readonly first: Openings;
  /** The page is loaded with a mail already open. */
  readonly cold: Openings;
  /** One `get` by primary key in the card's own document, and one frame there, in milliseconds. */
  readonly indexedDbGet: Percentiles;
  readonly frame: Percentiles;
  /** Requests any page or worker made while mails were opened. */
  readonly requests: number;
}

/** Opens mails beside stores of 1,000 and 100,000 customers, the larger with a million interactions. */
export async function run(): Promise<object> {
  const rapport = await launchRapport();
  try {
    const small = { customers: 1_000, interactions: 10_000 };
    const large = { customers: 100_000, interactions: 1_000_000 };
    const options = await rapport.open('options.html');
    await options.getByRole('button', { name: 'Use without a server' }).click();
    await storeReady(options);
    await fillStore(options, { customers: 0, interactions: 0 }, small);
    await serveMails(rapport.context);
    const few = await measure(rapport, small);
    await fillStore(options, small, large);
    const many = await measure(rapport, large);
    return { scale: { p50: many.warm.paint.p50 / few.warm.paint.p50 }, stores: [few, many] };
  } finally {
    await rapport.close();
  }
}

export async function storeReady(options: Page): Promise<void> {
  await eventually(() =>
    options.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === 'rapport-local')),
  );
}

async function measure(
  rapport: Rapport,
  store: { customers: number; interactions: number },
): Promise<Measured> {
  const page = await rapport.context.newPage();
  let requests = 0;
  rapport.context.on('request', (request) => (requests += request.isNavigationRequest() ? 0 : 1));
  const pick = spread(store.customers);
  const cold = await openings(LOADS, () => load(page, pick(), true));
  const first = await openings(LOADS, () => load(page, pick(), false));
  await loadMails(page, null);
  const frame = await readyCard(page);
  requests = 0;
  const warm = await openings(WARM_OPENINGS, () => open(page, frame, pick()));
  const counted = requests;
  const warmWorkerDead = await openings(DEAD_OPENINGS, async () => {
    await killWorker(rapport);
    return open(page, frame, pick());
  });
  const floor = await floors(frame, pick);
  await page.close();
  return { ...store, warm, warmWorkerDead, first, cold, ...floor, requests: counted };
}

interface Opening {
  readonly paint: number;
  readonly read: number;
}

async function openings(count: number, once: () => Promise<Opening>): Promise<Openings> {
  const all: Opening[] = [];
  for (let done = 0; done < count; done += 1) all.push(await once());
  return {
    paint: percentiles(all.map(({ paint }) => paint)),
    read: percentiles(all.map(({ read }) => read)),
  };
}

async function load(page: Page, n: number, withMail: boolean): Promise<Opening> {
  await loadMails(page, withMail ? n : null);
  const frame = await readyCard(page);
  return withMail ? painted(frame, n, await openedAt(page)) : open(page, frame, n);
}

/** Opens mail `n` beside a ready card and waits until the card is painted. */
export async function open(page: Page, frame: Frame, n: number): Promise<Opening> {
  // A person's clicks fall anywhere between two frames.
  await page.waitForTimeout(40 + (n % 17));
  return painted(frame, n, await openMail(page, n));
}

async function painted(frame: Frame, n: number, changedAt: number): Promise<Opening> {
  await frame.getByRole('region', { name: `Customer ${n}`, exact: true }).waitFor();
  const mark = await eventually(() =>
    frame.evaluate(() => {
      const last = performance.getEntriesByName('rapport-card', 'measure').at(-1) as
        PerformanceMeasure | undefined;
      return (
        last && {
          end: performance.timeOrigin + last.startTime + last.duration,
          detail: last.detail as { read: number },
        }
      );
    }),
  );
  return { paint: mark.end - changedAt, read: mark.detail.read };
}

/** The card's document once it listens: the card is there before any mail is. */
export async function readyCard(page: Page): Promise<Frame> {
  const frame = await cardOf(page);
  await frame.getByRole('region').first().waitFor();
  return frame;
}

async function floors(
  frame: Frame,
  pick: () => number,
): Promise<{ indexedDbGet: Percentiles; frame: Percentiles }> {
  const ids = Array.from({ length: 200 }, () => `c${pick()}`);
  const gets = await frame.evaluate(timeGets, ids);
  const frames = await frame.evaluate(timeFrames, 120);
  return { indexedDbGet: percentiles(gets), frame: percentiles(frames) };
}

/** Runs in the card's document. */
async function timeGets(ids: string[]): Promise<number[]> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const database = await settled(indexedDB.open('rapport-local'));
  const times: number[] = [];
  for (const id of ids) {
    const start = performance.now();
    await settled(database.transaction('customer').objectStore('customer').get(id));
    times.push(performance.now() - start);
  }
  database.close();
  return times;
}

/** Runs in the card's document. */
async function timeFrames(count: number): Promise<number[]> {
  const next = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const times: number[] = [];
  let last = await next();
  for (let done = 0; done < count; done += 1) {
    const now = await next();
    times.push(now - last);
    last = now;
  }
  return times;
}

/** Customers all over the store, the same ones in every run. */
function spread(customers: number): () => number {
  let n = 1;
  return () => (n = (n * 48_271 + 11) % customers);
}
