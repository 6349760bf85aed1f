import type { Formats } from '../display/formats.ts';
import { KeyFigures } from '../display/key-figures.tsx';
import type { ComplaintsAnswer } from './answer-complaints.ts';
import type { ComplaintsTranslate } from './complaints-texts.ts';

interface ComplaintsFiguresProps {
  readonly answer: ComplaintsAnswer;
  readonly formats: Formats;
  readonly t: ComplaintsTranslate;
}

/** How handling goes, now and over the last 12 months. */
export function ComplaintsFigures({ answer, formats, t }: ComplaintsFiguresProps) {
  const { counts, breached, atRisk, year } = answer;
  const [paid] = year.compensation;
  return (
    <KeyFigures
      figures={[
        { label: t('open'), value: formats.number(counts.open) },
        {
          label: t('breached'),
          value: formats.number(breached),
          ...(breached > 0 ? { tone: 'bad' as const } : {}),
        },
        {
          label: t('atRisk'),
          value: formats.number(atRisk),
          ...(atRisk > 0 ? { tone: 'risk' as const } : {}),
        },
        {
          label: t('inTime'),
          value: year.inTime === null ? t('none') : formats.share(year.inTime),
          note: t('inTimeNote', { count: year.answered }),
        },
        {
          label: t('csat'),
          value: year.csat === null ? t('none') : formats.share(year.csat),
          note: t('csatNote', { count: year.csatAnswers }),
        },
        {
          label: t('compensation'),
          value: paid ? formats.money(paid.minor, paid.currency) : t('none'),
          note: t('compensationNote'),
        },
      ]}
    />
  );
}
