/** Says whether the person can be looking at what they click. */
export interface VisibilityGuard {
  /**
   * True for a real click or key while the card has been plainly visible long enough to be read: not faded,
   * covered, filtered or turned by the page around it. Ask before every action that writes.
   */
  trusts(event: { readonly isTrusted: boolean }): boolean;
  visible(): boolean;
}

/** An attacker uncovers what lies beneath just before the click; nobody reads a button in less. */
const LONG_ENOUGH = 400;

/** IntersectionObserver v2, which TypeScript's DOM types do not know yet. */
interface VisibilityOptions extends IntersectionObserverInit {
  readonly trackVisibility: true;
  readonly delay: number;
}

/** Watches `element`, usually the card's whole root, through every frame up to the screen. */
export function guardVisibility(element: Element, signal: AbortSignal): VisibilityGuard {
  let visibleSince: number | null = null;
  const options: VisibilityOptions = {
    trackVisibility: true,
    delay: 100,
    threshold: [0, 0.25, 0.5, 0.75, 1],
  };
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1);
    const visible = last !== undefined && 'isVisible' in last && last.isVisible === true;
    if (!visible) visibleSince = null;
    else visibleSince ??= performance.now();
  }, options);
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    visible: () => visibleSince !== null,
    trusts: (event) =>
      event.isTrusted && visibleSince !== null && performance.now() - visibleSince >= LONG_ENOUGH,
  };
}
