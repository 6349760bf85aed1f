import type { Standard } from '../../../shared/method/standard.ts';
import { conditionsInWords, type Wording } from '../standard/condition-words.ts';
import type { ReviewTranslate } from './review-texts.ts';

/** Why the standard proposes a tier, by the rule that gives it. */
export function whyOf(
  rule: string | null,
  { rules }: Standard,
  t: ReviewTranslate,
  wording: Wording,
): string {
  if (rule === null) return t('why.none');
  const index = rules.findIndex((one) => one.id === rule);
  const found = rules[index];
  if (!found) return t('why.gone');
  return t('why.rule', { number: index + 1, conditions: conditionsInWords(found.when, wording) });
}
