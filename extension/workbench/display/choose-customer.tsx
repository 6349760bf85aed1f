import { useState } from 'react';
import { shownLine } from '../../../shared/matching/shown-text.ts';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/field.tsx';
import { useBase } from '../base/use-base.tsx';
import { useTexts } from '../use-texts.ts';
import { displayTexts } from './display-texts.ts';

export interface ChosenCustomer {
  readonly id: string;
  readonly name: string;
}

interface ChooseCustomerProps {
  readonly label: string;
  readonly chosen: ChosenCustomer | null;
  readonly problem?: string | null;
  readonly autoFocus?: boolean;
  onChoose(customer: ChosenCustomer | null): void;
}

/** A customer found by typing part of its name. */
export function ChooseCustomer({
  label,
  chosen,
  problem = null,
  autoFocus = false,
  onChoose,
}: ChooseCustomerProps) {
  const t = useTexts(displayTexts);
  const [text, setText] = useState('');
  const { answer } = useBase('customers.named', text);
  const isOpen = chosen === null && text.trim() !== '';
  return (
    <div className="choose-customer">
      <TextField
        label={label}
        problem={problem}
        placeholder={t('customerHint')}
        value={chosen ? shownLine(chosen.name) : text}
        autoFocus={autoFocus}
        onChange={(event) => {
          setText(event.target.value);
          onChoose(null);
        }}
      />
      {isOpen && answer ? (
        <ul className="choices">
          {answer.map((customer) => (
            <li key={customer.id}>
              <Button look="quiet" onClick={() => onChoose(customer)}>
                {shownLine(customer.name)}
              </Button>
            </li>
          ))}
          {answer.length === 0 ? <li className="soft">{t('noCustomer')}</li> : null}
        </ul>
      ) : null}
    </div>
  );
}
