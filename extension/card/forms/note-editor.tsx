import { useState } from 'react';
import type { NoteLine } from '../../../shared/card/card-model.ts';
import { TextArea } from '../../design/field.tsx';
import type { Gesture } from '../card-actions.ts';
import type { Change } from '../../store/change.ts';
import { useSave } from '../done.tsx';
import { useWords } from '../words.ts';
import { FormFrame } from './form-frame.tsx';

/** Edits a note where it stands; `base` tells the server which text was being edited. */
export function NoteEditor({ note, onClose }: { readonly note: NoteLine; onClose(): void }) {
  const { t } = useWords();
  const save = useSave('note');
  const [begun] = useState(note);
  const [text, setText] = useState(note.text);
  const [checked, setChecked] = useState(false);

  const submit = async (gesture: Gesture) => {
    setChecked(true);
    const written = text.trim();
    if (written === '') return null;
    const base = begun.textStamp === null ? {} : { base: { text: begun.textStamp } };
    const edit: Change = { op: 'update', kind: 'note', id: note.id, fields: { text: written }, ...base };
    const back: Change = { op: 'update', kind: 'note', id: note.id, fields: { text: begun.text } };
    return save([edit], t('savedNote'), () => [back], gesture);
  };

  return (
    <FormFrame title={t('editNote')} onSave={submit} onClose={onClose}>
      <TextArea
        label={t('noteText')}
        value={text}
        autoFocus
        maxLength={20_000}
        problem={checked && text.trim() === '' ? t('problem.required') : null}
        onChange={(event) => setText(event.target.value)}
      />
    </FormFrame>
  );
}
