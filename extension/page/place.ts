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

/** The host's own style. `all: initial` and `!important` keep the page's style sheets out. */
export function styleHost(host: HTMLElement, place: Place | null): void {
  const shape = place?.collapsed
    ? { top: '88px', width: `${TAB}px`, height: `${TAB_HEIGHT}px` }
    : { top: '0', width: `${place?.width ?? firstPlace.width}px`, height: '100%' };
  const style = {
    all: 'initial',
    position: 'fixed',
    right: '0',
    display: 'block',
    'z-index': '2147483646',
    // Not yet placed: it loads where it will stand, and nothing is seen to jump.
    visibility: place ? 'visible' : 'hidden',
    ...shape,
  };
  for (const [property, value] of Object.entries(style)) host.style.setProperty(property, value, 'important');
}

/** Narrows the page so that the card covers none of it; called with 0 it gives the room back. */
export function makeRoom(root: HTMLElement, px: number): void {
  const style = { 'margin-right': `${px}px`, position: 'relative', 'min-height': '100vh' };
  for (const [property, value] of Object.entries(style)) {
    if (px > 0) root.style.setProperty(property, value, 'important');
    else root.style.removeProperty(property);
  }
}
