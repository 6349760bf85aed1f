import type { FormName } from '../action-bar.tsx';
import type { About } from '../changes.ts';
import { ComplaintForm } from './complaint-form.tsx';
import { NoteForm } from './note-form.tsx';
import { PromiseForm } from './promise-form.tsx';
import { TouchForm } from './touch-form.tsx';

interface AddedFormProps {
  readonly form: FormName;
  readonly about: About;
  readonly zone: string;
  onClose(): void;
}

/** The form of one of the action bar's buttons. */
export function AddedForm({ form, about, zone, onClose }: AddedFormProps) {
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
