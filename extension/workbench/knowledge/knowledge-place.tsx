import '../display/display.css';
import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { TierShape } from '../../design/tier-mark.tsx';
import { useBase } from '../base/use-base.tsx';
import { Bars } from '../display/bars.tsx';
import { CustomerLink } from '../display/customer-link.tsx';
import { Figure } from '../display/figure.tsx';
import type { Formats } from '../display/formats.ts';
import { Invitation } from '../display/invitation.tsx';
import { KeyFigures } from '../display/key-figures.tsx';
import { PlaceHead } from '../display/place-head.tsx';
import { Section } from '../display/section.tsx';
import { ShownTable } from '../display/shown-table.tsx';
import { useFormats } from '../display/use-formats.ts';
import { useTexts } from '../use-texts.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { useChoice } from '../use-address.ts';
import { bandOf, KNOWLEDGE_BANDS, type KnowledgeAnswer, type KnowledgeRow } from './answer-knowledge.ts';
import { type PlaceTranslate, texts } from './texts.ts';

const WHOSE = ['all', 'mine'] as const;

/** How good what we know of the customers is, and what to learn next. */
export function KnowledgePlace() {
  const t = useTexts(texts);
  const { session } = useWorkbench();
  const [whose, setWhose] = useChoice('whose', WHOSE, 'all');
  const { answer } = useBase('knowledge', whose === 'mine' ? session.member.id : null);
  const formats = useFormats();
  return (
    <>
      <PlaceHead title={t('title')} intro={t('intro')} />
      <div className="shown-filters">
        <label className="tick">
          <input
            type="checkbox"
            checked={whose === 'mine'}
            onChange={(event) => setWhose(event.target.checked ? 'mine' : 'all')}
          />
          {t('mine')}
        </label>
      </div>
      {answer && answer.customers === 0 ? <Invitation text={t('empty')} /> : null}
      {answer && answer.customers > 0 ? (
        <>
          <KeyFigures
            figures={[
              {
                label: t('mean'),
                value: scoreText(answer.mean, formats),
                note: t('meanNote', { count: answer.customers }),
              },
              { label: t('weighted'), value: scoreText(answer.weighted, formats), note: t('weightedNote') },
              {
                label: t('band.poor'),
                value: formats.number(answer.bands.poor),
                note: t('bandPoorNote'),
                ...(answer.bands.poor > 0 ? { tone: 'risk' as const } : {}),
              },
            ]}
          />
          <ToLearn answer={answer} formats={formats} t={t} />
          <Poorest answer={answer} formats={formats} t={t} />
          <Bands answer={answer} formats={formats} t={t} />
        </>
      ) : null}
    </>
  );
}

function scoreText(score: number | null, formats: Formats): string {
  return score === null ? '–' : formats.number(Math.round(score));
}

interface PartProps {
  readonly answer: KnowledgeAnswer;
  readonly formats: Formats;
  readonly t: PlaceTranslate;
}

function Bands({ answer: { bands }, formats, t }: PartProps) {
  return (
    <Figure
      title={t('bands')}
      note={t('bandsNote')}
      table={{
        columns: [{ title: t('band') }, { title: t('customers'), numeric: true }],
        rows: KNOWLEDGE_BANDS.map((band) => [t(`band.${band}`), formats.number(bands[band])]),
      }}
    >
      <Bars
        label={t('bands')}
        bars={KNOWLEDGE_BANDS.map((band) => ({
          id: band,
          label: t(`band.${band}`),
          value: bands[band],
          text: formats.number(bands[band]),
          ...(band === 'poor' ? { tone: 'risk' as const } : {}),
        }))}
      />
    </Figure>
  );
}

/** What to ask most customers for. */
function ToLearn({ answer: { todo }, formats, t }: PartProps) {
  if (todo.length === 0) return null;
  const words = ({ action, fact }: (typeof todo)[number]): string => t(`${action}.${fact}`);
  return (
    <Figure
      title={t('toLearn')}
      note={t('toLearnNote')}
      table={{
        columns: [{ title: t('next') }, { title: t('customers'), numeric: true }],
        rows: todo.map((one) => [words(one), formats.number(one.customers)]),
      }}
    >
      <Bars
        label={t('toLearn')}
        bars={todo.map((one) => ({
          id: `${one.action} ${one.fact}`,
          label: words(one),
          value: one.customers,
          text: formats.number(one.customers),
        }))}
      />
    </Figure>
  );
}

/** Enough to begin with. */
const FIRST_ROWS = 15;

/** Where little is known of much revenue. */
function Poorest({ answer: { rows, currency }, formats, t }: PartProps) {
  const [all, setAll] = useState(false);
  return (
    <Section title={t('poorest')} note={t('poorestNote')}>
      <ShownTable
        caption={t('poorest')}
        keyOf={(row: KnowledgeRow) => row.customerId}
        rows={all ? rows : rows.slice(0, FIRST_ROWS)}
        columns={[
          {
            id: 'name',
            title: t('customer'),
            cell: (row) => (
              <>
                <TierShape tier={row.tier} size={12} /> <CustomerLink id={row.customerId} name={row.name} />
              </>
            ),
          },
          {
            id: 'score',
            title: t('score'),
            numeric: true,
            cell: ({ score }) => (
              <span className="mark" data-tone={bandOf(score) === 'poor' ? 'risk' : undefined}>
                {formats.number(score)}
              </span>
            ),
          },
          {
            id: 'next',
            title: t('next'),
            cell: ({ next }) => (next === null ? '–' : t(`${next.action}.${next.fact}`)),
          },
          {
            id: 'gain',
            title: t('gain'),
            numeric: true,
            cell: ({ next }) => (next === null ? '–' : `+${formats.number(next.gain)}`),
          },
          {
            id: 'revenue',
            title: t('revenue'),
            numeric: true,
            cell: ({ revenue }) => (currency === null ? '–' : formats.money(revenue, currency)),
          },
        ]}
      />
      {!all && rows.length > FIRST_ROWS ? (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('showAll', { count: rows.length })}
        </Button>
      ) : null}
    </Section>
  );
}
