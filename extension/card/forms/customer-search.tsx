import { useEffect, useState } from 'react';
import { TextField } from '../../design/field.tsx';
import { useActions } from '../card-actions.ts';
import type { CustomerChoice } from '../card-view.ts';
import { useAllWords } from '../words.ts';

interface CustomerSearchProps {
  readonly chosen: CustomerChoice | null;
  readonly missing: boolean;
  onChoose(customer: CustomerChoice | null): void;
}

/** Finds a customer by the first letters of its name. */
export function CustomerSearch({ chosen, missing, onChoose }: CustomerSearchProps) {
  const { t } = useAllWords();
  const [text, setText] = useState('');
  const found = useFound(text.trim());
  return (
    <>
      <TextField
        label={t('searchCustomers')}
        type="search"
        value={chosen?.name ?? text}
        autoFocus
        problem={missing ? t('searchHint') : null}
        onChange={(event) => {
          onChoose(null);
          setText(event.target.value);
        }}
      />
      {chosen === null && found !== null ? (
        <ul className="found-list">
          {found.map((customer) => (
            <li key={customer.id}>
              <button type="button" className="found-one" onClick={() => onChoose(customer)}>
                <span>{customer.name}</span>
                <span className="soft">{customer.city}</span>
              </button>
            </li>
          ))}
          {found.length === 0 ? <li className="soft">{t('searchNone', { text })}</li> : null}
        </ul>
      ) : null}
    </>
  );
}

function useFound(text: string): readonly CustomerChoice[] | null {
  const { findCustomers } = useActions();
  const [found, setFound] = useState<readonly CustomerChoice[] | null>(null);
  useEffect(() => {
    let current = true;
    const look = async (): Promise<void> => {
      const customers = text === '' ? null : await findCustomers(text);
      if (current) setFound(customers);
    };
    void look();
    return () => {
      current = false;
    };
  }, [text, findCustomers]);
  return found;
}
