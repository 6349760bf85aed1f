import { useState } from 'react';
import type { Severity } from '../../../shared/records/complaint.ts';
import { Segmented } from '../../design/segmented.tsx';
import { TextField } from '../../design/field.tsx';
import { addComplaint, removeAll, type About } from '../changes.ts';
import { useActions, type Gesture } from '../card-actions.ts';
import { useSave } from '../done.tsx';
import { useWords } from '../words.ts';
import { FormFrame } from './form-frame.tsx';

const CHOICES: readonly Severity[] = ['minor', 'major', 'critical'];

export function ComplaintForm({ about, onClose }: { readonly about: About; onClose(): void }) {
  const { t } = useWords();
  const { author } = useActions();
  const save = useSave('complaints');
  const [what, setWhat] = useState('');
  const [severity, setSeverity] = useState<Severity>('minor');
  const [checked, setChecked] = useState(false);

  const submit = async (gesture: Gesture) => {
    setChecked(true);
    if (what.trim() === '') return null;
    const complaint = addComplaint({ what: what.trim(), severity }, about, author());
    return save([complaint], t('savedComplaint'), removeAll('complaint'), gesture);
  };

  return (
    <FormFrame title={t('complaint')} onSave={submit} onClose={onClose}>
      <TextField
        label={t('whatHappened')}
        value={what}
        autoFocus
        maxLength={300}
        problem={checked && what.trim() === '' ? t('problem.required') : null}
        onChange={(event) => setWhat(event.target.value)}
      />
      <Segmented
        label={t('severity')}
        value={severity}
        onChoose={setSeverity}
        choices={CHOICES.map((value) => ({ value, label: t(`severity.${value}`) }))}
      />
    </FormFrame>
  );
}
