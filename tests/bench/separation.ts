/**
 * How well one measurement tells two groups apart: the chance that a sample of the second is larger than one of the
 * first (AUC). 0.5 is no better than tossing a coin; ties count half.
 */
export function separation(first: readonly number[], second: readonly number[]): number {
  const all = [...first.map((value) => [value, 0] as const), ...second.map((value) => [value, 1] as const)];
  all.sort(([a], [b]) => a - b);
  let rankSum = 0;
  for (let start = 0; start < all.length;) {
    let end = start;
    while (end < all.length && all[end]?.[0] === all[start]?.[0]) end += 1;
    const rank = (start + 1 + end) / 2;
    for (let at = start; at < end; at += 1) rankSum += all[at]?.[1] === 1 ? rank : 0;
    start = end;
  }
  const above = rankSum - (second.length * (second.length + 1)) / 2;
  return Math.round((above / (first.length * second.length)) * 1000) / 1000;
}
