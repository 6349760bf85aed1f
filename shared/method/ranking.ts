/** A customer and the value it is ranked by, in minor units. */
export interface Valued {
  readonly customerId: string;
  readonly value: number;
}

/** Valued customers, highest value first; equal values by customer id ascending, in code-unit order. */
export type Ranking = Valued[];

export function compareIds(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

export function compareValued(one: Valued, other: Valued): number {
  return other.value - one.value || compareIds(one.customerId, other.customerId);
}

export function rank(customers: Iterable<Valued>): Ranking {
  return [...customers].toSorted(compareValued);
}

/** Where `customer` stands, or would stand, counted from 0: a binary search. */
export function placeOf(ranking: Ranking, customer: Valued): number {
  let low = 0;
  let high = ranking.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = ranking[middle];
    if (other !== undefined && compareValued(other, customer) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts a customer into the ranking in place, or, with `was`, moves it; `now` null takes it out. */
export function rerank(ranking: Ranking, was: Valued | null, now: Valued | null): void {
  if (was !== null) {
    const from = placeOf(ranking, was);
    if (ranking[from]?.customerId === was.customerId) ranking.splice(from, 1);
  }
  if (now !== null) ranking.splice(placeOf(ranking, now), 0, now);
}
