import '../display/display.css';
import { useBase } from '../base/use-base.tsx';
import { KeyFigures } from '../display/key-figures.tsx';
import { PlaceHead } from '../display/place-head.tsx';
import { useFormats } from '../display/use-formats.ts';
import { NotReadyYet } from '../figures/not-ready.tsx';
import { useTexts } from '../use-texts.ts';
import { AtRiskList, OverdueList } from './leaving-lists.tsx';
import { LossReasons, UpkeepList } from './losses.tsx';
import type { LoyaltyPartProps } from './part-props.ts';
import { texts } from './texts.ts';

/** Who comes back, who is late for it, who may leave, and why others did. */
export function LoyaltyPlace() {
  const t = useTexts(texts);
  const { answer } = useBase('loyalty', null);
  const formats = useFormats();
  if (answer?.state !== 'ready') {
    return (
      <>
        <PlaceHead title={t('title')} intro={t('intro')} />
        <NotReadyYet answer={answer} />
      </>
    );
  }
  const { figures } = answer;
  return (
    <>
      <PlaceHead title={t('title')} intro={t('intro')} />
      <LoyaltyNumbers figures={figures} formats={formats} t={t} />
      <AtRiskList figures={figures} formats={formats} t={t} />
      <OverdueList figures={figures} formats={formats} t={t} />
      <LossReasons figures={figures} formats={formats} t={t} />
      <UpkeepList figures={figures} formats={formats} t={t} />
    </>
  );
}

function LoyaltyNumbers({ figures, formats, t }: LoyaltyPartProps) {
  const { repurchase, atRisk, currency, overdueInAll } = figures;
  return (
    <KeyFigures
      figures={[
        {
          label: t('repurchase'),
          value: repurchase.rate === null ? '–' : formats.share(repurchase.rate),
          note: t('repurchaseNote', { some: repurchase.byDays, all: repurchase.customers }),
        },
        {
          label: t('frequency'),
          value: repurchase.frequency === null ? '–' : formats.number(repurchase.frequency, 1),
          note: t('frequencyNote'),
        },
        {
          label: t('overdue'),
          value: formats.number(overdueInAll),
          note: t('overdueNote'),
          ...(overdueInAll > 0 ? { tone: 'risk' as const } : {}),
        },
        {
          label: t('atRisk'),
          value: currency === null ? '–' : formats.money(atRisk.revenue, currency),
          note: t('atRiskNote', { count: atRisk.customers.length }),
          ...(atRisk.revenue > 0 ? { tone: 'bad' as const } : {}),
        },
      ]}
    />
  );
}
