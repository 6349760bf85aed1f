import type { z } from 'zod';
import { displayTexts } from '../display/display-texts.ts';
import { useFormats } from '../display/use-formats.ts';
import { useTexts } from '../use-texts.ts';

interface NumberProblemProps {
  readonly id: string;
  readonly allowed: z.ZodNumber;
}

/** Says under a field what its number may be, where what is typed is not. */
export function NumberProblem({ id, allowed }: NumberProblemProps) {
  const t = useTexts(displayTexts);
  const format = useFormats();
  const { minValue, maxValue } = allowed;
  const least = format.number(minValue ?? 0);
  const most = format.number(maxValue ?? 0);
  const words = (): string => {
    if (!allowed.isInt) return t('allowedAbove', { least, most });
    return maxValue === Number.MAX_SAFE_INTEGER
      ? t('allowedFrom', { least })
      : t('allowedWhole', { least, most });
  };
  return (
    <span className="field-problem number-problem" id={id} role="alert">
      {words()}
    </span>
  );
}
