import { useEffect, useState, type ComponentProps } from 'react';

type Forms = typeof import('./forms/all-forms.ts');

let loaded: Forms | null = null;

/**
 * Loads whatever opens by a click, all of it at once, after the first paint. Not React's `lazy`: that shows its
 * fallback for a moment even when the code has long arrived.
 */
export async function loadForms(): Promise<Forms> {
  loaded ??= await import('./forms/all-forms.ts');
  return loaded;
}

function useForms(): Forms | null {
  const [forms, setForms] = useState(loaded);
  useEffect(() => {
    if (forms !== null) return;
    const load = async (): Promise<void> => setForms(await loadForms());
    void load();
  }, [forms]);
  return forms;
}

export function AddedForm(props: ComponentProps<Forms['AddedForm']>) {
  const forms = useForms();
  return forms && <forms.AddedForm {...props} />;
}

export function AddForm(props: ComponentProps<Forms['AddForm']>) {
  const forms = useForms();
  return forms && <forms.AddForm {...props} />;
}

export function NoteEditor(props: ComponentProps<Forms['NoteEditor']>) {
  const forms = useForms();
  return forms && <forms.NoteEditor {...props} />;
}

export function Refused(props: ComponentProps<Forms['Refused']>) {
  const forms = useForms();
  return forms && <forms.Refused {...props} />;
}
