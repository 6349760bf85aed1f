import type { ReactNode } from 'react';
import type { ComplaintClock } from '../../../shared/method/complaints.ts';

/** Deadlines are told apart by shape and word as well as by hue. */
const SHAPES = {
  breached: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M8 4v4.8M8 11.6v.1" className="mark-cut" />
    </>
  ),
  'at-risk': (
    <>
      <path d="M8 1.3 15.3 14.3H.7Z" fill="currentColor" />
      <path d="M8 6v4M8 12.2v.1" className="mark-cut" />
    </>
  ),
  'on-track': <circle cx="8" cy="8" r="5.5" className="mark-line" />,
  settled: <path d="m3 8.5 3.2 3.2L13 5" className="mark-line" />,
} satisfies Record<ComplaintClock['state'], ReactNode>;

export const CLOCK_TONES = {
  breached: 'bad',
  'at-risk': 'risk',
  'on-track': undefined,
  settled: 'quiet',
} as const satisfies Record<ComplaintClock['state'], string | undefined>;

export function ClockMark({
  state,
  word,
}: {
  readonly state: ComplaintClock['state'];
  readonly word: string;
}) {
  return (
    <span className="mark" data-tone={CLOCK_TONES[state]}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        {SHAPES[state]}
      </svg>
      {word}
    </span>
  );
}
