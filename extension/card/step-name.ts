import type { FirstWords } from './words.ts';

/** The steps a team starts with are words of ours, so they are told in the person's language. */
const OURS = ['lead', 'contacted', 'qualified', 'offer', 'negotiation', 'won'] as const;

/** A step of the sales process; a team's own are shown as it wrote them. */
export function stepName(step: string, t: FirstWords['t']): string {
  const known = OURS.find((one) => one === step);
  return known ? t(`step.${known}`) : step;
}
