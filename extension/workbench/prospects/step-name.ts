import { stepName } from '../../card/step-name.ts';
import { useCardWords } from '../customer/card-words.ts';

export function useStepName(): (step: string) => string {
  const { t } = useCardWords();
  return (step) => stepName(step, t);
}
