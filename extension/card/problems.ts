import type { CardKey } from '../locales/en/card-later.ts';
import type { Translate } from '../locales/translate.ts';
import type { FailedSave } from './card-actions.ts';

/** What to tell about a save that failed: what happened, what is safe, what to do. */
export function savedProblem(
  saved: FailedSave,
  t: Translate<CardKey>,
  failed: CardKey = 'problem.notSaved',
): string {
  if (saved.problem === 'invalid') return t('problem.invalid', { detail: saved.detail });
  if (saved.problem === 'failed') return t(failed);
  return t(`problem.${saved.problem}`);
}
