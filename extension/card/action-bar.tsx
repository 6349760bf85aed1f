import { useRef } from 'react';
import { Button } from '../design/button.tsx';
import type { About } from './changes.ts';
import { AddedForm, DraftOffer } from './later.tsx';
import { useWords } from './words.ts';

export const FORMS = ['call', 'meeting', 'promise', 'complaint', 'note'] as const;
export type FormName = (typeof FORMS)[number];

interface ActionBarProps {
  readonly about: About;
  readonly zone: string;
  readonly open: FormName | null;
  onOpen(form: FormName | null): void;
}

/** What can be added by hand; each opens its form in place. */
export function ActionBar({ about, zone, open, onOpen }: ActionBarProps) {
  const { t } = useWords();
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    onOpen(null);
    // The keyboard goes on from where the form was opened, unless the page has it by now.
    if (document.hasFocus()) opener.current?.focus();
  };
  return (
    <>
      <div className="add-actions" role="group" aria-label={t('actions')}>
        {FORMS.map((form) => (
          <Button
            key={form}
            {...(form === open ? { ref: opener } : {})}
            look="quiet"
            aria-expanded={form === open}
            onClick={() => onOpen(form === open ? null : form)}
          >
            {t(form)}
          </Button>
        ))}
      </div>
      <DraftOffer key={about.customerId} customerId={about.customerId} open={open} onOpen={onOpen} />
      {open === null ? null : <AddedForm form={open} about={about} zone={zone} onClose={close} />}
    </>
  );
}
