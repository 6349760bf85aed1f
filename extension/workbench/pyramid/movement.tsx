import type { PyramidTexts } from '../../locales/en/pyramid.ts';
import type { Translate } from '../../locales/translate.ts';
import { addressOf } from '../address.ts';
import { useAddress } from '../use-address.ts';
import { useClassNames } from '../figures/class-texts.ts';
import { useFormats } from '../display/use-formats.ts';
import type { CellAsk } from './answer-pyramid.ts';
import { MATRIX_LAYERS, type MatrixLayer, type PyramidView } from './pyramid-view.ts';

interface MovementProps {
  readonly view: PyramidView;
  readonly t: Translate<keyof PyramidTexts>;
  /** The cell whose names are shown. */
  readonly chosen: CellAsk | null;
}

/** Who moved between the two periods: the migration matrix, names one click away. */
export function Movement({ view, t, chosen }: MovementProps) {
  const { up, down, joined, stayed } = view.movement;
  const name = useMatrixNames(t);
  return (
    <section aria-labelledby="pyramid-moves">
      <h2 className="section-title" id="pyramid-moves">
        {t('moves')}
      </h2>
      <ul className="move-counts">
        <li className="move-up">▲ {t('moves.up', { count: up })}</li>
        <li className="move-down">▼ {t('moves.down', { count: down })}</li>
        <li>＋ {t('moves.joined', { count: joined })}</li>
        <li className="soft">{t('moves.stayed', { count: stayed })}</li>
      </ul>
      <div className="data-table-frame">
        <table className="data-table matrix">
          <caption>{t('matrix.caption')}</caption>
          <thead>
            <tr>
              <td className="soft">{t('matrix.corner')}</td>
              {MATRIX_LAYERS.map((to) => (
                <th key={to} scope="col" className="figure">
                  {name(to)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {MATRIX_LAYERS.map((from) => (
              <tr key={from}>
                <th scope="row">{name(from)}</th>
                {MATRIX_LAYERS.map((to) => (
                  <Cell key={to} from={from} to={to} view={view} t={t} chosen={chosen} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Cell({ from, to, view, t, chosen }: MovementProps & CellAsk) {
  const name = useMatrixNames(t);
  const format = useFormats();
  const { query } = useAddress();
  const count = view.cells.find((cell) => cell.from === from && cell.to === to)?.customers ?? 0;
  const order = MATRIX_LAYERS.indexOf(to) - MATRIX_LAYERS.indexOf(from);
  const kind = order === 0 ? 'stayed' : order < 0 ? 'up' : 'down';
  const isChosen = chosen?.from === from && chosen.to === to;
  if (count === 0) return <td className="figure soft">·</td>;
  return (
    <td className={`figure matrix-${kind}`}>
      <a
        className="matrix-cell"
        href={addressOf('pyramid', isChosen ? [] : [from, to], query)}
        aria-current={isChosen ? 'true' : undefined}
        aria-label={t('matrix.cell', { count, from: name(from), to: name(to) })}
      >
        {format.number(count)}
      </a>
    </td>
  );
}

/** In the matrix whoever has not bought is one group. */
export function useMatrixNames(t: MovementProps['t']): (layer: MatrixLayer) => string {
  const name = useClassNames();
  return (layer) => (layer === 'suspect' ? t('matrix.never') : name(`layer.${layer}`));
}
