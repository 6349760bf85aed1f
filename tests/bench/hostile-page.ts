/** What a hostile page can see of the opening of one mail. Times in ms. */
export interface Seen {
  /** From the change that opens the mail until the second frame after it. */
  readonly frames: number;
  /** The longest time its main thread was kept from it in the moments after. */
  readonly longestWait: number;
  /** How often it could run in those moments: less where another process of the browser takes the processor. */
  readonly turns: number;
  /** Everything in its document and about our element that it can read, without the mail itself. */
  readonly shape: string;
}

/** What 10,000 changes a second cost: mean ms of a burst of 100, and how many bursts ran. */
export interface Flood {
  readonly burstMs: number;
  readonly bursts: number;
  readonly heapBytes: number;
}

export interface HostilePage extends Window {
  openMail(address: string): Promise<Seen>;
  flood(seconds: number): Promise<Flood>;
}

/** A mail page with 100,000 senders in a list, that churns itself and times what happens when it opens a mail. */
export const HOSTILE_HTML = `<!doctype html><meta charset="utf-8"><title>Mail</title>
<main data-rapport-demo data-own="me@ours.example"><section></section><ul></ul></main>
<script>
const list = document.querySelector('ul');
for (let n = 0; n < 100000; n += 1) {
  const row = document.createElement('li');
  row.dataset.address = 'p@c' + n + '.example';
  list.append(row);
}
list.style.display = 'none';
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const { port1, port2 } = new MessageChannel();
const turn = () => new Promise((resolve) => { port1.onmessage = resolve; port2.postMessage(0); });
let opened = 0;
async function openMail(address) {
  opened += 1;
  const article = document.createElement('article');
  article.dataset.messageId = 'm' + opened;
  article.dataset.date = new Date(1.79e12 + opened * 60000).toISOString();
  article.innerHTML = '<h2 data-subject>Mail</h2><span data-field="from" data-name="Person" data-address="' + address +
    '"></span><span data-field="to" data-name="Me" data-address="me@ours.example"></span>';
  await nextFrame();
  const start = performance.now();
  document.querySelector('section').replaceChildren(article);
  await nextFrame();
  await nextFrame();
  const frames = performance.now() - start;
  let turns = 0, longestWait = 0, last = performance.now();
  while (last - start < 60) {
    await turn();
    const now = performance.now();
    longestWait = Math.max(longestWait, now - last);
    last = now;
    turns += 1;
  }
  const host = document.querySelector('rapport-card');
  article.remove();
  const box = host?.getBoundingClientRect();
  const shape = JSON.stringify([host?.outerHTML, box, document.documentElement.getAttribute('style'),
    document.documentElement.children.length, window.length, Object.keys(window).length,
    performance.getEntriesByType('resource').length]);
  return { frames, longestWait, turns, shape };
}
async function flood(seconds) {
  const rows = list.children;
  const end = performance.now() + seconds * 1000;
  let bursts = 0, spent = 0;
  while (performance.now() < end) {
    const start = performance.now();
    for (let n = 0; n < 100; n += 1) {
      const row = rows[(bursts * 100 + n) % rows.length];
      if (n % 2) row.dataset.seen = bursts; else row.textContent = bursts;
    }
    await Promise.resolve();
    spent += performance.now() - start;
    bursts += 1;
    await new Promise((resolve) => setTimeout(resolve, 10 - (performance.now() - start)));
  }
  return { burstMs: spent / bursts, bursts, heapBytes: performance.memory.usedJSHeapSize };
}
</script>`;
