import { setApart } from '../../locales/set-apart.ts';
import { useWorkbench } from '../workbench-context.tsx';
import type { Formats } from './formats.ts';

const DAY = 86_400_000;
/** Nearer than this an instant is told in days; farther by its date. */
const NEAR_DAYS = 14;

interface WhenProps {
  /** Epoch ms. */
  readonly at: number;
  readonly now: number;
  readonly formats: Formats;
}

/** An instant as people say it: relative within 14 days, by its date after; in full on hover. */
export function When({ at, now, formats }: WhenProps) {
  const { language } = useWorkbench();
  const full = formats.instant(at);
  return (
    <time dateTime={new Date(at).toISOString()} title={full}>
      {relative(at, now, language) ?? formats.date(at)}
    </time>
  );
}

function relative(at: number, now: number, language: string): string | null {
  const distance = at - now;
  const days = Math.trunc(distance / DAY);
  if (Math.abs(days) > NEAR_DAYS) return null;
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (days !== 0) return setApart(words.format(days, 'day'));
  const hours = Math.trunc(distance / 3_600_000);
  if (hours !== 0) return setApart(words.format(hours, 'hour'));
  return setApart(words.format(Math.trunc(distance / 60_000), 'minute'));
}
