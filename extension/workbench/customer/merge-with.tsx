import { useState } from 'react';
import { useBase } from '../base/use-base.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import { useCustomerTexts } from './customer-texts.ts';

interface MergeWithProps {
  readonly customerId: string;
  onChoose(otherId: string): void;
}

/** Finds the duplicate of a customer by typing. */
export function MergeWith({ customerId, onChoose }: MergeWithProps) {
  const t = useCustomerTexts();
  const { language } = useWorkbench();
  const [search, setSearch] = useState('');
  const query = { search, filters: [], sort: { by: 'name', down: false } } as const;
  const { answer } = useBase('customers.find', {
    query,
    language,
    from: 0,
    to: search.trim() === '' ? 0 : 8,
  });
  const others = answer?.rows.filter(({ id }) => id !== customerId) ?? [];
  return (
    <div className="merge-with">
      <label className="popover-field">
        {t('merge.find')}
        <input
          className="field-input"
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </label>
      <ul>
        {others.map(({ id, name, domains }) => (
          <li key={id}>
            <button type="button" className="popover-item" onClick={() => onChoose(id)}>
              {name} <span className="soft">{domains[0] ?? ''}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
