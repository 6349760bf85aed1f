import { useState } from 'react';
import type { Recorded } from '../../../shared/standings/facts.ts';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/field.tsx';
import type { Change } from '../../store/change.ts';
import { useFormats } from '../display/use-formats.ts';
import { type Saved, useSave } from '../saving/use-save.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import { useCustomerTexts } from './customer-texts.ts';
import { DatesAndAffinities } from './dates-and-affinities.tsx';
import { Editable } from './editable.tsx';
import { listIn } from './list-in.ts';
import type { SectionProps } from './section.ts';

type Contact = Recorded<'contact'>;
type ContactFields = Extract<Change, { op: 'update'; kind: 'contact' }>['fields'];

/** The people at the customer, with their dates and what we have in common. */
export function PeopleSection({ found }: SectionProps) {
  const t = useCustomerTexts();
  const { contact: contacts, affinity } = found.records;
  return (
    <section aria-label={t('section.people')}>
      <ul className="page-people">
        {contacts.map((contact) => (
          <li key={contact.id} className="page-person">
            <Person contact={contact} />
            <DatesAndAffinities
              contact={contact}
              affinities={affinity.filter((one) => one.contactId === contact.id)}
            />
          </li>
        ))}
      </ul>
      {contacts.length === 0 ? <p className="section-empty">{t('people.empty')}</p> : null}
      <AddPerson customerId={found.customer.id} />
    </section>
  );
}

function Person({ contact }: { readonly contact: Contact }) {
  const t = useCustomerTexts();
  const format = useFormats();
  const save = useSave();
  const set = (fields: ContactFields): Promise<Saved> =>
    save([{ op: 'update', kind: 'contact', id: contact.id, fields }], t('changed', { name: contact.name }));
  return (
    <>
      <h2 className="page-person-name">
        <Editable label={t('field.name')} value={contact.name} required onSave={(name) => set({ name })} />
        {contact.movedOn ? (
          <span className="soft"> · {t('people.left', { day: format.day(contact.movedOn) })}</span>
        ) : null}
        <Button
          look="quiet"
          className="page-person-remove"
          onClick={() =>
            void save(
              [{ op: 'delete', kind: 'contact', id: contact.id }],
              t('removed', { name: contact.name }),
            )
          }
        >
          {t('remove')}
        </Button>
      </h2>
      <dl className="fields">
        <Field
          label={t('field.role')}
          value={contact.role ?? ''}
          onSave={(role) => set({ role: role || null })}
        />
        <Field
          label={t('field.addresses')}
          value={contact.addresses.join(', ')}
          onSave={(text) => set({ addresses: listIn(text).flatMap((one) => one.split(/\s+/)) })}
        />
        <Field
          label={t('field.phones')}
          value={contact.phones.join(', ')}
          onSave={(text) => set({ phones: listIn(text) })}
        />
        <Field
          label={t('field.movedOn')}
          value={contact.movedOn ?? ''}
          kind="day"
          onSave={(day) => set({ movedOn: day || null })}
        />
      </dl>
    </>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly kind?: 'line' | 'text' | 'day' | 'number';
  readonly invitation?: string;
  readonly required?: boolean;
  onSave(value: string): Promise<Saved>;
}

/** A name and its value, editable where it stands. Belongs in a `<dl className="fields">`. */
export function Field({ label, value, kind = 'line', invitation, required = false, onSave }: FieldProps) {
  return (
    <div className="field-line">
      <dt>{label}</dt>
      <dd>
        <Editable
          label={label}
          value={value}
          kind={kind}
          required={required}
          onSave={onSave}
          {...(invitation ? { invitation } : {})}
        />
      </dd>
    </div>
  );
}

function AddPerson({ customerId }: { readonly customerId: string }) {
  const t = useCustomerTexts();
  const { session } = useWorkbench();
  const save = useSave();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [role, setRole] = useState('');
  if (!open) return <Button onClick={() => setOpen(true)}>{t('people.add')}</Button>;
  const add = async (): Promise<void> => {
    const origin = { createdAt: Date.now(), createdBy: session.member.id };
    const addresses = address.trim() === '' ? [] : [address];
    const doc = { customerId, name, addresses, phones: [], role: role.trim() || null, ...origin };
    const saved = await save([{ op: 'create', kind: 'contact', doc }], t('added', { name: name.trim() }));
    if (!saved.ok) return;
    setOpen(false);
    setName('');
    setAddress('');
    setRole('');
  };
  return (
    <form
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label={t('field.name')}
        required
        autoFocus
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        label={t('field.address')}
        type="email"
        value={address}
        onChange={(event) => setAddress(event.target.value)}
      />
      <TextField label={t('field.role')} value={role} onChange={(event) => setRole(event.target.value)} />
      <Button type="submit" look="primary" disabled={name.trim() === ''}>
        {t('add')}
      </Button>
      <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
    </form>
  );
}
