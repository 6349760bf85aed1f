import type { Translate } from '../../locales/translate.ts';
import type { PyramidTexts } from '../../locales/en/pyramid.ts';
import { useClassNames } from '../figures/class-texts.ts';
import { useFormats } from '../display/use-formats.ts';
import { planPyramid, PyramidDrawing } from './pyramid-drawing.tsx';
import type { PyramidLayer, PyramidView } from './pyramid-view.ts';

interface PictureProps {
  readonly view: PyramidView;
  readonly t: Translate<keyof PyramidTexts>;
}

/** The pyramid with what each layer brings beside it, last period's ghost behind both. */
export function PyramidPicture({ view, t }: PictureProps) {
  const plan = planPyramid(view.layers);
  const rows = [...(plan.above > 0 ? [plan.above] : []), ...plan.rows].map((row) => `${row}px`).join(' ');
  return (
    <figure className="pyramid-figure">
      <div className="pyramid-grid" style={{ gridTemplateRows: rows }}>
        <PyramidDrawing plan={plan} />
        {plan.above > 0 ? <div className="pyramid-above" /> : null}
        {view.layers.map((layer) => (
          <LayerRow key={layer.layer} layer={layer} view={view} t={t} />
        ))}
      </div>
      <figcaption className="pyramid-caption">
        {t('drawing')}{' '}
        <span className="pyramid-caption-ghost">{t('ghost', { count: view.totals.customersBefore })}</span>
      </figcaption>
    </figure>
  );
}

function LayerRow({ layer, view, t }: PictureProps & { readonly layer: PyramidLayer }) {
  const format = useFormats();
  const name = useClassNames();
  const { currency } = view;
  const change = layer.customers - layer.customersBefore;
  return (
    <div className="pyramid-row">
      <div className="pyramid-cell">
        <strong className="pyramid-name">{name(`layer.${layer.layer}`)}</strong>
        <span className="soft">{limitOf(layer, view, t, (minor) => format.shortMoney(minor, currency))}</span>
      </div>
      <div className="pyramid-cell pyramid-figures">
        <strong>{t('people', { count: layer.customers })}</strong>
        <span className="soft">{changeWords(change, t)}</span>
      </div>
      <div className="pyramid-cell">
        <span className="pyramid-money">
          <strong>{format.shortMoney(layer.revenue, currency)}</strong>{' '}
          <span>{t('share.of', { share: format.share(layer.share, 1) })}</span>
        </span>
        <span className="pyramid-bar" aria-hidden="true">
          <span className="pyramid-bar-now" style={{ inlineSize: width(layer.share) }} />
          <span className="pyramid-bar-before" style={{ inlineSize: width(layer.shareBefore) }} />
        </span>
        <span className="soft pyramid-small">
          {t('share.before', { share: format.share(layer.shareBefore, 1) })}
        </span>
      </div>
      <div className="pyramid-cell pyramid-figures">
        <strong>{format.shortMoney(layer.profit, currency)}</strong>
        <span className="soft">{t('column.profit')}</span>
      </div>
    </div>
  );
}

function changeWords(change: number, t: PictureProps['t']): string {
  if (change === 0) return t('change.same');
  return t(change > 0 ? 'change.more' : 'change.fewer', { count: Math.abs(change) });
}

function width(share: number | null): string {
  return `${Math.max(0, Math.min(1, share ?? 0)) * 100}%`;
}

function limitOf(
  { layer, lowest }: PyramidLayer,
  { measure }: PyramidView,
  t: PictureProps['t'],
  money: (minor: number) => string,
): string {
  if (lowest === null) return t('empty.layer');
  if (layer === 'small') return t('limit.rest');
  return t(measure === 'margin' ? 'limit.margin' : 'limit', { limit: money(lowest) });
}
