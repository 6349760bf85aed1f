import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { languageOf } from '../locales/choose-language.ts';
import { beginAhead } from '../workbench/begin.ts';
import { preloadWords, wordFilesIn } from '../workbench/word-files.ts';

/** Runs at the head of the workbench, before anything else is there. */
export default defineUnlistedScript(() => {
  const files = wordFilesIn(document.currentScript);
  const { session } = beginAhead();
  void session.then((read) => preloadWords(files, languageOf(read)));
});
