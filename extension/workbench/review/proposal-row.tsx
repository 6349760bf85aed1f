import type { MinutesLine } from '../../../shared/method/review.ts';
import type { Tier } from '../../../shared/records/customer.ts';
import { Button } from '../../design/button.tsx';
import { TierMark } from '../../design/tier-mark.tsx';
import { customerAddress } from '../address.ts';
import { useKeptFocus } from '../display/use-kept-focus.ts';
import { useOwner } from '../figures/use-owner.ts';
import type { Wording } from '../standard/condition-words.ts';
import type { ProposedChange } from './answer-review.ts';
import { Deciding } from './deciding.tsx';
import { DecisionWords, Voices } from './decision-words.tsx';
import type { ReviewTranslate } from './review-texts.ts';

interface ProposalRowProps {
  readonly proposal: ProposedChange;
  readonly why: string;
  /** Which tier counts today. */
  readonly holds: string;
  /** What was decided; null while it was not. */
  readonly line: MinutesLine | null;
  readonly t: ReviewTranslate;
  readonly wording: Wording;
  /** Null while no review is held, and for who may not decide. */
  readonly decide: ((line: MinutesLine | null) => void) | null;
}

/** One proposed change: accepted with its reason, or decided otherwise with a reason of the meeting's own. */
export function ProposalRow({ proposal, why, holds, line, t, wording, decide: record }: ProposalRowProps) {
  const { name, format, currency } = wording;
  const [cell, pressed] = useKeptFocus<HTMLTableCellElement>(line !== null);
  const decide =
    record &&
    ((decided: MinutesLine | null): void => {
      pressed();
      record(decided);
    });
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
        <TierChange from={proposal.from} to={proposal.to} t={t} wording={wording} />
        {proposal.from === proposal.to ? null : <span className="review-holds soft">{holds}</span>}
      </td>
      <td className="review-why">
        <Voices proposedBy={proposal.proposedBy} t={t} wording={wording} />
        {proposal.proposedBy ? t('why.standard', { why }) : why}
      </td>
      {decide === null && line === null ? null : (
        <td ref={cell} className="review-decision">
          {line ? (
            <div className="decided">
              <DecisionWords line={line} t={t} wording={wording} />
              {decide ? (
                <Button
                  look="quiet"
                  aria-label={t('decide.change', { name: customer })}
                  onClick={() => decide(null)}
                >
                  {t('decide.changeShort')}
                </Button>
              ) : null}
            </div>
          ) : decide ? (
            <Deciding
              proposal={proposal}
              why={why}
              customer={customer}
              t={t}
              wording={wording}
              decide={decide}
            />
          ) : null}
        </td>
      )}
    </tr>
  );
}

interface TierChangeProps {
  readonly from: Tier | null;
  readonly to: Tier;
  readonly t: ReviewTranslate;
  readonly wording: Pick<Wording, 'name'>;
}

/** From one tier to another; a tier that stays is told once. */
export function TierChange({ from, to, t, wording: { name } }: TierChangeProps) {
  if (from === to) {
    return (
      <>
        <TierMark tier={to} word={name(`tier.${to}`)} /> <span className="soft">{t('stays')}</span>
      </>
    );
  }
  return (
    <>
      {from === null ? (
        <span className="soft">{t('from.none')}</span>
      ) : (
        <TierMark tier={from} word={name(`tier.${from}`)} />
      )}{' '}
      → <TierMark tier={to} word={name(`tier.${to}`)} />
    </>
  );
}
