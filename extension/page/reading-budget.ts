/** The part of the page's main thread that reading may take, however wildly the page changes. */
const SHARE = 0.03;
/** Unused share is saved up to this many ms: opening a mail is read at once, a flood is not. */
const SAVED = 40;

export interface ReadingBudget {
  spend(ms: number): void;
  /** How many ms to wait until reading is affordable again; 0 means now. */
  wait(): number;
}

/** `now` is a monotonic clock in ms. */
export function readingBudget(now: () => number): ReadingBudget {
  let saved = SAVED;
  let at = now();
  const earn = (): void => {
    const later = now();
    saved = Math.min(SAVED, saved + (later - at) * SHARE);
    at = later;
  };
  return {
    spend(ms) {
      earn();
      saved -= ms;
    },
    wait() {
      earn();
      // Half of the savings must be back, or a flood would be read in tiny, useless bites.
      return saved > 0 ? 0 : (SAVED / 2 - saved) / SHARE;
    },
  };
}
