import { useEffect } from 'react';

/** What each step of the history remembers of its page, for as long as the window lives. */
const remembered = new Map<string, unknown>();
let steps = 0;

/** A step is known by its history state, which Back and Forward bring back, and `amend` keeps. */
function step(): string {
  const state: unknown = history.state;
  if (typeof state === 'object' && state !== null && 'step' in state) return String(state.step);
  steps += 1;
  const name = `${performance.timeOrigin} ${steps}`;
  history.replaceState({ step: name }, '');
  return name;
}

export function remember(name: string, value: unknown): void {
  remembered.set(`${step()} ${name}`, value);
}

/** What this step remembered before it was left; undefined at the first visit. */
export function recall(name: string): unknown {
  return remembered.get(`${step()} ${name}`);
}

const TOP = 'top';

/** A page begins at its top, and is found again where it was left. */
export function useReturn(page: string): void {
  useEffect(() => {
    const end = new AbortController();
    const wanted = Number(recall(TOP) ?? 0);
    scrollTo(0, wanted);
    // Until the next page is shown, this one still scrolls, in a step that is no longer its own.
    const own = step();
    const keep = (): void => {
      if (step() === own) remember(TOP, scrollY);
    };
    // What is shown comes from the worker a moment later, and only then is the page as long as it was.
    const growing = new ResizeObserver(() => {
      if (scrollY < wanted) scrollTo(0, wanted);
      if (scrollY >= wanted) begin();
    });
    const begin = (): void => {
      growing.disconnect();
      addEventListener('scroll', keep, { signal: end.signal, passive: true });
    };
    growing.observe(document.body);
    // Whoever moves on their own is not pulled back.
    for (const type of ['wheel', 'keydown', 'pointerdown'])
      addEventListener(type, begin, { signal: end.signal, passive: true, once: true });
    return () => {
      growing.disconnect();
      end.abort();
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each page is one to return to
  }, [page]);
}
