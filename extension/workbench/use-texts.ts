import { use } from 'react';
import type { Language } from '../../shared/records/define-record.ts';
import { type Translate, type Translated, translator } from '../locales/translate.ts';
import { useWorkbench } from './workbench-context.tsx';

/** Something that is loaded once for each language. */
export interface ByLanguage<Loaded> {
  begin(language: Language): Promise<Loaded>;
  /** Null until it was loaded. */
  ready(language: Language): Loaded | null;
}

export function byLanguage<Loaded>(load: (language: Language) => Promise<Loaded>): ByLanguage<Loaded> {
  const begun = new Map<Language, Promise<Loaded>>();
  const ready = new Map<Language, Loaded>();
  return {
    begin(language) {
      const known =
        begun.get(language) ??
        load(language).then((loaded) => {
          ready.set(language, loaded);
          return loaded;
        });
      begun.set(language, known);
      return known;
    },
    ready: (language) => ready.get(language) ?? null,
  };
}

/** Suspends until it is there; what was begun early enough is there at once. */
export function useByLanguage<Loaded>(from: ByLanguage<Loaded>): Loaded {
  const { language } = useWorkbench();
  return from.ready(language) ?? use(from.begin(language));
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
