import type { EconomicAssumptions, Economics } from '../../../shared/method/economics.ts';
import type { EconomicsTexts } from '../../locales/en/economics.ts';
import type { Translate } from '../../locales/translate.ts';
import { NOTHING } from '../display/formats.ts';
import { useFormats } from '../display/use-formats.ts';

/** Three sentences, each with its figure in front. */
export function Meaning({
  economics,
  assumed,
  currency,
  t,
}: {
  readonly economics: Economics;
  readonly assumed: EconomicAssumptions;
  readonly currency: string | null;
  readonly t: Translate<keyof EconomicsTexts>;
}) {
  const format = useFormats();
  const money = (minor: number): string => format.money(minor, currency);
  const { costToKeepOne, costToReplaceLost, profitGain, customersToKeep, lost } = economics;
  return (
    <section aria-labelledby="economics-means" className="meaning" aria-live="polite">
      <h2 className="section-title" id="economics-means">
        {t('means')}
      </h2>
      <div className="meaning-part">
        <h3>{t('means.label.keep')}</h3>
        <p className="meaning-figure">{costToKeepOne === null ? NOTHING : money(costToKeepOne)}</p>
        <p>
          {costToKeepOne === null ? t('means.keepNone') : t('means.keep', { cost: money(costToKeepOne) })}
        </p>
      </div>
      {costToReplaceLost === null ? null : (
        <div className="meaning-part">
          <h3>{t('means.label.replace')}</h3>
          <p className="meaning-figure">
            {money(costToReplaceLost.low)} – {money(costToReplaceLost.high)}
          </p>
          <p>
            {t('means.replace', {
              count: format.number(lost),
              low: money(costToReplaceLost.low),
              high: money(costToReplaceLost.high),
            })}
          </p>
        </div>
      )}
      <div className="meaning-part">
        <h3>{t('means.label.gain')}</h3>
        <p className="meaning-figure meaning-gain">{format.moneyChange(profitGain, currency)}</p>
        <p>
          {t('means.gain', {
            count: customersToKeep,
            points: format.number(assumed.retentionPoints),
            gain: money(profitGain),
          })}
        </p>
      </div>
    </section>
  );
}
