import type { Formats } from '../display/formats.ts';
import { When } from '../display/when.tsx';
import type { ComplaintsTranslate } from './complaints-texts.ts';
import type { MilestoneLine, MilestoneState } from './milestones.ts';

const TONES = {
  met: 'good',
  missed: 'bad',
  unknown: 'quiet',
  dropped: 'quiet',
  'on-track': undefined,
  'at-risk': 'risk',
  breached: 'bad',
} as const satisfies Record<MilestoneState, string | undefined>;

interface ComplaintDeadlinesProps {
  readonly lines: readonly MilestoneLine[];
  readonly now: number;
  readonly formats: Formats;
  readonly t: ComplaintsTranslate;
}

/** Every deadline with how it was or will be kept. */
export function ComplaintDeadlines({ lines, now, formats, t }: ComplaintDeadlinesProps) {
  return (
    <section aria-labelledby="deadlines">
      <h2 className="block-title" id="deadlines">
        {t('deadlines')}
      </h2>
      <ul className="deadlines">
        {lines.map(({ milestone, dueAt, doneAt, state }) => (
          <li key={milestone} className="deadline">
            <strong>{t(`milestone.${milestone}`)}</strong>
            <span className="mark" data-tone={TONES[state]}>
              {stateWord(state, t)}
            </span>
            <span className="cell-note deadline-when">
              {dueAt === null || state === 'dropped'
                ? null
                : t('milestone.due', { when: formats.instant(dueAt) })}
              {doneAt === null ? null : (
                <>
                  {' · '}
                  <Done at={doneAt} now={now} formats={formats} t={t} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Done({ at, now, formats, t }: Omit<ComplaintDeadlinesProps, 'lines'> & { readonly at: number }) {
  const [before, after] = t('milestone.done').split('{when}');
  return (
    <>
      {before}
      <When at={at} now={now} formats={formats} />
      {after}
    </>
  );
}

function stateWord(state: MilestoneState, t: ComplaintsTranslate): string {
  switch (state) {
    case 'met':
    case 'missed':
    case 'unknown':
    case 'dropped':
      return t(`milestone.${state}`);
    case 'on-track':
    case 'at-risk':
    case 'breached':
      return t(`clock.${state}`);
  }
}
