interface Named {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** How much room a name takes. */
const [NAME_WIDTH, NAME_HEIGHT] = [140, 15];

/** Where names stand beside their dots: one that would lie over another moves below it. */
export function placeNames(names: readonly Named[]): Map<string, number> {
  const placed: Named[] = [];
  for (const name of names.toSorted((a, b) => a.y - b.y)) {
    const above = placed.filter((one) => Math.abs(one.x - name.x) < NAME_WIDTH);
    const lowest = Math.max(-Infinity, ...above.map((one) => one.y));
    placed.push({ ...name, y: Math.max(name.y, lowest + NAME_HEIGHT) });
  }
  return new Map(placed.map(({ id, y }) => [id, y]));
}
