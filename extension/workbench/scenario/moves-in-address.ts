import { type Layer, LAYERS } from '../../../shared/method/layers.ts';
import type { Move } from '../../../shared/method/scenario.ts';

/** A what-if as its address keeps it: `move=small-medium-3`, and the fixed cost in whole units of the currency. */
export interface Plan {
  readonly moves: readonly Move<Layer>[];
  readonly fixedCost: number;
}

export function planIn(query: URLSearchParams): Plan {
  const moves = query.getAll('move').flatMap((text) => {
    const [from, to, count] = text.split('-');
    const customers = Number(count);
    return isLayer(from) && isLayer(to) && Number.isInteger(customers) && customers >= 0
      ? [{ from, to, customers }]
      : [];
  });
  const fixedCost = Number(query.get('fixed') ?? 0);
  return { moves, fixedCost: Number.isFinite(fixedCost) && fixedCost > 0 ? fixedCost : 0 };
}

export function queryOf({ moves, fixedCost }: Plan): URLSearchParams {
  const query = new URLSearchParams(
    moves.map(({ from, to, customers }) => ['move', `${from}-${to}-${customers}`]),
  );
  if (fixedCost > 0) query.set('fixed', String(fixedCost));
  return query;
}

function isLayer(text: string | undefined): text is Layer {
  return LAYERS.some((layer) => layer === text);
}
