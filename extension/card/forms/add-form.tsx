import { useEffect, useState } from 'react';
import { hostOf } from '../../../shared/matching/addresses.ts';
import { Segmented } from '../../design/segmented.tsx';
import { TextField } from '../../design/field.tsx';
import { addContact, addCustomer } from '../changes.ts';
import { useActions, type Gesture } from '../card-actions.ts';
import type { CustomerChoice } from '../card-view.ts';
import { useSave } from '../done.tsx';
import { useDraft } from '../use-draft.ts';
import { useAllWords } from '../words.ts';
import { CustomerSearch } from './customer-search.tsx';
import { FormFrame } from './form-frame.tsx';
import { guessCompany } from './guess-company.ts';

type AddFields = Readonly<Record<'company' | 'person', string>> & { readonly to: 'new' | 'existing' };

interface AddFormProps {
  readonly name: string;
  readonly address: string;
  onClose(): void;
}

/** Adds a stranger as the first person of a new customer, or to a customer we have. */
export function AddForm({ name, address, onClose }: AddFormProps) {
  const { t } = useAllWords();
  const { author } = useActions();
  const save = useSave('person');
  const domain = useOwnDomain(address);
  const fresh: AddFields = { to: 'new', company: guessCompany(address), person: name };
  const draft = useDraft(`add/${address}`, fresh);
  const { to, company, person } = draft.fields;
  const [everyone, setEveryone] = useState(true);
  const [customer, setCustomer] = useState<CustomerChoice | null>(null);
  const [checked, setChecked] = useState(false);
  const missing = (text: string): string | null =>
    checked && text.trim() === '' ? t('problem.required') : null;

  const submit = async (gesture: Gesture) => {
    setChecked(true);
    const contact = { name: person.trim(), address };
    if (contact.name === '') return null;
    if (to === 'existing') {
      if (customer === null) return null;
      const added = addContact(contact, customer.id, author());
      return save([added], t('personAdded', { name: contact.name }), ([id]) => undo(null, id), gesture);
    }
    if (company.trim() === '') return null;
    const added = { customerId: crypto.randomUUID(), name: company.trim(), domain: everyone ? domain : null };
    const changes = addCustomer(added, contact, author());
    return save(changes, t('customerAdded', { name: added.name }), ([id, other]) => undo(id, other), gesture);
  };

  return (
    <FormFrame title={t('addTitle', { name })} onSave={submit} onSaved={draft.forget} onClose={onClose}>
      <Segmented
        label={t('addTo')}
        value={to}
        onChoose={(chosen) => draft.change({ to: chosen })}
        choices={[
          { value: 'new', label: t('newCustomer') },
          { value: 'existing', label: t('existingCustomer') },
        ]}
      />
      {to === 'new' ? (
        <TextField
          label={t('customerName')}
          value={company}
          autoFocus
          maxLength={300}
          problem={missing(company)}
          onChange={(event) => draft.change({ company: event.target.value })}
        />
      ) : (
        <CustomerSearch chosen={customer} missing={checked && customer === null} onChoose={setCustomer} />
      )}
      <TextField
        label={t('personName')}
        value={person}
        maxLength={300}
        problem={missing(person)}
        onChange={(event) => draft.change({ person: event.target.value })}
      />
      {to === 'new' && domain !== null ? (
        <label className="form-check">
          <input type="checkbox" checked={everyone} onChange={(event) => setEveryone(event.target.checked)} />
          <span>{t('matchDomain', { domain })}</span>
        </label>
      ) : null}
    </FormFrame>
  );
}

/** The domain of an address if it can name one company; null for mail providers and until that is known. */
function useOwnDomain(address: string): string | null {
  const { checkDomain } = useActions();
  const [domain, setDomain] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    const check = async (): Promise<void> => {
      const checked = await checkDomain(hostOf(address));
      if (current) setDomain(checked.ok ? checked.domain : null);
    };
    void check();
    return () => {
      current = false;
    };
  }, [address, checkDomain]);
  return domain;
}

function undo(customerId: string | null | undefined, contactId: string | undefined) {
  return [
    ...(contactId ? [{ op: 'delete', kind: 'contact', id: contactId } as const] : []),
    ...(customerId ? [{ op: 'delete', kind: 'customer', id: customerId } as const] : []),
  ];
}
