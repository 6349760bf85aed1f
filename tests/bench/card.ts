import type { Request } from 'playwright-core';
import { killWorker, type Rapport } from '../browser/harness.ts';
import { floors, type Floors } from './card-floors.ts';
import { load, open, openings, readyCard, type Opening, type Openings } from './card-openings.ts';
import { emptyCards } from './empty-card.ts';
import { cardFill } from './fill-store.ts';
import { launchFilled } from './filled-profile.ts';
import { loadMails, type MailServer, serveMails } from './mail-list.ts';
import { type MainThread, readMails } from './main-thread.ts';
import type { Percentiles } from './percentiles.ts';

const WARM_OPENINGS = 160;
const DEAD_OPENINGS = 40;
const LOADS = 25;
const READING_SECONDS = 60;

interface Stored {
  readonly customers: number;
  readonly interactions: number;
}

const STORES: readonly Stored[] = [
  { customers: 1_000, interactions: 10_000 },
  { customers: 100_000, interactions: 1_000_000 },
];

interface Measured extends Stored, Floors {
  /** Page and card are there; a mail is opened in place. */
  readonly warm: Openings;
  /** The same with the service worker stopped before each mail. */
  readonly warmWorkerDead: Openings;
  /** The page is loaded without a mail, then its first one is opened. */
  readonly first: Openings;
  /** The page is loaded with a mail already open. */
  readonly cold: Openings;
  /** The same with an empty page of an extension in place of the card. */
  readonly coldFloor: Percentiles;
  /** Requests any page or worker made to anywhere but the extension's own files while mails were opened. */
  readonly requests: number;
  /** Of the largest store only: it does not depend on the store. */
  readonly mainThread: MainThread | null;
}

/**
 * Opens mails beside stores of 1,000 and 100,000 customers, the larger with a million interactions. Other stores can be
 * named: `npm run bench -- card 2000:20000` (customers:interactions).
 */
export async function run(): Promise<object> {
  const named = process.argv.slice(3).map(storeNamed);
  const stores: Measured[] = [];
  const fills = named.length > 0 ? named : STORES;
  for (const fill of fills) stores.push(await measureStore(fill, fill === fills.at(-1)));
  const [least, most] = [stores[0], stores.at(-1)];
  if (!least || !most || least === most) return { stores };
  return {
    scale: {
      warmP50: most.warm.paint.p50 / least.warm.paint.p50,
      readP50: most.warm.read.p50 / least.warm.read.p50,
    },
    stores,
  };
}

function storeNamed(argument: string): Stored {
  const [, customers, interactions] = /^(\d+):(\d+)$/.exec(argument) ?? [];
  if (!customers || !interactions)
    throw new Error(`not customers:interactions, as in 2000:20000: ${argument}`);
  return { customers: Number(customers), interactions: Number(interactions) };
}

async function measureStore(stored: Stored, reading: boolean): Promise<Measured> {
  const mails = await serveMails();
  const coldFloor = await emptyCards(mails);
  console.error(`an empty page in the card's place: p50 ${coldFloor.p50}, p95 ${coldFloor.p95} ms`);
  const rapport = await launchFilled(cardFill(stored.customers, stored.interactions));
  try {
    return { ...(await measure(rapport, mails, stored, reading)), coldFloor };
  } finally {
    await rapport.close();
    await mails.close();
  }
}

async function measure(
  rapport: Rapport,
  mails: MailServer,
  stored: Stored,
  reading: boolean,
): Promise<Omit<Measured, 'coldFloor'>> {
  const page = await rapport.context.newPage();
  const pick = spread(stored.customers);
  const stage = async (name: string, count: number, once: () => Promise<Opening>): Promise<Openings> => {
    const measured = await openings(count, once);
    const { p50, p95, max } = measured.paint;
    console.error(`${stored.customers} customers, ${name}: p50 ${p50}, p95 ${p95}, max ${max} ms`);
    return measured;
  };
  const cold = await stage('cold', LOADS, () => load(page, mails, pick(), true));
  const first = await stage('first', LOADS, () => load(page, mails, pick(), false));
  await loadMails(page, mails, null);
  const frame = await readyCard(page);
  await open(page, frame, pick());
  let requests = 0;
  // The card loads what only a click needs from the extension's own files, some time after it stands.
  const count = (request: Request): void => {
    if (!request.url().startsWith('chrome-extension:')) requests += 1;
  };
  rapport.context.on('request', count);
  const warm = await stage('warm', WARM_OPENINGS, () => open(page, frame, pick()));
  rapport.context.off('request', count);
  const warmWorkerDead = await stage('warm, worker dead', DEAD_OPENINGS, async () => {
    await killWorker(rapport);
    return open(page, frame, pick());
  });
  const mainThread = reading ? await readMails(page, frame, pick, READING_SECONDS) : null;
  const floor = await floors(frame, pick);
  await page.close();
  return { ...stored, warm, warmWorkerDead, first, cold, ...floor, requests, mainThread };
}

/** Customers all over the store, the same ones in every run. */
function spread(customers: number): () => number {
  let n = 1;
  return () => (n = (n * 48_271 + 11) % customers);
}
