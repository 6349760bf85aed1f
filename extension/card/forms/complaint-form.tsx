import { useState } from 'react';
import type { Severity } from '../../../shared/records/complaint.ts';
import { Segmented } from '../../design/segmented.tsx';
import { TextField } from '../../design/field.tsx';
import { addComplaint, removeAll, type About } from '../changes.ts';
import { useActions, type Gesture } from '../card-actions.ts';
import { useSave } from '../done.tsx';
import { draftName } from '../draft-offer.tsx';
import { useDraft } from '../use-draft.ts';
import { useAllWords } from '../words.ts';
import { FormFrame } from './form-frame.tsx';

const CHOICES: readonly Severity[] = ['minor', 'major', 'critical'];
const FRESH: { readonly what: string; readonly severity: Severity } = { what: '', severity: 'minor' };

export function ComplaintForm({ about, onClose }: { readonly about: About; onClose(): void }) {
  const { t } = useAllWords();
  const { author } = useActions();
  const save = useSave('complaints');
  const draft = useDraft(draftName(about.customerId, 'complaint'), FRESH);
  const { what, severity } = draft.fields;
  const [checked, setChecked] = useState(false);

  const submit = async (gesture: Gesture) => {
    setChecked(true);
    if (what.trim() === '') return null;
    const complaint = addComplaint({ what: what.trim(), severity }, about, author());
    return save([complaint], t('savedComplaint'), removeAll('complaint'), gesture);
  };

  return (
    <FormFrame title={t('complaint')} onSave={submit} onSaved={draft.forget} onClose={onClose}>
      <TextField
        label={t('whatHappened')}
        value={what}
        autoFocus
        maxLength={300}
        problem={checked && what.trim() === '' ? t('problem.required') : null}
        onChange={(event) => draft.change({ what: event.target.value })}
      />
      <Segmented
        label={t('severity')}
        value={severity}
        onChoose={(chosen) => draft.change({ severity: chosen })}
        choices={CHOICES.map((value) => ({ value, label: t(`severity.${value}`) }))}
      />
    </FormFrame>
  );
}
