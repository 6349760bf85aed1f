import { useState } from 'react';
import type { Language } from '../../../shared/records/define-record.ts';
import type { Recorded } from '../../../shared/standings/facts.ts';
import { Button } from '../../design/button.tsx';
import { dateLocale } from '../../locales/date-locale.ts';
import { Select } from '../select.tsx';
import { useSave } from '../saving/use-save.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import { useCustomerTexts } from './customer-texts.ts';

const AFFINITIES = [
  'kin',
  'place',
  'faith',
  'object',
  'trade',
  'interest',
  'school',
  'topic',
  'experience',
  'age',
] as const satisfies readonly Recorded<'affinity'>['affinity'][];
/** Kept to oneself unless shared on purpose. */
const SENSITIVE: readonly string[] = ['kin', 'faith'];

interface PersonProps {
  readonly contact: Recorded<'contact'>;
  readonly affinities: readonly Recorded<'affinity'>[];
}

/** Birthdays and anniversaries of a person, and what we have in common with them. */
export function DatesAndAffinities({ contact, affinities }: PersonProps) {
  const t = useCustomerTexts();
  const { language } = useWorkbench();
  const save = useSave();
  const dates = contact.keyDates ?? [];
  return (
    <ul className="page-tags" aria-label={t('dates.list', { name: contact.name })}>
      {dates.map((one, at) => (
        <li key={`${one.occasion}${one.month}-${one.date}`} className="page-tag">
          {t('tag', {
            what: one.label ?? t(`occasion.${one.occasion}`),
            value: dayWords(language, one),
          })}
          <Remove
            label={t('removeThis', { what: one.label ?? t(`occasion.${one.occasion}`) })}
            onRemove={() =>
              void save(
                [
                  {
                    op: 'update',
                    kind: 'contact',
                    id: contact.id,
                    fields: { keyDates: dates.toSpliced(at, 1) },
                  },
                ],
                t('changed', { name: contact.name }),
              )
            }
          />
        </li>
      ))}
      {affinities.map((one) => (
        <li key={one.id} className="page-tag">
          {t('tag', { what: t(`affinity.${one.affinity}`), value: one.what })}
          {SENSITIVE.includes(one.affinity) && one.visibility !== 'team' ? (
            <span className="soft"> · {t('onlyYou')}</span>
          ) : null}
          <Remove
            label={t('removeThis', { what: one.what })}
            onRemove={() =>
              void save([{ op: 'delete', kind: 'affinity', id: one.id }], t('removed', { name: one.what }))
            }
          />
        </li>
      ))}
      <li>
        <AddDate contact={contact} />
      </li>
      <li>
        <AddAffinity contact={contact} />
      </li>
    </ul>
  );
}

/** A day of the year, with the year where it is known. */
function dayWords(
  language: Language,
  { year, month, date }: NonNullable<Recorded<'contact'>['keyDates']>[number],
): string {
  return new Intl.DateTimeFormat(dateLocale(language), {
    ...(year === null ? {} : { year: 'numeric' }),
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(Date.UTC(year ?? 2000, month - 1, date));
}

function Remove({ label, onRemove }: { readonly label: string; onRemove(): void }) {
  return (
    <button type="button" className="filter-remove" aria-label={label} onClick={onRemove}>
      ×
    </button>
  );
}

function AddDate({ contact }: Pick<PersonProps, 'contact'>) {
  const t = useCustomerTexts();
  const save = useSave();
  const [open, setOpen] = useState(false);
  const [occasion, setOccasion] = useState<'birthday' | 'anniversary'>('birthday');
  const [day, setDay] = useState('');
  const add = async (): Promise<void> => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    const keyDates = [...(contact.keyDates ?? []), { occasion, label: null, month, date, year }];
    const change = { op: 'update', kind: 'contact', id: contact.id, fields: { keyDates } } as const;
    const saved = await save([change], t('changed', { name: contact.name }));
    if (saved.ok) setOpen(false);
  };
  if (!open) return <AddButton label={t('dates.add')} onOpen={() => setOpen(true)} />;
  return (
    <span className="page-tag-form">
      <Select<'birthday' | 'anniversary'>
        label={t('dates.occasion')}
        labelled="hidden"
        value={occasion}
        choices={(['birthday', 'anniversary'] as const).map((value) => ({
          value,
          label: t(`occasion.${value}`),
        }))}
        onChoose={setOccasion}
      />
      <input
        className="field-input"
        type="date"
        aria-label={t('dates.day')}
        min="1900-01-01"
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
      <Button look="primary" disabled={day === ''} onClick={() => void add()}>
        {t('add')}
      </Button>
      <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
    </span>
  );
}

function AddAffinity({ contact }: Pick<PersonProps, 'contact'>) {
  const t = useCustomerTexts();
  const { session } = useWorkbench();
  const save = useSave();
  const [open, setOpen] = useState(false);
  const [affinity, setAffinity] = useState<(typeof AFFINITIES)[number]>('interest');
  const [what, setWhat] = useState('');
  const add = async (): Promise<void> => {
    const origin = { createdAt: Date.now(), createdBy: session.member.id };
    const doc = { customerId: contact.customerId, contactId: contact.id, affinity, what, ...origin };
    const saved = await save([{ op: 'create', kind: 'affinity', doc }], t('added', { name: what.trim() }));
    if (!saved.ok) return;
    setOpen(false);
    setWhat('');
  };
  if (!open) return <AddButton label={t('affinity.add')} onOpen={() => setOpen(true)} />;
  return (
    <span className="page-tag-form">
      <Select<(typeof AFFINITIES)[number]>
        label={t('affinity.kind')}
        labelled="hidden"
        value={affinity}
        choices={AFFINITIES.map((value) => ({ value, label: t(`affinity.${value}`) }))}
        onChoose={setAffinity}
      />
      <input
        className="field-input"
        aria-label={t('affinity.what')}
        placeholder={t('affinity.what')}
        maxLength={300}
        value={what}
        onChange={(event) => setWhat(event.target.value)}
      />
      {SENSITIVE.includes(affinity) ? <span className="soft">{t('affinity.private')}</span> : null}
      <Button look="primary" disabled={what.trim() === ''} onClick={() => void add()}>
        {t('add')}
      </Button>
      <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
    </span>
  );
}

function AddButton({ label, onOpen }: { readonly label: string; onOpen(): void }) {
  return (
    <button type="button" className="page-tag page-tag-add" onClick={onOpen}>
      {label}
    </button>
  );
}
