import { type Language } from '../../shared/records/define-record.ts';

/** Files with the words of the first screen, by language. */
export type WordFiles = Readonly<Partial<Record<Language, readonly string[]>>>;

/** Those the build has written into the tag of a script. */
export function wordFilesIn(script: HTMLOrSVGScriptElement | null): WordFiles {
  return JSON.parse(script?.dataset['words'] ?? '{}') as WordFiles; // `as`: the build wrote it
}

/** Loads them beside the code that will ask for them. */
export function preloadWords(files: WordFiles, language: Language): void {
  for (const file of files[language] ?? []) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = `/${file}`;
    document.head.append(link);
  }
}
