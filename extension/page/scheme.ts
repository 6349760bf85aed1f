import type { Scheme } from '../messages/card-port.ts';
import { luminance } from './luminance.ts';

/** Tells at once and at each change whether the page is light or dark, whatever the operating system says. */
export function watchScheme(document: Document, tell: (scheme: Scheme) => void, signal: AbortSignal): void {
  let told: Scheme | null = null;
  let asked = false;
  const look = (): void => {
    asked = false;
    const scheme = schemeOf(document);
    if (scheme === told || signal.aborted) return;
    told = scheme;
    tell(scheme);
  };
  const lookSoon = (): void => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(look);
  };
  const observer = new MutationObserver(lookSoon);
  for (const element of [document.documentElement, document.body])
    observer.observe(element, { attributes: true });
  // Themes arrive as style sheets too.
  observer.observe(document.head, { childList: true });
  document.addEventListener('load', lookSoon, { capture: true, signal });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', lookSoon, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
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
