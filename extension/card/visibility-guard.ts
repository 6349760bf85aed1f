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

/** In CSS pixels: a frame made narrower than this shows its buttons without what they are about. */
const WIDE_ENOUGH = 240;

/** What must be within the window and not clipped, of the whole; less than all, for the sake of rounding. */
const NEARLY_WHOLE = 0.97;

/** IntersectionObserver v2, which TypeScript's DOM types do not know yet. */
interface VisibilityOptions extends IntersectionObserverInit {
  readonly trackVisibility: true;
  readonly delay: number;
}

const TRACKED: VisibilityOptions = { trackVisibility: true, delay: 100, threshold: [0, 0.25, 0.5, 0.75, 1] };

/** Watches `element`, usually the card's whole root, through every frame up to the screen. */
export function guardVisibility(element: Element): VisibilityGuard {
  let visibleSince: number | null = null;
  let uncovered = false;
  let whole = false;
  const seen = (): void => {
    if (!uncovered || !whole) visibleSince = null;
    else visibleSince ??= performance.now();
  };
  const cover = new IntersectionObserver((entries) => {
    const last = entries.at(-1);
    uncovered = last !== undefined && 'isVisible' in last && last.isVisible === true;
    seen();
  }, TRACKED);
  cover.observe(element);
  // The element may be longer than its frame, and scroll in it; this one is as large as the frame.
  const frame = document.createElement('div');
  frame.style.cssText = 'position:fixed;inset:0;z-index:-1;pointer-events:none';
  document.body.append(frame);
  const clip = new IntersectionObserver(
    (entries) => {
      whole = (entries.at(-1)?.intersectionRatio ?? 0) >= NEARLY_WHOLE;
      seen();
    },
    { threshold: [0, NEARLY_WHOLE] },
  );
  clip.observe(frame);
  return {
    visible: () => visibleSince !== null,
    trusts: (event) =>
      event.isTrusted &&
      window.innerWidth >= WIDE_ENOUGH &&
      visibleSince !== null &&
      performance.now() - visibleSince >= LONG_ENOUGH,
  };
}
