import type { Formats } from '../display/formats.ts';
import { When } from '../display/when.tsx';
import { ClockMark } from './clock-mark.tsx';
import type { ComplaintRow } from './complaint-rows.ts';
import type { ComplaintsTranslate } from './complaints-texts.ts';

interface DueCellProps {
  readonly row: ComplaintRow;
  readonly now: number;
  readonly formats: Formats;
  readonly t: ComplaintsTranslate;
}

/** How the complaint stands, what is owed by when, and the working time until then. */
export function DueCell({ row: { clock }, now, formats, t }: DueCellProps) {
  if (clock === null) return <span className="soft">{t('noHours')}</span>;
  const { state, milestone, dueAt, timeLeft, askSatisfaction } = clock;
  return (
    <>
      <ClockMark state={state} word={t(`clock.${state}`)} />
      {milestone !== null && dueAt !== null && timeLeft !== null ? (
        <span className="cell-note">
          {t(`owed.${milestone}`)} <When at={dueAt} now={now} formats={formats} /> ·{' '}
          {t(timeLeft < 0 ? 'late' : 'left', { time: formats.duration(timeLeft) })}
        </span>
      ) : null}
      {askSatisfaction ? <span className="cell-note">{t('askNow')}</span> : null}
    </>
  );
}
