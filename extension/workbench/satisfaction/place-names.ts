interface Named {
  readonly id: string;
  /** The middle of its dot. */
  readonly x: number;
  readonly y: number;
  /** How wide the name is drawn. */
  readonly width: number;
}

/** Where a name begins or ends, beside its dot. */
export interface PlacedName {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const [GAP, HEIGHT, RISE, RADIUS] = [10, 14, 10, 6];

/** Tried one after the other: right of the dot, left of it, then the same a little lower, higher, lower still. */
const TRIES = [0, 16, -16, 32, -32].flatMap((shift) => [
  { anchor: 'start', shift } as const,
  { anchor: 'end', shift } as const,
]);

/** Names beside their dots, none over another dot or name; those there is no room for are left out. */
export function placeNames(
  names: readonly Named[],
  room: { readonly width: number },
): Map<string, PlacedName> {
  const taken: Box[] = names.map(({ x, y }) => around(x - RADIUS, x + RADIUS, y + RADIUS, 2 * RADIUS));
  const placed = new Map<string, PlacedName>();
  for (const name of names) {
    const isFree = (box: Box): boolean =>
      box.left >= 0 && box.right <= room.width && !taken.some((one) => overlap(one, box));
    const found = TRIES.find((one) => isFree(boxOf(name, one)));
    if (!found) continue;
    taken.push(boxOf(name, found));
    placed.set(name.id, {
      anchor: found.anchor,
      x: name.x + (found.anchor === 'start' ? GAP : -GAP),
      y: name.y + found.shift + 4,
    });
  }
  return placed;
}

function boxOf({ x, y, width }: Named, { anchor, shift }: (typeof TRIES)[number]): Box {
  const left = anchor === 'start' ? x + GAP : x - GAP - width;
  return around(left, left + width, y + shift + RISE, HEIGHT + 2);
}

function around(left: number, right: number, bottom: number, height: number): Box {
  return { left, right, bottom, top: bottom - height };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** About how wide a name is drawn at 12 px: letters of Chinese are twice as wide. */
export function widthOf(name: string): number {
  return [...name].reduce((sum, letter) => sum + (letter > '\u2E80' ? 12.5 : 7), 0);
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The name, cut where it is wider than `room`. */
export function fitted(name: string, room: number): string {
  if (widthOf(name) <= room) return name;
  let kept = '';
  for (const { segment } of letters.segment(name)) {
    if (widthOf(`${kept}${segment}…`) > room) break;
    kept += segment;
  }
  return `${kept}…`;
}
