import type { Language } from '../../../shared/records/define-record.ts';
import { cardWords } from '../customer/card-words.ts';
import { customersTexts } from './customers-texts.ts';

/** Loads everything the customers table says, so that it need not wait for one text after the other. */
export async function beginWords(language: Language): Promise<void> {
  await Promise.all([customersTexts.begin(language), cardWords.begin(language)]);
}
