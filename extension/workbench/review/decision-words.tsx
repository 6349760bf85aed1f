import type { MinutesLine } from '../../../shared/method/review.ts';
import { useMemberName } from '../customer/use-members.ts';
import type { Wording } from '../standard/condition-words.ts';
import { sortOf } from './member-proposals.ts';
import type { ReviewTranslate } from './review-texts.ts';

interface DecisionProps {
  readonly line: MinutesLine;
  readonly t: ReviewTranslate;
  readonly wording: Pick<Wording, 'name'>;
}

/** What was decided, and the reason. */
export function DecisionWords({ line, t, wording: { name } }: DecisionProps) {
  const sort = sortOf(line);
  const tier = name(`tier.${line.decided}`);
  return (
    <span>
      <strong className={`decided-${sort}`}>{t(`decided.${sort}`, { tier })}</strong>{' '}
      <span className="soft">{line.reason}</span>
    </span>
  );
}

/** Who proposed which tier, and why. */
export function Voices({
  proposedBy,
  t,
  wording: { name },
}: Pick<MinutesLine, 'proposedBy'> & Pick<DecisionProps, 't' | 'wording'>) {
  const nameOf = useMemberName();
  if (!proposedBy?.length) return null;
  return (
    <ul className="voices">
      {proposedBy.map(({ proposalId, memberId, tier, reason }) => (
        <li key={proposalId}>
          <strong>{t('voice', { name: nameOf(memberId), tier: name(`tier.${tier}`) })}</strong>{' '}
          {t('voice.reason', { reason })}
        </li>
      ))}
    </ul>
  );
}
