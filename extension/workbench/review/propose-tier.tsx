import { useState } from 'react';
import { TIERS, type Tier } from '../../../shared/records/customer.ts';
import type { Recorded } from '../../../shared/standings/facts.ts';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/field.tsx';
import { useBase } from '../base/use-base.tsx';
import { useClassNames } from '../figures/class-texts.ts';
import { useSave } from '../saving/use-save.tsx';
import { Select } from '../select.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import { type ReviewTranslate, useReviewTexts } from './review-texts.ts';
import { ToldProposals } from './told-proposals.tsx';

interface ProposeProps {
  readonly customer: Pick<Recorded<'customer'>, 'id' | 'name'>;
  /** The tier that counts today. */
  readonly tier: Tier | null;
}

/** Proposals for the next review about one customer: anybody makes them, the meeting decides. */
export function ProposeTier({ customer, tier }: ProposeProps) {
  const t = useReviewTexts();
  const { answer } = useBase('review.proposals', { customerId: customer.id });
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="block" aria-labelledby="proposals">
      <h2 id="proposals">{t('proposals')}</h2>
      {answer?.length ? <ToldProposals proposals={answer} named={false} t={t} /> : null}
      {isOpen ? (
        <ProposeForm customer={customer} tier={tier} t={t} done={() => setOpen(false)} />
      ) : (
        <Button onClick={() => setOpen(true)}>{t('propose.open')}</Button>
      )}
    </section>
  );
}

function ProposeForm({
  customer,
  tier,
  t,
  done,
}: ProposeProps & { readonly t: ReviewTranslate; done(): void }) {
  const name = useClassNames();
  const save = useSave();
  const { session } = useWorkbench();
  const others = TIERS.filter((one) => one !== tier);
  const [to, setTo] = useState<Tier>(others[0] ?? 'general');
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const propose = async (): Promise<void> => {
    const said = reason.trim();
    if (said === '') return setMissing(true);
    const origin = { createdAt: Date.now(), createdBy: session.member.id };
    const doc = { customerId: customer.id, from: tier, to, reason: said, ...origin };
    const saved = await save([{ op: 'create', kind: 'proposal', doc }], t('proposed.done'));
    if (saved.ok) done();
  };
  return (
    <form
      className="propose"
      onSubmit={(event) => {
        event.preventDefault();
        void propose();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') done();
      }}
    >
      <Select
        label={t('propose.tier')}
        value={to}
        choices={others.map((value) => ({ value, label: name(`tier.${value}`) }))}
        onChoose={(chosen) => setTo(chosen)}
      />
      <TextField
        label={t('propose.reason')}
        placeholder={t('propose.hint')}
        problem={isMissing && reason.trim() === '' ? t('propose.needsReason') : null}
        maxLength={300}
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="figure-bar">
        <Button type="submit" look="primary">
          {t('propose.do')}
        </Button>
        <Button look="quiet" onClick={done}>
          {t('propose.cancel')}
        </Button>
      </div>
    </form>
  );
}
