import '../display/display.css';
import './time.css';
import type { TimeRow } from '../../../shared/method/allocation.ts';
import { Segmented } from '../../design/segmented.tsx';
import { useBase } from '../base/use-base.tsx';
import { Bars } from '../display/bars.tsx';
import { Figure } from '../display/figure.tsx';
import type { Formats } from '../display/formats.ts';
import { Invitation } from '../display/invitation.tsx';
import { PlaceHead } from '../display/place-head.tsx';
import { useFormats } from '../display/use-formats.ts';
import { WhyNot } from '../roles/why-not.tsx';
import { useTexts } from '../use-texts.ts';
import { useChoice } from '../use-address.ts';
import { type TimeAnswer, TIME_SPANS } from './answer-time.ts';
import { isFarBelow } from './far-below.ts';
import { RepTable } from './rep-table.tsx';
import { TargetsForm } from './targets-form.tsx';
import { type PlaceTranslate, texts } from './texts.ts';

/** Where the team's time should go, beside where it went. */
export function TimePlace() {
  const t = useTexts(texts);
  const [span, setSpan] = useChoice('span', TIME_SPANS, '365');
  const { answer } = useBase('time', span);
  const formats = useFormats();
  return (
    <>
      <PlaceHead title={t('title')} intro={t('intro')} />
      <div className="shown-filters">
        <Segmented
          label={t('span')}
          value={span}
          choices={TIME_SPANS.map((one) => ({ value: one, label: t(`span.${one}`) }))}
          onChoose={setSpan}
        />
      </div>
      {answer && answer.minutes === 0 ? <Invitation text={t('empty')} /> : null}
      {answer && answer.minutes > 0 ? <TimeFigures answer={answer} formats={formats} t={t} /> : null}
      {answer ? <TargetsForm targets={answer.targets} t={t} /> : null}
      <WhyNot act="set-rules" />
    </>
  );
}

interface TimeFiguresProps {
  readonly answer: TimeAnswer;
  readonly formats: Formats;
  readonly t: PlaceTranslate;
}

function TimeFigures({ answer, formats, t }: TimeFiguresProps) {
  const { team, minutes, unnoted, from, to } = answer;
  const period = { from: formats.day(from), to: formats.day(to), time: formats.minutes(minutes) };
  return (
    <>
      <Figure
        title={t('team')}
        note={t('teamNote', period)}
        table={{
          columns: [
            { title: t('group') },
            { title: t('hours'), numeric: true },
            { title: t('actual'), numeric: true },
            { title: t('target'), numeric: true },
            { title: t('missing'), numeric: true },
          ],
          rows: team.map((row) => [
            t(`group.${row.group}`),
            formats.minutes(row.minutes),
            formats.share(row.actual ?? 0),
            formats.share(row.target),
            missingText(row, formats, t),
          ]),
        }}
      >
        <Bars
          label={t('team')}
          most={1}
          bars={team.map((row) => ({
            id: row.group,
            label: t(`group.${row.group}`),
            value: row.actual ?? 0,
            target: row.target,
            text: t('actualOfTarget', {
              actual: formats.share(row.actual ?? 0),
              target: formats.share(row.target),
            }),
            ...(isFarBelow(row) ? { tone: 'risk' as const } : {}),
          }))}
        />
        <ul className="time-advice">
          {team
            .filter((row) => isFarBelow(row))
            .map((row) => (
              <li key={row.group}>
                {t('moveTo', { time: formats.minutes(row.missing), group: t(`group.${row.group}`) })}
              </li>
            ))}
        </ul>
      </Figure>
      <RepTable answer={answer} formats={formats} t={t} />
      {unnoted > 0 ? <p className="soft">{t('unnoted', { count: unnoted })}</p> : null}
    </>
  );
}

function missingText({ missing }: TimeRow, formats: Formats, t: PlaceTranslate): string {
  return t(missing > 0 ? 'more' : 'less', { time: formats.minutes(Math.abs(missing)) });
}
