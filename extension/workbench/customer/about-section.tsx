import { Button } from '../../design/button.tsx';
import { TierMark } from '../../design/tier-mark.tsx';
import type { Change } from '../../store/change.ts';
import { customerAddress, go } from '../address.ts';
import { useBase } from '../base/use-base.tsx';
import { STAGE_NAMES } from '../customers/class-names.ts';
import { useFormats } from '../display/use-formats.ts';
import { ProposeTier } from '../review/propose-tier.tsx';
import { LossSelect } from '../loyalty/loss-select.tsx';
import { useMay } from '../roles/use-may.ts';
import { WhyNot } from '../roles/why-not.tsx';
import { type Saved, useSave } from '../saving/use-save.tsx';
import { Select } from '../select.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import { useCustomerTexts } from './customer-texts.ts';
import { listIn } from './list-in.ts';
import { MergeWith } from './merge-with.tsx';
import { Field } from './people-section.tsx';
import type { SectionProps } from './section.ts';
import { useMemberName } from './use-members.ts';
import { useCardWords } from './card-words.ts';

type CustomerFields = Extract<Change, { op: 'update'; kind: 'customer' }>['fields'];

/** What is known of the customer itself, and how its tier came about. */
export function AboutSection({ found }: SectionProps) {
  const t = useCustomerTexts();
  const save = useSave();
  const { customer } = found;
  const set = (fields: CustomerFields): Promise<Saved> =>
    save(
      [{ op: 'update', kind: 'customer', id: customer.id, fields }],
      t('changed', { name: customer.name }),
    );
  return (
    <>
      <section className="block" aria-label={t('section.about')}>
        <dl className="fields">
          <Field label={t('field.name')} value={customer.name} required onSave={(name) => set({ name })} />
          <Field
            label={t('field.domains')}
            value={customer.domains.join(', ')}
            onSave={(text) => set({ domains: listIn(text).flatMap((one) => one.split(/\s+/)) })}
          />
          <Owner found={found} onSet={set} />
          <div className="field-line">
            <dt>{t('field.stage')}</dt>
            <dd>
              <Stage found={found} onSet={set} />
            </dd>
          </div>
          <div className="field-line">
            <dt>{t('field.lossReason')}</dt>
            <dd>
              <LossSelect customer={customer} reason={customer.lossReason ?? null} />
            </dd>
          </div>
          <Field
            label={t('field.industry')}
            value={customer.industry ?? ''}
            onSave={(industry) => set({ industry: industry || null })}
          />
          <Field
            label={t('field.city')}
            value={customer.city ?? ''}
            onSave={(city) => set({ city: city || null })}
          />
          <Field
            label={t('field.phone')}
            value={customer.phone ?? ''}
            onSave={(phone) => set({ phone: phone || null })}
          />
          <Field
            label={t('field.needs')}
            kind="text"
            value={customer.needs ?? ''}
            onSave={(needs) => set({ needs: needs || null })}
          />
          <Field
            label={t('field.competitors')}
            value={customer.competitors?.join(', ') ?? ''}
            onSave={(text) => set({ competitors: listIn(text) })}
          />
          <Field
            label={t('field.flags')}
            value={customer.flags?.join(', ') ?? ''}
            onSave={(text) => set({ flags: listIn(text) })}
          />
          <Field
            label={t('field.verifiedOn')}
            kind="day"
            value={customer.verifiedOn ?? ''}
            onSave={(day) => set({ verifiedOn: day || null })}
          />
        </dl>
      </section>
      <ProposeTier customer={customer} tier={found.standing?.tier ?? customer.tier ?? null} />
      <TierHistory found={found} />
      <Apart found={found} />
    </>
  );
}

interface SetProps extends SectionProps {
  onSet(fields: CustomerFields): void;
}

