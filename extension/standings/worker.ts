import { followChanges } from './follow-changes.ts';

/** Standings are computed here, where no page and no service worker waits for them. The one message names the team. */
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const deps = { now: () => Date.now(), elapsed: () => performance.now(), zone };
self.addEventListener('message', ({ data }: MessageEvent<string>) => void followChanges(data, deps), {
  once: true,
});
