import { useState } from 'react';
import { Segmented } from '../../design/segmented.tsx';
import { TextArea } from '../../design/field.tsx';
import { addNote, removeAll, type About } from '../changes.ts';
import { useActions, type Gesture } from '../card-actions.ts';
import { useSave } from '../done.tsx';
import { draftName } from '../draft-offer.tsx';
import { useDraft } from '../use-draft.ts';
import { useAllWords } from '../words.ts';
import { FormFrame } from './form-frame.tsx';

const FRESH: { readonly text: string; readonly visibility: 'team' | 'private' } = {
  text: '',
  visibility: 'team',
};

export function NoteForm({ about, onClose }: { readonly about: About; onClose(): void }) {
  const { t } = useAllWords();
  const { author } = useActions();
  const save = useSave('note');
  const draft = useDraft(draftName(about.customerId, 'note'), FRESH);
  const { text, visibility } = draft.fields;
  const [checked, setChecked] = useState(false);

  const submit = async (gesture: Gesture) => {
    setChecked(true);
    if (text.trim() === '') return null;
    const note = addNote({ text: text.trim(), visibility }, about, author());
    return save([note], t('savedNote'), removeAll('note'), gesture);
  };

  return (
    <FormFrame title={t('note')} onSave={submit} onSaved={draft.forget} onClose={onClose}>
      <TextArea
        label={t('noteText')}
        value={text}
        autoFocus
        maxLength={20_000}
        problem={checked && text.trim() === '' ? t('problem.required') : null}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
      <Segmented
        label={t('whoReads')}
        value={visibility}
        onChoose={(chosen) => draft.change({ visibility: chosen })}
        choices={[
          { value: 'team', label: t('team') },
          { value: 'private', label: t('onlyMe') },
        ]}
      />
    </FormFrame>
  );
}
