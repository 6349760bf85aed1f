import { Button } from '../design/button.tsx';
import type { About } from './changes.ts';
import { ComplaintForm } from './forms/complaint-form.tsx';
import { NoteForm } from './forms/note-form.tsx';
import { PromiseForm } from './forms/promise-form.tsx';
import { TouchForm } from './forms/touch-form.tsx';
import { useWords } from './words.ts';

const FORMS = ['call', 'meeting', 'promise', 'complaint', 'note'] as const;
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
  const close = (): void => onOpen(null);
  return (
    <>
      <div className="actions" role="group" aria-label={t('actions')}>
        {FORMS.map((form) => (
          <Button
            key={form}
            look="quiet"
            aria-expanded={form === open}
            onClick={() => onOpen(form === open ? null : form)}
          >
            {t(form)}
          </Button>
        ))}
      </div>
      {open === null ? null : <OpenForm form={open} about={about} zone={zone} onClose={close} />}
    </>
  );
}

interface OpenFormProps {
  readonly form: FormName;
  readonly about: About;
  readonly zone: string;
  onClose(): void;
}

function OpenForm({ form, about, zone, onClose }: OpenFormProps) {
  switch (form) {
    case 'call':
    case 'meeting':
      return <TouchForm key={form} channel={form} about={about} onClose={onClose} />;
    case 'promise':
      return <PromiseForm about={about} zone={zone} onClose={onClose} />;
    case 'complaint':
      return <ComplaintForm about={about} onClose={onClose} />;
    case 'note':
      return <NoteForm about={about} onClose={onClose} />;
  }
}
