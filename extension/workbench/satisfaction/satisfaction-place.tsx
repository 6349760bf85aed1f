import '../display/display.css';
import './satisfaction.css';
import type { SatisfactionSummary } from '../../../shared/method/satisfaction.ts';
import { useBase } from '../base/use-base.tsx';
import { Bars } from '../display/bars.tsx';
import { Figure } from '../display/figure.tsx';
import type { Formats } from '../display/formats.ts';
import { Invitation } from '../display/invitation.tsx';
import { KeyFigures } from '../display/key-figures.tsx';
import { PlaceHead } from '../display/place-head.tsx';
import { useFormats } from '../display/use-formats.ts';
import { useTexts } from '../use-texts.ts';
import type { SatisfactionAnswer } from './answer-satisfaction.ts';
import { type PlaceTranslate, texts } from './texts.ts';
import { WinBack } from './win-back.tsx';

/** How satisfied customers are, with what they are not, and whom to win back first. */
export function SatisfactionPlace() {
  const t = useTexts(texts);
  const { answer } = useBase('satisfaction', null);
  const formats = useFormats();
  if (!answer) return <PlaceHead title={t('title')} intro={t('intro')} />;
  const { summary, answers, from, to } = answer;
  const period = t('period', { from: formats.day(from), to: formats.day(to) });
  return (
    <>
      <PlaceHead title={t('title')} intro={t('intro')} />
      {answers === 0 ? (
        <Invitation text={t('empty')} />
      ) : (
        <>
          <KeyFigures
            figures={[
              {
                label: t('nps'),
                value: npsText(summary.nps, formats),
                note: t('answers', { count: summary.npsAnswers }),
              },
              {
                label: t('csat'),
                value: summary.csat === null ? '–' : formats.share(summary.csat),
                note: t('csatAnswers', { count: summary.csatAnswers }),
              },
              { label: t('winBack'), value: winBackCount(answer), note: t('winBackNote') },
            ]}
          />
          <WinBack answer={answer} formats={formats} t={t} />
          <Themes answer={answer} formats={formats} t={t} period={period} />
        </>
      )}
    </>
  );
}

export function npsText(nps: number | null, formats: Formats): string {
  if (nps === null) return '–';
  const points = Math.round(nps * 100);
  return points > 0 ? `+${formats.number(points)}` : formats.number(points).replace('-', '−');
}

function winBackCount({ customers }: SatisfactionAnswer): number {
  return customers.filter((one) => one.field === 'win-back').length;
}

interface ThemesProps {
  readonly answer: SatisfactionAnswer;
  readonly formats: Formats;
  readonly t: PlaceTranslate;
  readonly period: string;
}

/** What to improve: the theme with the worst answers first, to the left of zero where most are unhappy. */
function Themes({ answer: { themes }, formats, t, period }: ThemesProps) {
  if (themes.length === 0) return null;
  return (
    <Figure
      title={t('themes')}
      note={`${t('themesNote')} ${period}`}
      table={{
        columns: [
          { title: t('theme') },
          { title: t('nps'), numeric: true },
          { title: t('npsAnswers'), numeric: true },
          { title: t('csat'), numeric: true },
          { title: t('csatAnswersHead'), numeric: true },
        ],
        rows: themes.map((theme) => [
          theme.theme,
          npsText(theme.nps, formats),
          formats.number(theme.npsAnswers),
          theme.csat === null ? '–' : formats.share(theme.csat),
          formats.number(theme.csatAnswers),
        ]),
      }}
    >
      <Bars
        label={t('themes')}
        most={1}
        least={-1}
        bars={themes.map((theme) => ({
          id: theme.theme,
          label: theme.theme,
          value: pointsOf(theme),
          text: themeText(theme, formats, t),
          ...(pointsOf(theme) < 0 ? { tone: 'risk' as const } : {}),
        }))}
      />
    </Figure>
  );
}

/** CSAT from 0 to 1 on the scale of NPS from -1 to 1, so that both stand in one chart; the worse of the two. */
function pointsOf({ nps, csat }: SatisfactionSummary): number {
  return Math.min(nps ?? 1, csat === null ? 1 : csat * 2 - 1);
}

function themeText(theme: SatisfactionSummary, formats: Formats, t: PlaceTranslate): string {
  const parts = [
    ...(theme.nps === null ? [] : [`${t('nps')} ${npsText(theme.nps, formats)}`]),
    ...(theme.csat === null ? [] : [`${t('csat')} ${formats.share(theme.csat)}`]),
  ];
  return `${parts.join(' · ')} (${formats.number(theme.npsAnswers + theme.csatAnswers)})`;
}
