import type { Frame } from 'playwright-core';
import { percentiles, type Percentiles } from './percentiles.ts';

/** What no card can be faster than: one `get` by primary key in its own document, and one frame there, in ms. */
export interface Floors {
  readonly indexedDbGet: Percentiles;
  readonly frame: Percentiles;
}

export async function floors(frame: Frame, pick: () => number): Promise<Floors> {
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
