import type { CustomerCard } from '../../shared/card/card-model.ts';
import type { StandingLine, TierReason } from '../../shared/card/standing-line.ts';
import { shownLine } from '../../shared/matching/shown-text.ts';
import type { Tier } from '../../shared/records/customer.ts';
import { Line } from '../design/line.tsx';
import { TierMark } from '../design/tier-mark.tsx';
import { Tip } from '../design/tip.tsx';
import { Parts, type Part } from './parts.tsx';
import { useWords, type FirstWords } from './words.ts';

/** The tier with the rule that gave it, and the layer with its movement, or what sort of prospect this is. */
export function Worth({
  tier,
  standing,
}: {
  readonly tier: Tier | null;
  readonly standing: StandingLine | null;
}) {
  const words = useWords();
  const { t } = words;
  const mark = tier && <TierMark tier={tier} word={t(`tier.${tier}`)} />;
  if (standing === null) return mark;
  return (
    <>
      {mark === null ? null : <Tip text={tierReason(standing.tierReason, words)}>{mark}</Tip>}
      <span className="head-layer">
        {standing.status === null ? (
          <Tip text={movement(standing, words)}>
            {t(`layer.${standing.layer}`)}
            <MovementArrow movement={standing.movement} />
          </Tip>
        ) : (
          <Tip text={t(`statusHint.${standing.status}`)}>{t(`status.${standing.status}`)}</Tip>
        )}
      </span>
    </>
  );
}

/** What the policy of the tier says now, beside what we did. */
export function Policy({ card }: { readonly card: CustomerCard }) {
  const { t } = useWords();
  const policy = card.standing?.policy;
  if (!policy) return null;
  const { responseHours, cadenceDays, lastTouchDays } = policy;
  const isLate = cadenceDays !== null && (lastTouchDays === null || lastTouchDays > cadenceDays);
  const last = lastTouchDays === null ? t('policyNever') : t('policyLast', { count: lastTouchDays });
  const parts: (Part | false)[] = [
    responseHours !== null && { text: t('policyAnswer', { count: responseHours }) },
    cadenceDays !== null && { text: t('policyCadence', { count: cadenceDays }) },
    isLate && { text: last, tone: 'late' },
  ];
  return (
    <Line label={t('policy')}>
      <Parts parts={parts.filter((part) => part !== false)} />
    </Line>
  );
}

function tierReason(reason: TierReason, { t, who, day }: FirstWords): string {
  switch (reason.by) {
    case 'standard':
      return reason.rule === null ? t('tierOtherwise') : t('tierRule', { rule: reason.rule });
    case 'override': {
      const values = { who: who(reason.who), reason: shownLine(reason.reason) };
      return reason.until === null
        ? t('tierOverride', values)
        : t('tierOverrideUntil', { ...values, day: day(reason.until) });
    }
    case 'frozen':
      return t('tierFrozen');
  }
}

function movement({ movement: way, previousLayer }: StandingLine, { t }: FirstWords): string {
  const layer = previousLayer === null ? '' : t(`layer.${previousLayer}`);
  switch (way) {
    case 'up':
      return t('layerUp', { layer });
    case 'down':
      return t('layerDown', { layer });
    case 'new':
      return t('layerNew');
    case 'same':
      return t('layerSame');
  }
}

function MovementArrow({ movement: way }: Pick<StandingLine, 'movement'>) {
  if (way !== 'up' && way !== 'down') return null;
  return (
    <svg className={`layer-${way}`} viewBox="0 0 16 16" width="11" height="11" aria-hidden="true">
      <path
        d={way === 'up' ? 'M8 13V3.5M4 7.5l4-4 4 4' : 'M8 3v9.5M4 8.5l4 4 4-4'}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
      />
    </svg>
  );
}
