import { Button } from '../../design/button.tsx';
import { customerAddress } from '../address.ts';
import { useMemberName } from '../customer/use-members.ts';
import { useFormats } from '../display/use-formats.ts';
import { useNow } from '../display/use-now.ts';
import { When } from '../display/when.tsx';
import { useClassNames } from '../figures/class-texts.ts';
import { useSave } from '../saving/use-save.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import type { ToldProposal } from './answer-proposals.ts';
import { DecisionWords } from './decision-words.tsx';
import { TierChange } from './proposal-row.tsx';
import type { ReviewTranslate } from './review-texts.ts';
import './review.css';

interface ToldProps {
  readonly proposals: readonly ToldProposal[];
  /** Whether each names its customer. */
  readonly named: boolean;
  readonly t: ReviewTranslate;
}

/** Proposals of members and what became of each; one's own may be withdrawn until a review has decided. */
export function ToldProposals({ proposals, named, t }: ToldProps) {
  return (
    <ul className="told-proposals">
      {proposals.map((one) => (
        <Told key={one.proposalId} proposal={one} named={named} t={t} />
      ))}
    </ul>
  );
}

function Told({ proposal, named, t }: Omit<ToldProps, 'proposals'> & { readonly proposal: ToldProposal }) {
  const name = useClassNames();
  const nameOf = useMemberName();
  const formats = useFormats();
  const now = useNow();
  const save = useSave();
  const { session } = useWorkbench();
  const { customer, outcome } = proposal;
  const title = customer.name ?? name('unknown.customer');
  const withdraw = (): void =>
    void save([{ op: 'delete', kind: 'proposal', id: proposal.proposalId }], t('withdrawn', { name: title }));
  return (
    <li className="told-proposal">
      <div>
        <p>
          {named ? <a href={customerAddress(customer.id)}>{title}</a> : null}{' '}
          <TierChange from={proposal.from} to={proposal.to} t={t} wording={{ name }} />
        </p>
        <p className="soft">
          {nameOf(proposal.memberId)} · <When at={proposal.at} now={now} formats={formats} /> ·{' '}
          {proposal.reason}
        </p>
        <p className="told-outcome">
          {outcome ? (
            <>
              {t('outcome.on', { day: formats.day(outcome.on) })}{' '}
              <DecisionWords line={outcome.line} t={t} wording={{ name }} />
            </>
          ) : (
            <span className="soft">{t('outcome.waits')}</span>
          )}
        </p>
      </div>
      {outcome === null && proposal.memberId === session.member.id ? (
        <Button look="quiet" aria-label={t('withdraw.of', { name: title })} onClick={withdraw}>
          {t('withdraw')}
        </Button>
      ) : null}
    </li>
  );
}
