import type { FocusTexts } from '../../locales/en/focus.ts';
import type { Translate } from '../../locales/translate.ts';
import { useFormats } from '../display/use-formats.ts';
import type { FocusAnswer } from './answer-focus.ts';

const WIDTH = 640;
const HEIGHT = 320;
const LEFT = 44;
const BOTTOM = 36;
const TOP = 12;
const RIGHT = 26;
const GRID = [0, 0.25, 0.5, 0.75, 1];

/** The contribution curve: what share of the total the first customers bring, with the focus sets marked on it. */
export function ContributionChart({
  answer,
  t,
}: {
  readonly answer: FocusAnswer;
  readonly t: Translate<keyof FocusTexts>;
}) {
  const format = useFormats();
  const points = [{ customers: 0, share: 0 }, ...answer.line];
  const highest = Math.max(1, ...points.map((point) => point.share));
  const x = (share: number): number => LEFT + share * (WIDTH - LEFT - RIGHT);
  const y = (share: number): number => HEIGHT - BOTTOM - (share / highest) * (HEIGHT - BOTTOM - TOP);
  const line = points.map(
    (point, index) => `${index === 0 ? 'M' : 'L'}${x(point.customers)} ${y(point.share)}`,
  );
  const marks = answer.sets.map((set) => ({
    set,
    at: { x: x(answer.customers === 0 ? 0 : set.count / answer.customers), y: y(set.share ?? 0) },
  }));
  return (
    <svg
      className="curve"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('curve.label', { share: format.share(answer.firstFifth, 1) })}
    >
      {GRID.map((share) => (
        <g key={share}>
          <path className="curve-grid" d={`M${LEFT} ${y(share)}H${WIDTH - RIGHT}`} />
          <text className="curve-tick" x={LEFT - 6} y={y(share) + 4} textAnchor="end">
            {format.share(share, 1)}
          </text>
          <text className="curve-tick" x={x(share)} y={HEIGHT - BOTTOM + 16} textAnchor="middle">
            {format.share(share, 1)}
          </text>
        </g>
      ))}
      <text className="curve-axis" x={(LEFT + WIDTH) / 2} y={HEIGHT - 4} textAnchor="middle">
        {t('axis.customers')}
      </text>
      <path className="curve-even" d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} />
      <text className="curve-tick" x={x(0.72)} y={y(0.64)}>
        {t('curve.even')}
      </text>
      <path className="curve-line" d={line.join('')} />
      {marks.map(({ set, at }) => (
        <path className="curve-drop" key={set.percent} d={`M${at.x} ${at.y}V${y(0)}`} />
      ))}
      {marks.map(({ set, at }) => (
        <g key={set.percent}>
          <circle className="curve-point" cx={at.x} cy={at.y} r="5" />
          <text className="curve-label" x={at.x + 10} y={at.y + 16}>
            {t('curve.set', { count: format.number(set.count), share: format.share(set.share, 1) })}
          </text>
        </g>
      ))}
    </svg>
  );
}
