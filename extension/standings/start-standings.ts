import { browser } from 'wxt/browser';
import { readSession, watchSession } from '../session/session.ts';

/** A starting browser has mails to show first. */
const START_AFTER_MS = 1_500;

/**
 * Lets the standings of the session's team follow its records from now on. A service worker cannot start a worker, so
 * a page nobody sees does; it outlives the service worker, which finds it running when it comes back.
 */
export function startStandings(): void {
  let last: Promise<void> = Promise.resolve();
  const start = (team: string): void => {
    // One after another: there may be one such page only.
    last = last
      .then(() => place(browser.runtime.getURL('/offscreen.html') + `#${team}`))
      .catch((failure: unknown) => console.error('standings', failure));
  };
  setTimeout(() => void readSession().then((session) => start(session.team)), START_AFTER_MS);
  watchSession((session) => start(session.team));
}

async function place(address: string): Promise<void> {
  if (!('offscreen' in browser)) return placeInBackground(address);
  const [open] = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (open?.documentUrl === address) return;
  if (open) await browser.offscreen.closeDocument();
  await browser.offscreen.createDocument({
    url: address,
    reasons: ['WORKERS'],
    justification: 'Ranks the customers of the team in a worker, so that no page waits for it.',
  });
}

/** Firefox: the background is a page itself, and has room for another within it. */
function placeInBackground(address: string): void {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
  const frame = document.createElement('iframe');
  frame.src = address;
  document.body.append(frame);
}
