import type { FrozenLimits } from '../../../shared/method/pyramid.ts';
import { Button } from '../../design/button.tsx';
import type { PyramidTexts } from '../../locales/en/pyramid.ts';
import type { Translate } from '../../locales/translate.ts';
import { NOTHING } from '../display/formats.ts';
import { useFormats } from '../display/use-formats.ts';
import { useSaveSetting } from '../figures/use-save-setting.ts';
import { WhyNot } from '../roles/why-not.tsx';
import { useMay } from '../roles/use-may.ts';
import type { PyramidAnswer } from './answer-pyramid.ts';

interface LimitsProps {
  readonly answer: PyramidAnswer;
  readonly t: Translate<keyof PyramidTexts>;
}

/** The limits between the layers: by rank each day, or frozen until the next review. */
export function LimitsBlock({ answer: { frozen, found, today }, t }: LimitsProps) {
  const may = useMay();
  const format = useFormats();
  const saveSetting = useSaveSetting();
  const amounts = (limits: FrozenLimits): Record<'top' | 'large' | 'medium', string> => {
    const money = (minor: number | null): string =>
      minor === null ? NOTHING : format.money(minor, limits.currency);
    return { top: money(limits.top), large: money(limits.large), medium: money(limits.medium) };
  };
  return (
    <section aria-labelledby="pyramid-limits">
      <h2 className="section-title" id="pyramid-limits">
        {t('limits')}
      </h2>
      <p className="measure">
        {frozen ? t('limits.frozen', { day: format.day(frozen.on), ...amounts(frozen) }) : t('limits.ranked')}
      </p>
      <p className="measure soft">{t('limits.found', amounts(found))}</p>
      {may('classify') ? (
        <div className="figure-bar">
          <Button
            onClick={() => void saveSetting({ frozenLimits: { ...found, on: today } }, t('limits.didFreeze'))}
          >
            {t('limits.freeze')}
          </Button>
          {frozen ? (
            <Button
              look="quiet"
              onClick={() => void saveSetting({ frozenLimits: null }, t('limits.didUnfreeze'))}
            >
              {t('limits.unfreeze')}
            </Button>
          ) : null}
        </div>
      ) : null}
      <WhyNot act="classify" />
    </section>
  );
}
