import type { Severity } from '../../../shared/records/complaint.ts';
import type { ComplaintsTranslate } from './complaints-texts.ts';

const TONES = { critical: 'bad', major: 'risk', minor: 'quiet' } as const satisfies Record<Severity, string>;

export function SeverityWord({
  severity,
  t,
}: {
  readonly severity: Severity;
  readonly t: ComplaintsTranslate;
}) {
  return (
    <span className="mark" data-tone={TONES[severity]}>
      {t(`severity.${severity}`)}
    </span>
  );
}
