import type { PyramidTexts } from '../../locales/en/pyramid.ts';
import type { Translate } from '../../locales/translate.ts';
import { useClassNames } from '../figures/class-texts.ts';
import { useFormats } from '../display/use-formats.ts';
import type { PyramidView } from './pyramid-view.ts';

const OUTSIDE = ['inactive', 'prospect', 'suspect'] as const;

/** Everyone below the active layers. */
export function OutsideRow({
  view,
  t,
}: {
  readonly view: PyramidView;
  readonly t: Translate<keyof PyramidTexts>;
}) {
  const name = useClassNames();
  const format = useFormats();
  return (
    <ul className="outside" aria-label={t('outside')}>
      {OUTSIDE.map((layer) => (
        <li key={layer}>
          <strong className="outside-count">
            {format.number(view.outside.find((one) => one.layer === layer)?.customers ?? 0)}
          </strong>{' '}
          <strong>{name(`layer.${layer}`)}</strong> <span className="soft">{t(`outside.${layer}`)}</span>
        </li>
      ))}
    </ul>
  );
}
