import { useReducer } from 'react';
import { Button } from '../design/button.tsx';
import { FORMS, type FormName } from './action-bar.tsx';
import { useActions } from './card-actions.ts';
import { useAllWords } from './words.ts';

interface DraftOfferProps {
  readonly customerId: string;
  readonly open: FormName | null;
  onOpen(form: FormName): void;
}

/** Offers what was typed about this customer and neither saved nor discarded; nothing opens by itself. */
export function DraftOffer({ customerId, open, onOpen }: DraftOfferProps) {
  const { t } = useAllWords();
  const { drafts } = useActions();
  const [, lookAgain] = useReducer((looks: number) => looks + 1, 0);
  const left = FORMS.filter((form) => form !== open && drafts.read(draftName(customerId, form)) !== null);
  if (left.length === 0) return null;
  const discard = (form: FormName): void => {
    drafts.drop(draftName(customerId, form));
    lookAgain();
  };
  return (
    <ul className="draft-offers">
      {left.map((form) => (
        <li key={form} className="draft-offer">
          <span>{t('notSavedYet', { form: t(form) })}</span>
          <Button look="link" onClick={() => onOpen(form)}>
            {t('goOn')}
          </Button>
          <Button look="link" onClick={() => discard(form)}>
            {t('discard')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** What a form's draft is kept under. */
export function draftName(customerId: string, form: FormName): string {
  return `${customerId}/${form}`;
}
