/** Where the card is, in CSS pixels. */
export interface Place {
  readonly width: number;
  readonly collapsed: boolean;
}

const TAB = 40;
const TAB_HEIGHT = 96;
/** What must be left to the mail for the card to stand beside it and not above it. */
const LEFT_TO_THE_MAIL = 680;

export const firstPlace: Place = { width: 320, collapsed: false };

export function widthWithin(px: number): number {
  return Math.round(Math.min(420, Math.max(280, px)));
}

export function fitsBeside(place: Place, windowWidth: number): boolean {
  return windowWidth - place.width >= LEFT_TO_THE_MAIL;
}

/**
 * Gives the host its own style and returns it as the browser writes it. `all: initial` and `!important` keep the page's
 * style sheets and animations out.
 */
export function styleHost(host: HTMLElement, place: Place | null): string {
  const shape = place?.collapsed
    ? `top:88px;width:${TAB}px;height:${TAB_HEIGHT}px`
    : `top:0;width:${place?.width ?? firstPlace.width}px;height:100%`;
  // Not yet placed: it loads where it will stand, and nothing is seen to jump.
  const visibility = place ? 'visible' : 'hidden';
  const style = `all:initial;position:fixed;right:0;display:block;z-index:2147483646;visibility:${visibility};${shape}`;
  host.style.cssText = style.replaceAll(';', '!important;') + '!important';
  return host.style.cssText;
}

/** Whether the page shows itself, and the card in it, in part only. What else it may do the card sees for itself. */
export function showsInPart(root: HTMLElement): boolean {
  const { maskImage, clipPath, mixBlendMode } = getComputedStyle(root);
  return `${maskImage}${clipPath}${mixBlendMode}` !== 'nonenonenormal';
}

/** Narrows the page so that the card covers none of it; called with 0 it gives the room back. */
export function makeRoom(root: HTMLElement, px: number): void {
  const style = { 'margin-right': `${px}px`, position: 'relative', 'min-height': '100vh' };
  for (const [property, value] of Object.entries(style)) {
    if (px > 0) root.style.setProperty(property, value, 'important');
    else root.style.removeProperty(property);
  }
}
