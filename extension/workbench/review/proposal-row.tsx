import { useState } from 'react';
import type { MinutesLine } from '../../../shared/method/review.ts';
import { TIERS, type Tier } from '../../../shared/records/customer.ts';
import { Button } from '../../design/button.tsx';
import { TierMark } from '../../design/tier-mark.tsx';
import type { ReviewTexts } from '../../locales/en/review.ts';
import type { Translate } from '../../locales/translate.ts';
import { customerAddress } from '../address.ts';
import { useOwner } from '../figures/use-owner.ts';
import { Select } from '../select.tsx';
import type { Wording } from '../standard/condition-words.ts';
import type { ProposedChange } from './answer-review.ts';

interface ProposalRowProps {
  readonly proposal: ProposedChange;
  readonly why: string;
  /** What was decided; null while it was not. */
  readonly line: MinutesLine | null;
  readonly t: Translate<keyof ReviewTexts>;
  readonly wording: Wording;
  /** Null while no review is held, and for who may not decide. */
  readonly decide: ((line: MinutesLine | null) => void) | null;
}

/** One proposed change: accepted with the rule as its reason, or overridden with a reason of the meeting's own. */
export function ProposalRow({ proposal, why, line, t, wording, decide }: ProposalRowProps) {
  const { name, format, currency } = wording;
  const owner = useOwner();
  const customer = proposal.name ?? name('unknown.customer');
  return (
    <tr>
      <th scope="row">
        <a href={customerAddress(proposal.id)}>{customer}</a>
        <span className="review-owner soft">{owner(proposal)}</span>
      </th>
      <td className="figure">{format.money(proposal.revenue, currency)}</td>
      <td className="review-change">
        {proposal.from === null ? (
          <span className="soft">{t('from.none')}</span>
        ) : (
          <TierMark tier={proposal.from} word={name(`tier.${proposal.from}`)} />
        )}{' '}
        → <TierMark tier={proposal.to} word={name(`tier.${proposal.to}`)} />
      </td>
      <td className="review-why">{why}</td>
      {decide === null && line === null ? null : (
        <td className="review-decision">
          {line ? (
            <Decided line={line} customer={customer} t={t} wording={wording} decide={decide} />
          ) : (
            <Deciding
              proposal={proposal}
              why={why}
              customer={customer}
              t={t}
              wording={wording}
              decide={decide}
            />
          )}
        </td>
      )}
    </tr>
  );
}

function Decided({
  line,
  customer,
  t,
  wording: { name },
  decide,
}: Pick<ProposalRowProps, 't' | 'wording' | 'decide'> & {
  readonly line: MinutesLine;
  readonly customer: string;
}) {
  return (
    <div className="decided">
      <span>
        <strong className={`decided-${line.decision}`}>
          {line.decision === 'accept'
            ? t('decided.accept')
            : t('decided.override', { tier: name(`tier.${line.decided}`) })}
        </strong>{' '}
        <span className="soft">{line.reason}</span>
      </span>
      {decide ? (
        <Button look="quiet" aria-label={t('decide.change', { name: customer })} onClick={() => decide(null)}>
          {t('decide.changeShort')}
        </Button>
      ) : null}
    </div>
  );
}

/** As long as a reason may be. */
const LONGEST_REASON = 300;

function Deciding({
  proposal,
  why,
  customer,
  t,
  wording: { name },
  decide,
}: Omit<ProposalRowProps, 'line'> & { readonly customer: string }) {
  const [tier, setTier] = useState<Tier>(proposal.to);
  const [reason, setReason] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const isOverride = tier !== proposal.to;
  const written = reason ?? (isOverride ? '' : why);
  const submit = (): void => {
    const said = written.trim().slice(0, LONGEST_REASON);
    if (said === '') return setMissing(true);
    const { customerId, from, to, rule } = proposal;
    decide?.({
      customerId,
      from,
      to,
      rule,
      decision: isOverride ? 'override' : 'accept',
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
      <Button type="submit">{t(isOverride ? 'decide.override' : 'decide.accept')}</Button>
      {isMissing ? (
        <p className="field-problem" role="alert">
          {t('decide.needsReason')}
        </p>
      ) : null}
    </form>
  );
}
