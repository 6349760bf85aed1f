import type { ReactNode } from 'react';
import type { Tier } from '../../shared/records/customer.ts';

/** Each tier has a shape of its own, so that it is told apart without seeing its colour. */
const SHAPES = {
  diamond: <path d="M8 1.2 14.8 8 8 14.8 1.2 8Z" fill="currentColor" />,
  gold: (
    <path d="m8 1.4 2 4.3 4.7.6-3.5 3.2.9 4.7L8 11.9l-4.1 2.3.9-4.7L1.3 6.3 6 5.7Z" fill="currentColor" />
  ),
  strategic: <path d="m8 1.5 5.8 3.3v6.4L8 14.5l-5.8-3.3V4.8Z" fill="currentColor" />,
  potential: (
    <path
      d="M8 2.2 14.6 13.4H1.4Z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinejoin="round"
    />
  ),
  general: <circle cx="8" cy="8" r="5.4" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  problem: (
    <g fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round">
      <rect x="2.2" y="2.2" width="11.6" height="11.6" rx="2" />
      <path d="M8 5v3.6M8 11v.1" />
    </g>
  ),
} satisfies Record<Tier, ReactNode>;

interface TierShapeProps {
  readonly tier: Tier;
  /** Accessible name where the mark stands alone; beside its word it is decoration. */
  readonly label?: string;
  readonly size?: number;
}

export function TierShape({ tier, label, size = 14 }: TierShapeProps) {
  const told = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg
      className="tier-mark"
      viewBox="0 0 16 16"
      width={size}
      height={size}
      style={{ color: `var(--tier-${tier})` }}
      {...told}
    >
      {SHAPES[tier]}
    </svg>
  );
}

/** The tier by shape, word and hue. */
export function TierMark({ tier, word }: { readonly tier: Tier; readonly word: string }) {
  return (
    <span className="tier" style={{ color: `var(--tier-${tier})` }}>
      <TierShape tier={tier} />
      {word}
    </span>
  );
}
