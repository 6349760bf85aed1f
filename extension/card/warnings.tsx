import { type ReactNode, useState } from 'react';
import type { Warning } from '../../shared/card/warnings.ts';
import type { Section } from './facts.tsx';
import { Tip } from '../design/tip.tsx';
import { explanation, headline, subject } from './warning-words.ts';
import { useWords } from './words.ts';

interface WarningsProps {
  readonly warnings: readonly Warning[];
  onOpen(section: Section): void;
}

/** At most this many lines of warnings at first: the rest are one click away. */
const MOST_SHOWN = 3;

/** What must not be overlooked, worst first; a complaint or promise leads to where it can be settled. */
export function Warnings({ warnings, onOpen }: WarningsProps) {
  const { t } = useWords();
  if (warnings.length === 0) return null;
  return (
    <WarningList label={t('needsAttention')}>
      {warnings.map((warning) => (
        <li key={keyOf(warning)}>
          <WarningLine warning={warning} onOpen={onOpen} />
        </li>
      ))}
    </WarningList>
  );
}

/** `children` are the lines, of which only the first are shown at first. */
export function WarningList({
  label,
  children,
}: {
  readonly label?: string;
  readonly children: ReactNode[];
}) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  // A button for one more line would take as much room as the line.
  const shown = all || children.length <= MOST_SHOWN + 1 ? children : children.slice(0, MOST_SHOWN);
  const hidden = children.length - shown.length;
  return (
    <ul className="warnings" aria-label={label}>
      {shown}
      {hidden === 0 ? null : (
        <li>
          <button type="button" className="warning warning-more" onClick={() => setAll(true)}>
            {t('moreWarnings', { count: hidden })}
          </button>
        </li>
      )}
    </ul>
  );
}

interface WarningLineProps {
  /** Whose warning it is, where that is not plain. */
  readonly of?: string | null;
  readonly warning: Warning;
  onOpen(section: Section): void;
}

export function WarningLine({ warning, of = null, onOpen }: WarningLineProps) {
  const words = useWords();
  const what = subject(warning, words);
  const first = of === null ? headline(warning, words) : `${of} · ${headline(warning, words)}`;
  const look = `warning ${warning.grave ? 'warning-grave' : 'warning-mild'}`;
  const inside = (
    <>
      <WarningSign grave={warning.grave} />
      <span className="warning-text">
        <strong>
          {warning.kind === 'standing' ? (
            <Tip text={explanation(warning.warning, words)}>{first}</Tip>
          ) : (
            first
          )}
        </strong>
        {what === null ? null : (
          <span className="warning-what" title={what}>
            {what}
          </span>
        )}
      </span>
    </>
  );
  if (warning.kind === 'standing') return <p className={look}>{inside}</p>;
  const section = warning.kind === 'promise' ? 'promises' : 'complaints';
  return (
    <button type="button" className={look} onClick={() => onOpen(section)}>
      {inside}
    </button>
  );
}

export function keyOf(warning: Warning): string {
  switch (warning.kind) {
    case 'complaint':
      return warning.complaint.id;
    case 'promise':
      return warning.promise.id;
    case 'standing':
      return JSON.stringify(warning.warning);
  }
}

function WarningSign({ grave }: { readonly grave: boolean }) {
  const shape = grave ? <circle cx="8" cy="8" r="7" /> : <path d="M8 1.3 15.3 14.3H.7Z" />;
  return (
    <svg className="warning-sign" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <g fill="currentColor">{shape}</g>
      <path d={grave ? 'M8 4v4.8M8 11.6v.1' : 'M8 6v4M8 12.2v.1'} className="warning-stroke" />
    </svg>
  );
}
