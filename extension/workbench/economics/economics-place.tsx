import { economicsOf, type EconomicAssumptions } from '../../../shared/method/economics.ts';
import { Button } from '../../design/button.tsx';
import type { EconomicsTexts } from '../../locales/en/economics.ts';
import type { Translate } from '../../locales/translate.ts';
import { useBase } from '../base/use-base.tsx';
import { FiguresFrame } from '../figures/figures-frame.tsx';
import { NumberInput } from '../figures/number-input.tsx';
import { useFormats } from '../display/use-formats.ts';
import { useSaveSetting } from '../figures/use-save-setting.ts';
import { placeTexts, useTexts } from '../use-texts.ts';
import { useMay } from '../roles/use-may.ts';
import { WhyNot } from '../roles/why-not.tsx';
import { type Typed, useTyped } from '../saving/use-typed.ts';
import type { EconomicsAnswer } from './answer-economics.ts';
import { Meaning } from './meaning.tsx';
import './economics.css';

const texts = placeTexts<EconomicsTexts>({
  en: async () => (await import('../../locales/en/economics.ts')).economics,
  'zh-CN': async () => (await import('../../locales/zh-CN/economics.ts')).economics,
  'zh-TW': async () => (await import('../../locales/zh-TW/economics.ts')).economics,
});

interface EconomicsProps {
  readonly answer: EconomicsAnswer;
  readonly t: Translate<keyof EconomicsTexts>;
}

/** What the rules of thumb of the trade mean on the team's own figures. */
export function EconomicsPlace() {
  const t = useTexts(texts);
  const { answer } = useBase('economics', null);
  return (
    <FiguresFrame t={t} answer={answer}>
      {(figures) => <Economics answer={figures} t={t} />}
    </FiguresFrame>
  );
}

function Economics({ answer, t }: EconomicsProps) {
  const typed = useTyped<EconomicAssumptions>(answer.assumptions);
  const assumed = typed.value;
  const outcome = economicsOf(answer.own, assumed);
  return (
    <div className="economics">
      <div>
        <OwnFigures answer={answer} t={t} />
        <Assumptions answer={answer} typed={typed} isRight={outcome.ok} t={t} />
      </div>
      {outcome.ok ? (
        <Meaning economics={outcome.value} assumed={assumed} currency={answer.currency} t={t} />
      ) : (
        <p className="field-problem" role="alert">
          {t(`problem.${outcome.problem.code}`)}
        </p>
      )}
    </div>
  );
}

function OwnFigures({ answer: { own, currency }, t }: EconomicsProps) {
  const format = useFormats();
  const lost = own.customersBefore - own.customersKept;
  const retention = own.customersBefore === 0 ? null : own.customersKept / own.customersBefore;
  const rows = [
    ['before', format.number(own.customersBefore)],
    ['kept', format.number(own.customersKept)],
    ['lost', format.number(lost)],
    ['retention', format.share(retention, 1)],
    ['profit', format.money(own.profit, currency)],
    ['cost', format.money(own.retentionCost, currency)],
  ] as const;
  return (
    <section aria-labelledby="economics-own">
      <h2 className="section-title" id="economics-own">
        {t('own')}
      </h2>
      <dl className="own-figures">
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`own.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Assumptions({
  answer,
  typed,
  isRight,
  t,
}: EconomicsProps & {
  readonly typed: Typed<EconomicAssumptions>;
  readonly isRight: boolean;
}) {
  const may = useMay();
  const saveSetting = useSaveSetting();
  const { value: assumed, type: change } = typed;
  const { acquisitionTimesRetention: times } = assumed;
  const keep = async (assumptions: EconomicAssumptions): Promise<void> => {
    const { ok } = await saveSetting({ assumptions }, t('assume.saved'));
    if (ok) typed.saved();
  };
  const reset = (): void => {
    typed.forget();
    void saveSetting({ assumptions: null }, t('assume.saved'));
  };
  const isChanged = JSON.stringify(assumed) !== JSON.stringify(answer.assumptions);
  return (
    <section aria-labelledby="economics-assumptions">
      <h2 className="section-title" id="economics-assumptions">
        {t('assumptions')}
      </h2>
      <div className="assumptions">
        <NumberInput
          label={t('assume.low')}
          value={times.low}
          step={0.1}
          onChange={(low) => change({ ...assumed, acquisitionTimesRetention: { ...times, low: low ?? 0 } })}
        />
        <NumberInput
          label={t('assume.high')}
          value={times.high}
          step={0.1}
          onChange={(high) =>
            change({ ...assumed, acquisitionTimesRetention: { ...times, high: high ?? 0 } })
          }
        />
        <NumberInput
          label={t('assume.points')}
          value={assumed.retentionPoints}
          step={0.1}
          onChange={(retentionPoints) => change({ ...assumed, retentionPoints: retentionPoints ?? 0 })}
        />
        <NumberInput
          label={t('assume.percent')}
          value={assumed.profitPercent}
          step={0.1}
          suffix="%"
          onChange={(profitPercent) => change({ ...assumed, profitPercent: profitPercent ?? 0 })}
        />
      </div>
      <p className="soft figure-notes">
        {t(answer.isEdited ? 'assume.source.own' : 'assume.source.default')}
      </p>
      {may('set-rules') ? (
        <div className="figure-bar">
          {isChanged ? (
            <Button look="primary" disabled={!isRight} onClick={() => void keep(assumed)}>
              {t('assume.save')}
            </Button>
          ) : null}
          {answer.isEdited ? (
            <Button look="quiet" onClick={reset}>
              {t('assume.reset')}
            </Button>
          ) : null}
        </div>
      ) : null}
      <WhyNot act="set-rules" />
    </section>
  );
}
