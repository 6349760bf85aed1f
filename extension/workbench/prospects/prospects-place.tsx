import '../display/display.css';
import { PROSPECT_STATUSES } from '../../../shared/method/prospects.ts';
import { Segmented } from '../../design/segmented.tsx';
import { useBase } from '../base/use-base.tsx';
import { Bars } from '../display/bars.tsx';
import { Figure } from '../display/figure.tsx';
import type { Formats } from '../display/formats.ts';
import { Invitation } from '../display/invitation.tsx';
import { KeyFigures } from '../display/key-figures.tsx';
import { LineChart } from '../display/line-chart.tsx';
import { PlaceHead } from '../display/place-head.tsx';
import { useFormats } from '../display/use-formats.ts';
import { useTexts } from '../use-texts.ts';
import { useChoice } from '../use-address.ts';
import type { ProspectsAnswer } from './answer-prospects.ts';
import { ProspectRows } from './prospect-rows.tsx';
import { RegressedList } from './regressed-list.tsx';
import { useStepName } from './step-name.ts';
import { type PlaceTranslate, texts } from './texts.ts';

/** A prospect is earned by a promise of theirs: how many there are, and who slid back. */
export function ProspectsPlace() {
  const t = useTexts(texts);
  const [status, setStatus] = useChoice('status', PROSPECT_STATUSES, 'prospect');
  const { answer } = useBase('prospects', status);
  const formats = useFormats();
  return (
    <>
      <PlaceHead title={t('title')} intro={t('intro')} />
      {answer && isEmpty(answer) ? <Invitation text={t('empty')} /> : null}
      {answer && !isEmpty(answer) ? (
        <>
          <KeyFigures
            figures={[
              {
                label: t('prospect'),
                value: formats.number(answer.counts.prospect),
                note: t('prospectNote'),
              },
              {
                label: t('opportunity'),
                value: formats.number(answer.counts.opportunity),
                note: t('opportunityNote'),
              },
              { label: t('suspect'), value: formats.number(answer.counts.suspect), note: t('suspectNote') },
              {
                label: t('regressed'),
                value: formats.number(answer.regressed.length),
                note: t('regressedNote'),
                ...(answer.regressed.length > 0 ? { tone: 'risk' as const } : {}),
              },
            ]}
          />
          <RegressedList answer={answer} formats={formats} t={t} />
          <OverTime answer={answer} formats={formats} t={t} />
          <Steps answer={answer} formats={formats} t={t} />
          <div className="shown-filters">
            <Segmented
              label={t('whom')}
              value={status}
              choices={PROSPECT_STATUSES.map((one) => ({ value: one, label: t(one) }))}
              onChoose={setStatus}
            />
          </div>
          <ProspectRows answer={answer} status={status} formats={formats} t={t} />
        </>
      ) : null}
    </>
  );
}

/** Nobody to win: no customers at all, or all of them buy. */
function isEmpty({ counts, overTime, steps }: ProspectsAnswer): boolean {
  const people = counts.prospect + counts.opportunity + counts.suspect;
  return (
    people === 0 && overTime.every((one) => one.prospects === 0) && steps.every((one) => one.customers === 0)
  );
}

interface PartProps {
  readonly answer: ProspectsAnswer;
  readonly formats: Formats;
  readonly t: PlaceTranslate;
}

function OverTime({ answer, formats, t }: PartProps) {
  const points = answer.overTime.map(({ day, prospects }) => ({
    label: formats.month(day),
    value: prospects,
    day,
  }));
  return (
    <Figure
      title={t('overTime')}
      note={t('overTimeNote')}
      table={{
        columns: [{ title: t('day') }, { title: t('prospect'), numeric: true }],
        rows: points.map(({ day, value }) => [formats.day(day), formats.number(value)]),
      }}
    >
      <LineChart points={points} label={t('overTime')} text={(value) => formats.number(value)} />
    </Figure>
  );
}

function Steps({ answer, formats, t }: PartProps) {
  const stepName = useStepName();
  return (
    <Figure
      title={t('process')}
      note={t('processNote')}
      table={{
        columns: [{ title: t('step') }, { title: t('customers'), numeric: true }],
        rows: answer.steps.map(({ step, customers }) => [stepName(step), formats.number(customers)]),
      }}
    >
      <Bars
        label={t('process')}
        bars={answer.steps.map(({ step, customers }) => ({
          id: step,
          label: stepName(step),
          value: customers,
          text: formats.number(customers),
        }))}
      />
    </Figure>
  );
}
