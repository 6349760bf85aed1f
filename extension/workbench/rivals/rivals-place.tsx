import '../display/display.css';
import './rivals.css';
import type { Tier } from '../../../shared/records/customer.ts';
import type { AnswerTimes } from '../../../shared/method/rivals.ts';
import { TierMark } from '../../design/tier-mark.tsx';
import { useBase } from '../base/use-base.tsx';
import { Bars } from '../display/bars.tsx';
import { Figure } from '../display/figure.tsx';
import type { Formats } from '../display/formats.ts';
import { Invitation } from '../display/invitation.tsx';
import { PlaceHead } from '../display/place-head.tsx';
import { useFormats } from '../display/use-formats.ts';
import { useClassNames } from '../figures/class-texts.ts';
import { useTexts } from '../use-texts.ts';
import { AddObservation } from './add-observation.tsx';
import type { RivalsAnswer } from './answer-rivals.ts';
import { ObservedList } from './observed-list.tsx';
import { type PlaceTranslate, texts } from './texts.ts';

const HOUR = 3_600_000;

/** How fast we answer, tier by tier, and what was observed at competitors. */
export function RivalsPlace() {
  const t = useTexts(texts);
  const { answer } = useBase('rivals', null);
  const formats = useFormats();
  return (
    <>
      <PlaceHead title={t('title')} intro={t('intro')} />
      {answer ? (
        <>
          <Speed answer={answer} formats={formats} t={t} />
          <Compared answer={answer} formats={formats} t={t} />
          <AddObservation topics={answer.compared} t={t} />
          <ObservedList rows={answer.observations} formats={formats} t={t} />
        </>
      ) : null}
    </>
  );
}

interface PartProps {
  readonly answer: RivalsAnswer;
  readonly formats: Formats;
  readonly t: PlaceTranslate;
}

/** Our first answer, to mails and calls and to complaints, beside what the policy promises. */
function Speed({ answer: { answers, complaints, from, to }, formats, t }: PartProps) {
  const className = useClassNames();
  const complaintOf = (tier: Tier): AnswerTimes<Tier> | undefined =>
    complaints.find((one) => one.segment === tier);
  if (answers.length === 0) return <Invitation text={t('noAnswers')} />;
  const longest = Math.max(
    ...answers.map((one) => Math.max(one.medianWorkingTime, (one.promisedHours ?? 0) * HOUR)),
  );
  return (
    <Figure
      title={t('speed')}
      note={t('speedNote', { from: formats.day(from), to: formats.day(to) })}
      table={{
        columns: [
          { title: t('tier') },
          { title: t('answers'), numeric: true },
          { title: t('median'), numeric: true },
          { title: t('promised'), numeric: true },
          { title: t('complaintMedian'), numeric: true },
        ],
        rows: answers.map(({ segment, answers: count, medianWorkingTime, promisedHours }) => {
          const complaint = complaintOf(segment);
          return [
            className(`tier.${segment}`),
            formats.number(count),
            formats.duration(medianWorkingTime),
            promisedHours === null ? '–' : formats.duration(promisedHours * HOUR),
            complaint ? formats.duration(complaint.medianWorkingTime) : '–',
          ];
        }),
      }}
    >
      <Bars
        label={t('speed')}
        most={longest}
        bars={answers.map(({ segment, medianWorkingTime, promisedHours, answers: count }) => ({
          id: segment,
          label: <TierMark tier={segment} word={className(`tier.${segment}`)} />,
          value: medianWorkingTime,
          text: t('speedText', { time: formats.duration(medianWorkingTime), count }),
          ...(promisedHours === null ? {} : { target: promisedHours * HOUR }),
          ...(promisedHours !== null && medianWorkingTime > promisedHours * HOUR
            ? { tone: 'bad' as const }
            : {}),
        }))}
      />
    </Figure>
  );
}

/** Ours beside each competitor's, topic by topic. */
function Compared({ answer: { compared }, formats, t }: PartProps) {
  if (compared.length === 0) return <p className="invitation">{t('noObservations')}</p>;
  return (
    <Figure
      title={t('compared')}
      note={t('comparedNote')}
      table={{
        columns: [
          { title: t('topic') },
          { title: t('who') },
          { title: t('value'), numeric: true },
          { title: t('unit') },
        ],
        rows: compared.flatMap(({ topic, ours, theirs, unit }) => [
          ...(ours === null ? [] : [[topic, t('us'), formats.number(ours, 1), unit ?? '']]),
          ...theirs.map((one) => [topic, one.competitor, formats.number(one.value, 1), unit ?? '']),
        ]),
      }}
    >
      {compared.map(({ topic, ours, theirs, unit }) => (
        <div className="compared" key={topic}>
          <h3 className="compared-topic">{topic}</h3>
          <Bars
            label={topic}
            bars={[
              ...(ours === null
                ? []
                : [{ id: '', label: t('us'), value: ours, text: withUnit(ours, unit, formats) }]),
              ...theirs.map((one) => ({
                id: one.competitor,
                label: one.competitor,
                value: one.value,
                text: withUnit(one.value, unit, formats),
                tone: 'quiet' as const,
              })),
            ]}
          />
        </div>
      ))}
    </Figure>
  );
}

function withUnit(value: number, unit: string | null, formats: Formats): string {
  return unit === null ? formats.number(value, 1) : `${formats.number(value, 1)} ${unit}`;
}