function Owner({ found: { customer }, onSet }: SetProps) {
  const t = useCustomerTexts();
  const may = useMay();
  const name = useMemberName();
  const { session } = useWorkbench();
  const { answer } = useBase('base.members', null);
  const me = session.member.id;
  const ids = [
    ...new Set([me, ...(answer ?? []).map(({ id }) => id), ...(customer.ownerId ? [customer.ownerId] : [])]),
  ];
  return (
    <div className="field-line">
      <dt>{t('field.owner')}</dt>
      <dd>
        {may('hand-over') ? (
          <Select
            label={t('field.owner')}
            labelled="hidden"
            value={customer.ownerId ?? ''}
            choices={[
              ...ids.map((id) => ({ value: id, label: name(id) })),
              { value: '', label: t('nobody') },
            ]}
            onChoose={(id) => onSet({ ownerId: id === '' ? null : id })}
          />
        ) : (
          <>
            {name(customer.ownerId)}{' '}
            {customer.ownerId ? null : (
              <Button onClick={() => onSet({ ownerId: me })}>{t('takeOver')}</Button>
            )}
            <WhyNot act="hand-over" />
          </>
        )}
      </dd>
    </div>
  );
}

function Stage({ found: { customer, standing }, onSet }: SetProps) {
  const t = useCustomerTexts();
  const words = useCardWords();
  const suggested = standing?.suggestedStage;
  return (
    <>
      <Select
        label={t('field.stage')}
        labelled="hidden"
        value={customer.stage}
        choices={STAGE_NAMES.map((value) => ({ value, label: words.t(`stage.${value}`) }))}
        onChoose={(stage) => onSet({ stage })}
      />
      {suggested && suggested !== customer.stage ? (
        <Button look="link" onClick={() => onSet({ stage: suggested })}>
          {t('stage.suggested', { stage: words.t(`stage.${suggested}`) })}
        </Button>
      ) : null}
    </>
  );
}

function TierHistory({ found: { customer, standing } }: SectionProps) {
  const t = useCustomerTexts();
  const words = useCardWords();
  const format = useFormats();
  const name = useMemberName();
  const history = customer.tierHistory ?? [];
  const unconfirmed =
    standing?.tierCause.by === 'standard' && standing.tier !== customer.tier ? standing.tier : null;
  return (
    <section className="block" aria-labelledby="tiers">
      <h2 id="tiers">{t('tierHistory')}</h2>
      {unconfirmed ? (
        <p className="soft">{t('tierHistory.now', { tier: words.t(`tier.${unconfirmed}`) })}</p>
      ) : null}
      {history.length === 0 ? <p className="section-empty">{t('tierHistory.empty')}</p> : null}
      <ol className="page-records">
        {history.toReversed().map(({ on, from, tier, cause }) => (
          <li key={`${on}${tier}`} className="page-record">
            <div>
              {from ? `${words.t(`tier.${from}`)} → ` : ''}
              <TierMark tier={tier} word={words.t(`tier.${tier}`)} />
              <p className="soft">
                {format.day(on)} ·{' '}
                {cause.by === 'standard'
                  ? cause.rule === null
                    ? t('tierHistory.otherwise')
                    : t('tierHistory.rule', { rule: cause.rule })
                  : t('tierHistory.override', { who: name(cause.authorId), reason: cause.reason })}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Merging and deleting: rare, and apart from the rest. */
function Apart({ found: { customer } }: SectionProps) {
  const t = useCustomerTexts();
  const may = useMay();
  const save = useSave();
  if (!may('merge')) return <WhyNot act="merge" />;
  const remove = async (): Promise<void> => {
    const saved = await save(
      [{ op: 'delete', kind: 'customer', id: customer.id }],
      t('removed', { name: customer.name }),
    );
    if (saved.ok) go('#/customers');
  };
  return (
    <section className="block" aria-labelledby="apart">
      <h2 id="apart">{t('apart')}</h2>
      <MergeWith
        customerId={customer.id}
        onChoose={(other) => go(`${customerAddress(customer.id)}/merge/${other}`)}
      />
      <Button onClick={() => void remove()}>{t('deleteCustomer')}</Button>
    </section>
  );
}
