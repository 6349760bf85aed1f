/** Calls back in the next frame whenever the page as a whole may look different. */
export function watchStyles(document: Document, changed: () => void, signal: AbortSignal): void {
  let asked = false;
  const soon = (): void => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      if (!signal.aborted) changed();
    });
  };
  const observer = new MutationObserver(soon);
  for (const element of [document.documentElement, document.body])
    observer.observe(element, { attributes: true });
  // Themes arrive as style sheets too.
  observer.observe(document.head, { childList: true });
  document.addEventListener('load', soon, { capture: true, signal });
  signal.addEventListener('abort', () => observer.disconnect());
}
