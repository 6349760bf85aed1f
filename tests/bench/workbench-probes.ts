/** These run in the page, so they may use nothing from this module. */

/** What the page says once its first row stands whole. */
export const WHOLE = 'whole-row';

/** Marks when the first row was painted, and when its revenue was, and says so. */
export function watchFirstRow(): void {
  const painted = (name: string): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      const mark = (): void => {
        performance.mark(name);
        console.info(name);
      };
      port1.addEventListener('message', mark, { once: true });
      port1.start();
      port2.postMessage(null);
    });
  };
  const seen = new Set<string>();
  const once = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    painted(name);
  };
  const look = (): void => {
    const row = document.querySelector('[role=row][aria-rowindex="2"]');
    if (row?.querySelector('.grid-name')?.textContent) once('first-row');
    if (/\d/.test(row?.querySelector('[role=gridcell].figure')?.textContent ?? '')) once('whole-row');
    if (seen.has('whole-row')) changes.disconnect();
  };
  // Looking in every frame would have the browser make frames in which nothing changed.
  const changes = new MutationObserver(look);
  changes.observe(document, { childList: true, characterData: true, subtree: true });
}

export interface Typed {
  /** From the first search, typed as soon as the table stands, to its rows painted. */
  readonly first: number;
  readonly times: readonly number[];
}

/** Types searches one after another; milliseconds from each to its rows painted. */
export async function typingTimes(searches: readonly string[]): Promise<Typed> {
  const field = document.querySelector<HTMLInputElement>('.customers-search');
  const grid = document.querySelector('[role=grid]');
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  if (!field || !grid || !setter) return { first: Number.NaN, times: [] };
  const frame = () => new Promise(requestAnimationFrame);
  const type = async (text: string, patience = 5_000): Promise<number> => {
    const start = performance.now();
    setter.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    while (grid.getAttribute('aria-busy') === 'true' && performance.now() - start < patience) {
      // Painted in the frame after the change: looked at between frames, so that waiting takes no time itself
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await frame();
    return performance.now() - start;
  };
  // Typed at once: waits until everybody was read.
  const first = await type('zzz', 120_000);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const times: number[] = [];
  for (const search of searches) {
    times.push(await type(search));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await type('');
  return { first, times };
}

export interface Scrolled {
  /** Milliseconds between frames. */
  readonly frames: number[];
  /** Rows in sight without text, summed over all frames. */
  readonly blankRows: number;
}

export async function frameTimes({
  pxPerFrame,
  frames: count,
}: {
  pxPerFrame: number;
  frames: number;
}): Promise<Scrolled> {
  const grid = document.querySelector('[role=grid]');
  if (!grid) return { frames: [], blankRows: 0 };
  const frames: number[] = [];
  let blankRows = 0;
  let last = await new Promise<number>(requestAnimationFrame);
  for (let at = 0; at < count; at += 1) {
    grid.scrollTop += pxPerFrame;
    const now = await new Promise<number>(requestAnimationFrame);
    frames.push(now - last);
    last = now;
    for (const row of grid.querySelectorAll('.grid-body [role=row]')) {
      const { top, bottom } = row.getBoundingClientRect();
      const inSight = bottom > 0 && top < innerHeight;
      if (inSight && !row.querySelector('.grid-name')?.textContent) blankRows += 1;
    }
  }
  return { frames, blankRows };
}

/** As before the very first window of the customers table. Runs in an extension page. */
export async function forgetFirstScreens(): Promise<void> {
  const opening = indexedDB.open('rapport-local');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error));
  });
  const transaction = database.transaction('meta', 'readwrite');
  transaction.objectStore('meta').delete(IDBKeyRange.bound('first-screen', 'first-screen~'));
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  database.close();
}
