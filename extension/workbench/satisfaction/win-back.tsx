import { shownLine } from '../../../shared/matching/shown-text.ts';
import { customerAddress } from '../address.ts';
import { Figure } from '../display/figure.tsx';
import type { Formats } from '../display/formats.ts';
import { useFormats } from '../display/use-formats.ts';
import type { SatisfactionAnswer } from './answer-satisfaction.ts';
import { fitted, type PlacedName, placeNames, widthOf } from './place-names.ts';
import type { PlaceTranslate } from './texts.ts';

interface WinBackProps {
  readonly answer: SatisfactionAnswer;
  readonly formats: Formats;
  readonly t: PlaceTranslate;
}

const [WIDTH, HEIGHT, PAD] = [860, 360, 32];
/** Room for the amounts at the left. */
const AXIS = 64;
/** Room for the longest name beside the most satisfied. */
const NAME_ROOM = 200;
/** So many names are tried in the picture; the table has all, and the pointer shows that of its dot. */
const MOST_NAMED = 14;

/** Satisfaction against what could still be earned: the unhappy with much to earn are won back first. */
export function WinBack({ answer, formats, t }: WinBackProps) {
  const { customers, currency, unknownPotential } = answer;
  const money = (minor: number): string => (currency === null ? '–' : formats.money(minor, currency));
  const unknown = unknownPotential > 0 ? ` ${t('unknownPotential', { count: unknownPotential })}` : '';
  if (customers.length === 0) return <p className="invitation">{t('noPotential')}</p>;
  return (
    <Figure
      title={t('map')}
      note={t('mapNote') + unknown}
      table={{
        columns: [
          { title: t('customer') },
          { title: t('satisfied'), numeric: true },
          { title: t('potential'), numeric: true },
          { title: t('do') },
        ],
        rows: customers.map((one) => [
          one.name,
          formats.share(one.satisfaction),
          money(one.potential),
          t(`field.${one.field}`),
        ]),
      }}
    >
      <WinBackMap answer={answer} t={t} money={money} />
    </Figure>
  );
}

function WinBackMap({
  answer: { customers, limits, currency },
  t,
  money,
}: {
  readonly answer: SatisfactionAnswer;
  readonly t: PlaceTranslate;
  money(minor: number): string;
}) {
  const most = Math.max(1, limits.highPotential * 2, ...customers.map((one) => one.potential));
  // By the root, because potentials differ a hundredfold
  const y = (potential: number): number => HEIGHT - PAD - (HEIGHT - 2 * PAD) * Math.sqrt(potential / most);
  const x = (satisfaction: number): number => AXIS + (WIDTH - AXIS - PAD - NAME_ROOM) * satisfaction;
  const format = useFormats();
  const shortMoney = (minor: number): string => format.shortMoney(Math.round(minor), currency);
  const [left, middle] = [x(0), y(limits.highPotential)];
  const satisfied = x(limits.satisfied);
  const names = placeNames(
    customers.slice(0, MOST_NAMED).map((one) => ({
      id: one.customerId,
      x: x(one.satisfaction),
      y: y(one.potential),
      width: widthOf(shortened(shownLine(one.name))),
    })),
    { width: WIDTH },
  );
  return (
    <svg className="win-back" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={t('map')}>
      <rect
        className="field-win-back"
        x={left}
        y={PAD / 2}
        width={satisfied - left}
        height={middle - PAD / 2}
      />
      <line className="map-line" x1={left} x2={WIDTH - PAD} y1={middle} y2={middle} />
      <line className="map-line" x1={satisfied} x2={satisfied} y1={PAD / 2} y2={HEIGHT - PAD} />
      <line className="map-axis" x1={left} x2={WIDTH - PAD} y1={HEIGHT - PAD} y2={HEIGHT - PAD} />
      <text className="map-field" x={left + 8} y={PAD / 2 + 18}>
        {t('field.win-back')}
      </text>
      <text className="map-field" x={WIDTH - PAD} y={PAD / 2 + 18} textAnchor="end">
        {t('field.develop')}
      </text>
      <text className="map-field" x={left + 8} y={HEIGHT - PAD - 10}>
        {t('field.watch')}
      </text>
      <text className="map-field" x={WIDTH - PAD} y={HEIGHT - PAD - 10} textAnchor="end">
        {t('field.keep')}
      </text>
      <text className="map-label" x={left} y={HEIGHT - 10}>
        {t('axisLow')}
      </text>
      <text className="map-label" x={WIDTH - PAD} y={HEIGHT - 10} textAnchor="end">
        {t('axisHigh')}
      </text>
      {[1, 0.5].map((part) => (
        <text className="map-label" key={part} x={left - 6} y={y(most * part) + 4} textAnchor="end">
          {shortMoney(most * part)}
        </text>
      ))}
      {customers.map((one) => (
        <a
          key={one.customerId}
          href={customerAddress(one.customerId)}
          aria-label={`${spoken(shownLine(one.name))}: ${t(`field.${one.field}`)}, ${money(one.potential)}`}
        >
          <title>{shownLine(one.name)}</title>
          <circle
            className="map-dot"
            data-field={one.field}
            cx={x(one.satisfaction)}
            cy={y(one.potential)}
            r="6"
          />
          <Name at={names.get(one.customerId)} name={shortened(shownLine(one.name))} />
        </a>
      ))}
    </svg>
  );
}

function Name({ at, name }: { readonly at: PlacedName | undefined; readonly name: string }) {
  if (!at) return null;
  return (
    <text className="map-name" aria-hidden="true" x={at.x} y={at.y} textAnchor={at.anchor}>
      {name}
    </text>
  );
}

/** What is read aloud holds what is seen, so that it can be asked for by voice. */
function spoken(name: string): string {
  const seen = shortened(name);
  return seen === name ? name : `${seen} (${name})`;
}

function shortened(name: string): string {
  return fitted(name, NAME_ROOM);
}
