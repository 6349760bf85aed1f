import { useState } from 'react';
import { LOSS_REASONS } from '../../../shared/method/attrition.ts';
import { Button } from '../../design/button.tsx';
import { Segmented } from '../../design/segmented.tsx';
import { customerAddress, go } from '../address.ts';
import { useBase, useBaseCaller } from '../base/use-base.tsx';
import { useFormats } from '../display/use-formats.ts';
import { texts as lossTexts } from '../loyalty/texts.ts';
import { useMay } from '../roles/use-may.ts';
import { WhyNot } from '../roles/why-not.tsx';
import { useSave } from '../saving/use-save.tsx';
import { useTexts } from '../use-texts.ts';
import { useWorkbench } from '../workbench-context.tsx';
import type { CustomerPageFound } from './answer-customer.ts';
import { useCustomerTexts } from './customer-texts.ts';
import { type Kept, planMerge } from './plan-merge.ts';

interface MergePageProps {
  readonly one: CustomerPageFound;
  readonly otherId: string;
}

/** Two customers side by side: which one stays, and what will happen, before anything does. */
export function MergePage({ one, otherId }: MergePageProps) {
  const may = useMay();
  const { answer: other } = useBase('customer.page', otherId);
  if (!may('merge')) return <WhyNot act="merge" />;
  if (other === null) return null;
  return <MergeChoice one={one} other={other} />;
}

function MergeChoice({ one, other }: { readonly one: CustomerPageFound; readonly other: CustomerPageFound }) {
  const t = useCustomerTexts();
  const { session, language } = useWorkbench();
  const listed = new Intl.ListFormat(language, { type: 'conjunction' });
  const caller = useBaseCaller();
  const save = useSave();
  const [direction, setDirection] = useState<'one' | 'other'>('one');
  const [busy, setBusy] = useState(false);
  const [now] = useState(Date.now);
  const [stays, goes] = direction === 'one' ? [one, other] : [other, one];
  const words = useKeptWords();
  const author = {
    memberId: session.member.id,
    now,
    noteTitle: (name: string) => t('merge.note', { name }),
    told: (differing: Kept) => t('merge.noted', words(differing)),
  };
  const { kept } = planMerge(stays.customer, goes.customer, [], author);
  const moving = Object.values(goes.records).reduce((sum, list) => sum + list.length, 0);
  const merge = async (): Promise<void> => {
    setBusy(true);
    const records = await caller.ask('customer.moved', goes.customer.id);
    const { changes } = planMerge(stays.customer, goes.customer, records, author);
    const names = { goes: goes.customer.name, stays: stays.customer.name };
    const saved = await save(changes, t('merge.done', names)).finally(() => setBusy(false));
    if (saved.ok) go(customerAddress(stays.customer.id));
  };
  return (
    <div className="merge">
      <h1 className="place-title">{t('merge.title')}</h1>
      <p className="place-intro">{t('merge.intro')}</p>
      <Segmented
        label={t('merge.stays')}
        value={direction}
        choices={[
          { value: 'one', label: t('merge.keep', { name: one.customer.name }) },
          { value: 'other', label: t('merge.keep', { name: other.customer.name }) },
        ]}
        onChoose={setDirection}
      />
      <div className="merge-sides">
        <Side found={stays} title={t('merge.staysTitle')} />
        <span aria-hidden="true" className="merge-arrow">
          ←
        </span>
        <Side found={goes} title={t('merge.goesTitle')} />
      </div>
      <ul className="merge-will">
        <li>{t('merge.moves', { count: moving, name: stays.customer.name })}</li>
        <li>{t('merge.joins')}</li>
        {kept.length === 0 ? null : (
          <li>
            {t('merge.keeps', {
              what: listed.format(kept.map((differing) => t('merge.kept', words(differing)))),
            })}
          </li>
        )}
        <li>{t('merge.undoable')}</li>
      </ul>
      <div className="actions">
        <Button look="primary" disabled={busy} onClick={() => void merge()}>
          {t('merge.act', { goes: goes.customer.name, stays: stays.customer.name })}
        </Button>
        <Button onClick={() => history.back()}>{t('cancel')}</Button>
      </div>
    </div>
  );
}

/** A field and its value in words, whatever is stored. */
function useKeptWords(): (one: Kept) => { what: string; value: string } {
  const t = useCustomerTexts();
  const loss = useTexts(lossTexts);
  const format = useFormats();
  const shown = ({ field, value }: Kept): string => {
    if (field === 'verifiedOn') return format.day(value);
    const reason = LOSS_REASONS.find((one) => field === 'lossReason' && one === value);
    return reason ? loss(`reason.${reason}`) : value;
  };
  return (one) => ({ what: t(`field.${one.field}`), value: shown(one) });
}

function Side({ found, title }: { readonly found: CustomerPageFound; readonly title: string }) {
  const t = useCustomerTexts();
  const { customer, records } = found;
  return (
    <section className="merge-side" aria-label={`${title}: ${customer.name}`}>
      <p className="soft">{title}</p>
      <h2>{customer.name}</h2>
      <p>{customer.domains.join(', ')}</p>
      <p className="soft">
        {[customer.city, customer.industry].filter(Boolean).join(' · ')}
        <br />
        {[
          t('merge.people', { count: records.contact.length }),
          t('merge.touches', { count: records.interaction.length }),
          t('merge.purchases', { count: records.purchase.length }),
        ].join(' · ')}
      </p>
    </section>
  );
}
