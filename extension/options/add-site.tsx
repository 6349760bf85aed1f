import { useState, type SubmitEvent } from 'react';
import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { siteFromAddress, type Site } from '../session/sites.ts';
import { usePage } from './page-context.tsx';

export function AddSite({ onAdd }: { readonly onAdd: (site: Site) => Promise<void> }) {
  const { t } = usePage();
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const site = siteFromAddress(address);
    setWrong(!site);
    // Not awaited before: the browser asks only straight from a click.
    if (site) void onAdd(site).then(() => setAddress(''));
  };
  return (
    <form className="fields" onSubmit={submit} noValidate>
      <TextField
        label={t('otherSite')}
        value={address}
        inputMode="url"
        spellCheck={false}
        problem={wrong ? t('wrongSite') : null}
        onChange={({ target }) => setAddress(target.value)}
      />
      <Button type="submit">{t('addSite')}</Button>
    </form>
  );
}
