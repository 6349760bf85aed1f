import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Colours = ReadonlyMap<string, readonly [number, number, number]>;

const css = readFileSync(new URL('../../extension/design/tokens.css', import.meta.url), 'utf8');
const [lightCss = '', darkCss = ''] = css.split(":root[data-scheme='dark']");
const light = coloursOf(lightCss);
const dark = new Map([...light, ...coloursOf(darkCss)]);

const AAA = 7;
const AA = 4.5;
const NON_TEXT = 3;
const tiers = ['diamond', 'gold', 'strategic', 'potential', 'general', 'problem'];

/** Every pair of colours in which something is read, with the ratio of WCAG 2.2 it must reach. */
const pairs: [string, string, number][] = [
  ['text', 'surface', AAA],
  ['text', 'surface-hover', AAA],
  ['text', 'surface-sunken', AAA],
  ['text', 'red-wash', AAA],
  ['text', 'amber-wash', AAA],
  ['text-soft', 'surface', AA],
  ['text-soft', 'surface-hover', AA],
  ['text-soft', 'surface-sunken', AA],
  ['on-accent', 'accent', AA],
  ['on-accent', 'accent-hover', AA],
  ['accent', 'surface', AA],
  ['red', 'surface', AA],
  ['red', 'red-wash', AA],
  ['amber', 'amber-wash', AA],
  ['green', 'surface', AA],
  ['outline', 'surface', NON_TEXT],
  ...tiers.map((tier): [string, string, number] => [`tier-${tier}`, 'surface', AA]),
];

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s colours', (_, colours) => {
  test.each(pairs)('%s on %s reach %d to 1', (front, back, least) => {
    expect(contrast(colours, front, back)).toBeGreaterThanOrEqual(least);
  });
});

function coloursOf(text: string): Colours {
  const found = text.matchAll(/--([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\);/g);
  return new Map([...found].map(([, name = '', l, c, h]) => [name, [Number(l), Number(c), Number(h)]]));
}

function contrast(colours: Colours, front: string, back: string): number {
  const [dim = 0, bright = 0] = [luminance(colours, front), luminance(colours, back)].toSorted(
    (a, b) => a - b,
  );
  return (bright + 0.05) / (dim + 0.05);
}

/** Relative luminance by way of linear sRGB (CSS Color 4, section 9), out-of-gamut parts clipped. */
function luminance(colours: Colours, name: string): number {
  const colour = colours.get(name);
  if (colour === undefined) throw new Error(`tokens.css has no --${name}`);
  const [lightness, chroma, hue] = colour;
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
  const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
  const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s;
  const [r = 0, g = 0, bl = 0] = [red, green, blue].map((part) => Math.min(1, Math.max(0, part)));
  return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
}
