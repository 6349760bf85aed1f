import { useState } from 'react';
import type { MinutesLine } from '../../../shared/method/review.ts';
import { TIERS, type Tier } from '../../../shared/records/customer.ts';
import { Button } from '../../design/button.tsx';
import { Select } from '../select.tsx';
import type { Wording } from '../standard/condition-words.ts';
import type { ProposedChange } from './answer-review.ts';
import type { ReviewTranslate } from './review-texts.ts';

/** As long as a reason may be. */
const LONGEST_REASON = 300;

interface DecidingProps {
  readonly proposal: ProposedChange;
  readonly why: string;
  readonly customer: string;
  readonly t: ReviewTranslate;
  readonly wording: Pick<Wording, 'name'>;
  decide(line: MinutesLine): void;
}

/** A tier and its reason; begins with what is proposed, by a member first. */
export function Deciding({ proposal, why, customer, t, wording: { name }, decide }: DecidingProps) {
  const [tier, setTier] = useState<Tier>(proposal.proposedBy?.[0]?.tier ?? proposal.to);
  const [reason, setReason] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const written = reason ?? reasonFor(tier, proposal, why);
  const submit = (): void => {
    const said = written.trim().slice(0, LONGEST_REASON);
    if (said === '') return setMissing(true);
    decide({
      ...proposal,
      decision: tier === proposal.to ? 'accept' : 'override',
      decided: tier,
      reason: said,
    });
  };
  return (
    <form
      className="deciding"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Select
        label={t('decide.tier', { name: customer })}
        labelled="hidden"
        value={tier}
        choices={TIERS.map((value) => ({ value, label: name(`tier.${value}`) }))}
        onChoose={(chosen) => {
          setTier(chosen);
          setMissing(false);
        }}
      />
      <input
        className="field-input"
        aria-label={t('decide.reason', { name: customer })}
        placeholder={t('decide.reasonShort')}
        aria-invalid={isMissing}
        maxLength={LONGEST_REASON}
        value={written}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit">{t(`decide.${actOf(tier, proposal)}`)}</Button>
      {isMissing ? (
        <p className="field-problem" role="alert">
          {t('decide.needsReason')}
        </p>
      ) : null}
    </form>
  );
}

/** The reason that comes with a proposal; who decides otherwise, or declines what a member asked, writes one. */
function reasonFor(tier: Tier, { to, proposedBy }: ProposedChange, why: string): string {
  const voice = proposedBy?.find((one) => one.tier === tier);
  if (voice) return voice.reason;
  return tier === to && !proposedBy ? why.slice(0, LONGEST_REASON) : '';
}

function actOf(tier: Tier, { from, to, proposedBy }: ProposedChange): 'accept' | 'decline' | 'override' {
  if (proposedBy?.some((one) => one.tier === tier)) return 'accept';
  if (proposedBy && tier === from) return 'decline';
  return tier === to ? 'accept' : 'override';
}
