import type { ComplaintLine } from '../../shared/card/card-model.ts';
import { shownLine } from '../../shared/matching/shown-text.ts';
import { useAllWords } from './words.ts';

export function ComplaintList({ complaints }: { readonly complaints: readonly ComplaintLine[] }) {
  const { t, ago, full } = useAllWords();
  return (
    <ul className="records">
      {complaints.map(({ id, what, severity, receivedAt }) => (
        <li className="record" key={id}>
          <span className="record-text">
            {shownLine(what, 300)}
            <span
              className={severity === 'minor' ? 'record-state' : 'record-state late'}
              title={full(receivedAt)}
            >
              {t(`severity.${severity}`)} · {t('receivedOn', { day: ago(receivedAt) })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
