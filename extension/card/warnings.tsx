import { shownLine } from '../../shared/matching/shown-text.ts';
import type { Warning } from '../../shared/card/warnings.ts';
import type { Section } from './facts.tsx';
import { useWords, type Words } from './words.ts';

interface WarningsProps {
  readonly warnings: readonly Warning[];
  onOpen(section: Section): void;
}

/** At most this many lines of warnings: the rest are one click away in their own sections. */
const MOST_SHOWN = 3;

/** What must not be overlooked, worst first, each leading to where it can be settled. */
export function Warnings({ warnings, onOpen }: WarningsProps) {
  const words = useWords();
  if (warnings.length === 0) return null;
  return (
    <ul className="warnings" aria-label={words.t('needsAttention')}>
      {warnings.slice(0, MOST_SHOWN).map((warning) => (
        <li key={warning.kind === 'promise' ? warning.promise.id : warning.complaint.id}>
          <button
            type="button"
            className={`warning ${warning.grave ? 'warning-grave' : 'warning-mild'}`}
            onClick={() => onOpen(warning.kind === 'promise' ? 'promises' : 'complaints')}
          >
            <WarningSign grave={warning.grave} />
            <span className="warning-text">
              <strong>{headline(warning, words)}</strong>
              <span className="warning-what">
                {shownLine(warning.kind === 'promise' ? warning.promise.what : warning.complaint.what)}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function headline(warning: Warning, { t }: Words): string {
  if (warning.kind === 'complaint') {
    const count = warning.complaint.openDays;
    return count === 0 ? t('warning.complaintToday') : t('warning.complaint', { count });
  }
  const { by, inDays } = warning.promise;
  if (by === 'them') return t('warning.theirsLate', { count: -inDays });
  return inDays === 0 ? t('warning.oursToday') : t('warning.oursLate', { count: -inDays });
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
