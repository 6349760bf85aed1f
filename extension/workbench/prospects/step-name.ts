import { useTexts } from '../use-texts.ts';
import { texts } from './texts.ts';

/** The steps a team starts with are words of ours, so they are told in the person's language. */
const OURS = ['lead', 'contacted', 'qualified', 'offer', 'negotiation', 'won'] as const;

/** A team's own steps are shown as it wrote them. */
export function useStepName(): (step: string) => string {
  const t = useTexts(texts);
  return (step) => {
    const known = OURS.find((one) => one === step);
    return known ? t(`step.${known}`) : step;
  };
}
