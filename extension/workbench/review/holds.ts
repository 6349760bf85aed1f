import type { Day } from '../../../shared/method/days.ts';
import { decideTier } from '../../../shared/method/tier-history.ts';
import type { Wording } from '../standard/condition-words.ts';
import type { ProposedChange } from './answer-review.ts';
import type { ReviewTranslate } from './review-texts.ts';

/** Which tier counts today, while the change is undecided: the standard's is not waited for unless a person holds it back. */
export function holdsOf(
  { from, to, rule, customer }: ProposedChange,
  today: Day,
  t: ReviewTranslate,
  { name }: Pick<Wording, 'name'>,
): string {
  const { tier, cause } = decideTier({ tier: to, rule }, customer.tierOverride ?? null, today);
  if (cause.by === 'override') return t('holds.override', { tier: name(`tier.${tier}`) });
  if (customer.frozen && from) return t('holds.frozen', { tier: name(`tier.${from}`) });
  return t('holds.standard', { tier: name(`tier.${tier}`) });
}
