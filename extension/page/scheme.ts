import type { Scheme } from '../messages/card-port.ts';
import { luminance } from './luminance.ts';
import { watchStyles } from './watch-styles.ts';

/** Tells at once and at each change whether the page is light or dark, whatever the operating system says. */
export function watchScheme(document: Document, tell: (scheme: Scheme) => void, signal: AbortSignal): void {
  let told: Scheme | null = null;
  const look = (): void => {
    const scheme = schemeOf(document);
    if (scheme === told) return;
    told = scheme;
    tell(scheme);
  };
  watchStyles(document, look, signal);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', look, { signal });
  look();
}

function schemeOf(document: Document): Scheme {
  for (const element of [document.querySelector('[role=main]'), document.body, document.documentElement]) {
    const light = element && luminance(getComputedStyle(element).backgroundColor);
    if (light !== null) return light < 0.5 ? 'dark' : 'light';
  }
  // A page without a background shows the browser's own canvas.
  const canvas = getComputedStyle(document.documentElement).colorScheme;
  const dark = canvas.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches;
  return dark || canvas === 'dark' ? 'dark' : 'light';
}
