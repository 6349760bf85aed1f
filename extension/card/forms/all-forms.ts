export { AddedForm } from './added-form.tsx';
export { AddForm } from './add-form.tsx';
export { NoteEditor } from './note-editor.tsx';
export { Refused } from '../refused.tsx';
