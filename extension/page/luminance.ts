/** How light a computed background is, 0 to 1; null where it is transparent or in a notation not known here. */
export function luminance(color: string): number | null {
  const [, name, inner] = /^(\w+)\((.*)\)$/.exec(color) ?? [];
  if (!name || !inner) return null;
  const numbers = inner.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const alpha = name === 'rgba' || inner.includes('/') ? numbers.at(-1) : 1;
  if (alpha === undefined || alpha < 0.5) return null;
  const [first = 0, second = 0, third = 0] = numbers;
  if (name === 'rgb' || name === 'rgba') return weigh(first / 255, second / 255, third / 255);
  if (name === 'color') return weigh(first, second, third);
  if (name === 'oklch' || name === 'oklab') return first;
  return name === 'lab' || name === 'lch' ? first / 100 : null;
}

/** ITU-R BT.709 weights; gamma is left out, as only light or dark is asked. */
function weigh(red: number, green: number, blue: number): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
