import { layerEnds, layerOfRank, type ActiveLayer } from './layers.ts';
import { placeOf, rerank, type Ranking, type Valued } from './ranking.ts';

/** A customer whose layer changed; null is outside the active layers. */
export interface LayerMove {
  readonly customerId: string;
  readonly from: ActiveLayer | null;
  readonly to: ActiveLayer | null;
}

/**
 * Reranks one customer in place and returns every layer that changed. One customer shifts the others by one
 * rank and each end of a layer by at most one, so only those standing at an end can have crossed it: with
 * 100,000 customers this looks at about a dozen.
 */
export function moveInPyramid(ranking: Ranking, was: Valued | null, now: Valued | null): LayerMove[] {
  const before = layersNearEnds(ranking, was);
  rerank(ranking, was, now);
  const after = layersNearEnds(ranking, now);
  const moves: LayerMove[] = [];
  for (const customerId of new Set([...before.keys(), ...after.keys()])) {
    const from = before.get(customerId);
    const to = after.get(customerId);
    const isMoved = customerId === was?.customerId || customerId === now?.customerId;
    if (from === undefined || to === undefined) {
      if (isMoved) moves.push({ customerId, from: from ?? null, to: to ?? null });
    } else if (from !== to) moves.push({ customerId, from, to });
  }
  return moves;
}

/** Far enough that whoever crosses an end is seen on both sides: one for the rank, one for the end, one to spare. */
const NEAR = 3;

function layersNearEnds(ranking: Ranking, customer: Valued | null): Map<string, ActiveLayer> {
  const ends = layerEnds(ranking.length);
  const near = new Map<string, ActiveLayer>();
  for (const end of [ends.top, ends.large, ends.medium]) {
    for (let rank = Math.max(1, end - NEAR); rank <= end + NEAR; rank += 1) {
      const id = ranking[rank - 1]?.customerId;
      if (id !== undefined) near.set(id, layerOfRank(rank, ends));
    }
  }
  if (customer !== null) {
    const at = placeOf(ranking, customer);
    if (ranking[at]?.customerId === customer.customerId) {
      near.set(customer.customerId, layerOfRank(at + 1, ends));
    }
  }
  return near;
}
