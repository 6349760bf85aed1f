import { type FormEvent, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/field.tsx';
import { Popover } from '../popover.tsx';
import { useCustomersTexts } from './customers-texts.ts';
import { useAddCustomer } from './use-add-customer.ts';

/** A customer begins with its name; the rest is filled in on its page. */
export function NewCustomer() {
  const t = useCustomersTexts();
  return (
    <Popover trigger={t('newCustomer')} label={t('newCustomer')}>
      <NameForm />
    </Popover>
  );
}

function NameForm() {
  const t = useCustomersTexts();
  const add = useAddCustomer();
  const [name, setName] = useState('');
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const typed = name.trim();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (typed === '' || isBusy) return;
    setBusy(true);
    await add(typed).finally(() => setBusy(false));
  };
  return (
    <form className="popover-form" onSubmit={(event) => void submit(event)}>
      <TextField
        label={t('newCustomerName')}
        problem={isTried && typed === '' ? t('needsName') : null}
        value={name}
        maxLength={300}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" look="primary" disabled={isBusy}>
        {t('addCustomer')}
      </Button>
    </form>
  );
}
