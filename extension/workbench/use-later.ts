import { useEffect, useState } from 'react';

/** By then the first screen is painted, on a slow machine too. */
const SOON_MS = 700;

/** A part the first screen does without. */
export interface Later<Part> {
  /** Loads it now, unless it is there or on its way. */
  begin(): Promise<Part>;
  /** Null until it was loaded. */
  get(): Part | null;
}

export function later<Part>(load: () => Promise<Part>): Later<Part> {
  let loaded: Part | null = null;
  let loading: Promise<Part> | null = null;
  return {
    begin() {
      loading ??= load().then(
        (part) => (loaded = part),
        (failure: unknown) => {
          loading = null;
          throw failure;
        },
      );
      return loading;
    },
    get: () => loaded,
  };
}

/**
 * The part as soon as it is wanted and there. It is loaded once the first screen has had its time, or at once when it
 * is wanted earlier. Suspense would hold it back for 300 ms when something else was waited for just before.
 */
export function useLater<Part>(part: Later<Part>, wanted: boolean): Part | null {
  const [, setLoaded] = useState(false);
  useEffect(() => {
    const load = (): void =>
      void part.begin().then(
        () => setLoaded(true),
        (failure: unknown) =>
          // Thrown while rendering, so that the boundary of the place tells it.
          setLoaded(() => {
            throw failure;
          }),
      );
    if (wanted) return load();
    const soon = setTimeout(load, SOON_MS);
    return () => clearTimeout(soon);
  }, [part, wanted]);
  return wanted ? part.get() : null;
}
