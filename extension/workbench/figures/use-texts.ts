import { use, useMemo } from 'react';
import type { Language } from '../../../shared/records/define-record.ts';
import { translator, type Translate, type Translated } from '../../locales/translate.ts';
import { useWorkbench } from '../workbench-context.tsx';

/** A file of texts in each language, loaded when a place that needs it is opened. */
export type TextFiles<Messages> = Readonly<Record<Language, () => Promise<Messages>>>;

const loaded = new WeakMap<object, Map<Language, Promise<unknown>>>();

/** Suspends until the texts are there; they are loaded once for each language. */
export function useTexts<Messages extends Translated<Messages>>(
  files: TextFiles<Messages>,
): Translate<keyof Messages> {
  const { language } = useWorkbench();
  const messages = use(messagesIn(files, language));
  return useMemo(() => translator(language, messages), [language, messages]);
}

function messagesIn<Messages>(files: TextFiles<Messages>, language: Language): Promise<Messages> {
  const known = loaded.get(files) ?? new Map<Language, Promise<unknown>>();
  loaded.set(files, known);
  const messages = known.get(language) ?? files[language]();
  known.set(language, messages);
  return messages as Promise<Messages>; // `as`: kept under the very files it came from
}
