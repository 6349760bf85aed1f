import { use } from 'react';
import type { Language } from '../../shared/records/define-record.ts';
import { type Translate, type Translated, translator } from '../locales/translate.ts';
import { useWorkbench } from './workbench-context.tsx';

/** The texts of a place, loaded in the person's language with the place itself. */
export type PlaceTexts<Messages extends Translated<Messages>> = (
  language: Language,
) => Promise<Translate<keyof Messages>>;

/** Made once per place, outside its component: `placeTexts({ en: () => import(…).then((m) => m.pyramid), … })`. */
export function placeTexts<Messages extends Translated<Messages>>(
  load: Readonly<Record<Language, () => Promise<Messages>>>,
): PlaceTexts<Messages> {
  const loaded = new Map<Language, Promise<Translate<keyof Messages>>>();
  return (language) => {
    const known = loaded.get(language) ?? load[language]().then((messages) => translator(language, messages));
    loaded.set(language, known);
    return known;
  };
}

/** Suspends until the texts are there; the place is shown whole or not yet. */
export function useTexts<Messages extends Translated<Messages>>(
  texts: PlaceTexts<Messages>,
): Translate<keyof Messages> {
  return use(texts(useWorkbench().language));
}
