export interface LinePoint {
  /** Under the axis. */
  readonly label: string;
  readonly value: number;
}

const [WIDTH, HEIGHT] = [720, 200];
const PAD = { start: 12, end: 48, top: 20, bottom: 28 };

interface LineChartProps {
  readonly points: readonly LinePoint[];
  readonly label: string;
  text(value: number): string;
}

/** A line from a zero baseline, first, highest and last value written beside it. */
export function LineChart({ points, label, text }: LineChartProps) {
  const highest = Math.max(1, ...points.map((point) => point.value));
  const x = (at: number): number =>
    PAD.start + ((WIDTH - PAD.start - PAD.end) * at) / Math.max(1, points.length - 1);
  const y = (value: number): number =>
    HEIGHT - PAD.bottom - ((HEIGHT - PAD.top - PAD.bottom) * value) / highest;
  const line = points.map((point, at) => `${x(at)},${y(point.value)}`).join(' ');
  const told = toldAt(points);
  const every = Math.ceil(points.length / 6);
  return (
    <svg className="line-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <line className="line-zero" x1={PAD.start} x2={WIDTH - PAD.end} y1={y(0)} y2={y(0)} />
      <polygon className="line-area" points={`${x(0)},${y(0)} ${line} ${x(points.length - 1)},${y(0)}`} />
      <polyline className="trend-line" points={line} />
      {points.map((point, at) => (
        <g key={point.label}>
          {told.has(at) ? (
            <>
              <circle className="trend-dot" cx={x(at)} cy={y(point.value)} r="3.5" />
              <text
                className="trend-value"
                x={x(at)}
                y={y(point.value) - 9}
                textAnchor={anchor(at, points.length)}
              >
                {text(point.value)}
              </text>
            </>
          ) : null}
          {(points.length - 1 - at) % every === 0 ? (
            <text className="trend-label" x={x(at)} y={HEIGHT - 8} textAnchor={anchor(at, points.length)}>
              {point.label}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}

/** The first, the highest and the last point, unless two would stand in each other's way. */
function toldAt(points: readonly LinePoint[]): Set<number> {
  const last = points.length - 1;
  const highest = points.reduce(
    (best, point, at) => (point.value >= (points[best]?.value ?? 0) ? at : best),
    0,
  );
  const isClear = Math.min(highest, last - highest) > 1;
  return new Set(isClear ? [0, highest, last] : [0, last]);
}

function anchor(at: number, points: number): 'start' | 'middle' | 'end' {
  return at === 0 ? 'start' : at === points - 1 ? 'end' : 'middle';
}
