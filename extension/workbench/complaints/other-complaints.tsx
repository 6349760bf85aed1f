import { shownLine } from '../../../shared/matching/shown-text.ts';
import { addressOf } from '../address.ts';
import type { Formats } from '../display/formats.ts';
import { When } from '../display/when.tsx';
import type { ComplaintRow } from './complaint-rows.ts';
import type { ComplaintsTranslate } from './complaints-texts.ts';

interface OtherComplaintsProps {
  readonly rows: readonly ComplaintRow[];
  readonly now: number;
  readonly formats: Formats;
  readonly t: ComplaintsTranslate;
}

/** What the same customer complained about before: a pattern is worth more than a case. */
export function OtherComplaints({ rows, now, formats, t }: OtherComplaintsProps) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="other-complaints">
      <h2 className="block-title" id="other-complaints">
        {t('others')}
      </h2>
      <ul className="others">
        {rows.map((row) => (
          <li key={row.id}>
            <a href={addressOf('complaints', [row.id])}>{shownLine(row.what)}</a>{' '}
            <span className="soft">
              {t(`state.${row.state}`)} · <When at={row.receivedAt} now={now} formats={formats} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
