import { useState } from 'react';
import type { NoteLine } from '../../../shared/card/card-model.ts';
import { TextArea } from '../../design/field.tsx';
import type { Gesture } from '../card-actions.ts';
import type { Change } from '../../store/change.ts';
import { useSave } from '../done.tsx';
import { useDraft } from '../use-draft.ts';
import { useAllWords } from '../words.ts';
import { FormFrame } from './form-frame.tsx';

/** Edits a note where it stands; `base` tells the server which text was being edited. */
export function NoteEditor({ note, onClose }: { readonly note: NoteLine; onClose(): void }) {
  const { t } = useAllWords();
  const save = useSave('note');
  const [begun] = useState(note);
  const draft = useDraft(`edit/${note.id}`, { text: note.text, stamp: note.textStamp ?? '' });
  const { text, stamp } = draft.fields;
  const [checked, setChecked] = useState(false);

  const submit = async (gesture: Gesture) => {
    setChecked(true);
    const written = text.trim();
    if (written === '') return null;
    // The stamp belongs to the text that was being edited, even where the edit is taken up again later.
    const base = stamp === '' ? {} : { base: { text: stamp } };
    const edit: Change = { op: 'update', kind: 'note', id: note.id, fields: { text: written }, ...base };
    const back: Change = { op: 'update', kind: 'note', id: note.id, fields: { text: begun.text } };
    return save([edit], t('savedNote'), () => [back], gesture);
  };

  return (
    <FormFrame title={t('editNote')} onSave={submit} onSaved={draft.forget} onClose={onClose}>
      <TextArea
        label={t('noteText')}
        value={text}
        autoFocus
        maxLength={20_000}
        problem={checked && text.trim() === '' ? t('problem.required') : null}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
    </FormFrame>
  );
}
