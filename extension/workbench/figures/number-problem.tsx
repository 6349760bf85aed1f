import type { z } from 'zod';
import { displayTexts } from '../display/display-texts.ts';
import { useFormats } from '../display/use-formats.ts';
import { useTexts } from '../use-texts.ts';

/** What a number may be, in words. Asked for before they are needed: to wait for them then would hide the place. */
export function useAllowedWords(): (allowed: z.ZodNumber) => string {
  const t = useTexts(displayTexts);
  const format = useFormats();
  return ({ isInt, minValue, maxValue }) => {
    const least = format.number(minValue ?? 0);
    const most = format.number(maxValue ?? 0);
    if (!isInt) return t('allowedAbove', { least, most });
    return maxValue === Number.MAX_SAFE_INTEGER
      ? t('allowedFrom', { least })
      : t('allowedWhole', { least, most });
  };
}

/** Under a field whose number is not taken. */
export function NumberProblem({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <span className="field-problem number-problem" id={id} role="alert">
      {text}
    </span>
  );
}
