import { use } from 'react';
import type { Language } from '../../shared/records/define-record.ts';
import { type Translate, type Translated, translator } from '../locales/translate.ts';
import { useWorkbench } from './workbench-context.tsx';

/** Something that is loaded once for each language. */
export interface ByLanguage<Loaded> {
  begin(language: Language): Promise<Loaded>;
}

export function byLanguage<Loaded>(load: (language: Language) => Promise<Loaded>): ByLanguage<Loaded> {
  const begun = new Map<Language, Promise<Loaded>>();
  return {
    begin(language) {
      const known = begun.get(language) ?? telling(load(language));
      begun.set(language, known);
      return known;
    },
  };
}

/** Says itself what it came to, the way React notes it: what was begun early enough is then there at once. */
function telling<Loaded>(loading: Promise<Loaded>): Promise<Loaded> {
  const told: Promise<Loaded> & { status?: 'fulfilled'; value?: Loaded } = loading.then((value) => {
    told.status = 'fulfilled';
    told.value = value;
    return value;
  });
  return told;
}

/**
 * Suspends until it is there. `use` is called in every rendering: React resumes a suspended one where `use` stood, and
 * takes the hooks after it for others where it is missing.
 */
export function useByLanguage<Loaded>(from: ByLanguage<Loaded>): Loaded {
  const { language } = useWorkbench();
  return use(from.begin(language));
}

/** The texts of a place, loaded in the person's language with the place itself. */
export type PlaceTexts<Messages extends Translated<Messages>> = ByLanguage<Translate<keyof Messages>>;

/** Made once per place, outside its component: `placeTexts({ en: () => import(…).then((m) => m.pyramid), … })`. */
export function placeTexts<Messages extends Translated<Messages>>(
  load: Readonly<Record<Language, () => Promise<Messages>>>,
): PlaceTexts<Messages> {
  return byLanguage(async (language) => translator(language, await load[language]()));
}

/** The place is shown whole or not yet. */
export function useTexts<Messages extends Translated<Messages>>(
  texts: PlaceTexts<Messages>,
): Translate<keyof Messages> {
  return useByLanguage(texts);
}
