import { describe, expect, test } from 'vitest';
import { luminance } from '../../extension/page/luminance.ts';

describe('luminance', () => {
  test.each([
    ['rgb(255, 255, 255)', 1],
    ['rgb(0, 0, 0)', 0],
    ['rgba(255, 255, 255, 0.9)', 1],
    ['color(srgb 1 1 1)', 1],
    ['oklch(0.2 0.01 70)', 0.2],
    ['lab(90 0 0)', 0.9],
  ])('%s is %d', (color, light) => expect(luminance(color)).toBeCloseTo(light));

  test.each(['rgba(0, 0, 0, 0)', 'color(srgb 0 0 0 / 0.2)', 'transparent', 'hwb(1 2% 3%)', ''])(
    '"%s" says nothing of the page',
    (color) => expect(luminance(color)).toBeNull(),
  );
});
