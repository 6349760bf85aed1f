import { useState } from 'react';
import { addWorkingDays, dayIn } from '../../../shared/card/days.ts';
import { Segmented } from '../../design/segmented.tsx';
import { TextField } from '../../design/field.tsx';
import { addPromise, removeAll, type About } from '../changes.ts';
import { useActions, type Gesture } from '../card-actions.ts';
import { useSave } from '../done.tsx';
import { draftName } from '../draft-offer.tsx';
import { useDraft } from '../use-draft.ts';
import { useAllWords } from '../words.ts';
import { FormFrame } from './form-frame.tsx';

/** Most promises are about the day after tomorrow. */
const USUAL_WORKING_DAYS = 2;

type PromiseFields = Readonly<Record<'what' | 'due', string>> & { readonly promisedBy: 'us' | 'them' };

interface PromiseFormProps {
  readonly about: About;
  readonly zone: string;
  onClose(): void;
}

export function PromiseForm({ about, zone, onClose }: PromiseFormProps) {
  const { t } = useAllWords();
  const { author, now } = useActions();
  const save = useSave('promises');
  const fresh: PromiseFields = {
    promisedBy: 'us',
    what: '',
    due: addWorkingDays(dayIn(zone, now()), USUAL_WORKING_DAYS),
  };
  const draft = useDraft(draftName(about.customerId, 'promise'), fresh);
  const { promisedBy, what, due } = draft.fields;
  const [checked, setChecked] = useState(false);

  const submit = async (gesture: Gesture) => {
    setChecked(true);
    if (what.trim() === '' || due === '') return null;
    const promise = addPromise({ promisedBy, what: what.trim(), due }, about, author());
    return save([promise], t('savedPromise'), removeAll('commitment'), gesture);
  };

  return (
    <FormFrame title={t('promise')} onSave={submit} onSaved={draft.forget} onClose={onClose}>
      <Segmented
        label={t('whoPromises')}
        value={promisedBy}
        onChoose={(chosen) => draft.change({ promisedBy: chosen })}
        choices={[
          { value: 'us', label: t('wePromise') },
          { value: 'them', label: t('theyPromise') },
        ]}
      />
      <TextField
        label={t('what')}
        value={what}
        autoFocus
        maxLength={300}
        problem={checked && what.trim() === '' ? t('problem.required') : null}
        onChange={(event) => draft.change({ what: event.target.value })}
      />
      <TextField
        label={t('due')}
        type="date"
        value={due}
        problem={checked && due === '' ? t('problem.day') : null}
        onChange={(event) => draft.change({ due: event.target.value })}
      />
    </FormFrame>
  );
}
