/**
 * The layers of the customer pyramid, highest first. The first four hold active customers; `inactive` bought
 * before but not in the window; `prospect` and `suspect` never bought.
 * Source: Jay Curry with Adam Curry, The Customer Marketing Method (2000), the customer pyramid.
 */
export const ACTIVE_LAYERS = ['top', 'large', 'medium', 'small'] as const;
export const LAYERS = [...ACTIVE_LAYERS, 'inactive', 'prospect', 'suspect'] as const;

export type ActiveLayer = (typeof ACTIVE_LAYERS)[number];
export type Layer = (typeof LAYERS)[number];

/** The last rank, from 1, of Top, Large and Medium among `active` customers; the rest are Small. */
export interface LayerEnds {
  readonly top: number;
  readonly large: number;
  readonly medium: number;
}

/** Top 1 %, Large up to 5 %, Medium up to 20 %, each rounded up. Dividing integers by 100 is exact where it is whole. */
export function layerEnds(active: number): LayerEnds {
  return {
    top: Math.ceil(active / 100),
    large: Math.ceil((active * 5) / 100),
    medium: Math.ceil((active * 20) / 100),
  };
}

/** The layer of a rank counted from 1. */
export function layerOfRank(rank: number, ends: LayerEnds): ActiveLayer {
  if (rank <= ends.top) return 'top';
  if (rank <= ends.large) return 'large';
  if (rank <= ends.medium) return 'medium';
  return 'small';
}

/** Negative when `one` is the higher layer. */
export function compareLayers(one: Layer, other: Layer): number {
  return LAYERS.indexOf(one) - LAYERS.indexOf(other);
}
