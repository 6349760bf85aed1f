import type { PyramidLayer } from './pyramid-view.ts';
import { rowHeights, scaleBeside, slicesOf } from './pyramid-shape.ts';

const WIDTH = 400;
const HEIGHT = 440;
/** Two lines of words. */
const LEAST_ROW = 48;

/** Where everything stands, in pixels from the top; the rows of words follow the slices. */
export interface PyramidPlan {
  readonly height: number;
  /** Free room above the tip, where the year before was larger. */
  readonly above: number;
  readonly rows: readonly number[];
  readonly edges: readonly number[];
  readonly ghostTip: number;
  readonly ghostEdges: readonly number[];
}

export function planPyramid(layers: readonly PyramidLayer[]): PyramidPlan {
  const count = layers.reduce((sum, one) => sum + one.customers, 0);
  const countBefore = layers.reduce((sum, one) => sum + one.customersBefore, 0);
  const slices = slicesOf(layers.map((one) => one.customers));
  const ghost = slicesOf(layers.map((one) => one.customersBefore));
  const scale = scaleBeside(count, countBefore);
  const rows = rowHeights(slices, HEIGHT / Math.max(1, scale), LEAST_ROW);
  const own = rows.reduce((sum, row) => sum + row, 0);
  const height = own * Math.max(1, scale);
  const above = height - own;
  let reached = above;
  const edges = rows.map((row) => (reached += row));
  const ghostTip = height - own * scale;
  return {
    height,
    above,
    rows,
    edges,
    ghostTip,
    ghostEdges: ghost.map(({ bottom }) => ghostTip + bottom * own * scale),
  };
}

/** The triangle itself with the one of the period before behind it; words stand beside it, so it is decoration. */
export function PyramidDrawing({ plan }: { readonly plan: PyramidPlan }) {
  const { height, above, edges, ghostTip, ghostEdges } = plan;
  const base = height;
  const half = (y: number, tip: number, widest: number): number =>
    base === tip ? 0 : ((y - tip) / (base - tip)) * widest;
  const widest = (WIDTH / 2) * ((base - above) / base);
  const ghostWidest = (WIDTH / 2) * ((base - ghostTip) / base);
  const middle = WIDTH / 2;
  const slice = (from: number, to: number): string =>
    `M${middle - half(from, above, widest)} ${from}H${middle + half(from, above, widest)}` +
    `L${middle + half(to, above, widest)} ${to}H${middle - half(to, above, widest)}Z`;
  return (
    <svg
      className="pyramid-drawing"
      preserveAspectRatio="none"
      viewBox={`0 0 ${WIDTH} ${height}`}
      height={height}
      aria-hidden="true"
    >
      {edges.map((edge, index) => (
        <path
          key={edge}
          vectorEffect="non-scaling-stroke"
          className={`pyramid-slice pyramid-slice-${index}`}
          d={slice(edges[index - 1] ?? above, edge)}
        />
      ))}
      <g className="pyramid-ghost">
        <path
          d={`M${middle} ${ghostTip}L${middle + ghostWidest} ${base}H${middle - ghostWidest}Z`}
          vectorEffect="non-scaling-stroke"
        />
        {ghostEdges.slice(0, -1).map((edge) => (
          <path
            key={edge}
            d={`M${middle - half(edge, ghostTip, ghostWidest)} ${edge}H${middle + half(edge, ghostTip, ghostWidest)}`}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </g>
    </svg>
  );
}
