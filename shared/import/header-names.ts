import { LANGUAGES } from '../records/define-record.ts';
import { currencyLabel, fieldLabel, idLabel } from '../export/labels.ts';
import { COLUMN_TITLES } from './column-titles.ts';
import type { ImportKind, Target } from './targets.ts';

/** Fields whose column in our own exports bears their plain label. */
const OWN_FIELDS: Readonly<Partial<Record<Target, string>>> = {
  owner: 'ownerId',
  customer: 'customerId',
};

/** A title as it is compared: no case, blanks or punctuation. */
export function headerKey(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The keys of every title a target goes by, our own exports' first, then the more telling ones. */
export function titleKeys(kind: ImportKind, target: Target): string[] {
  const own = LANGUAGES.map((language) => ownTitle(target, language)).filter((title) => title !== null);
  return [...own, ...(COLUMN_TITLES[kind][target] ?? [])].map(headerKey);
}

function ownTitle(target: Target, language: (typeof LANGUAGES)[number]): string | null {
  switch (target) {
    case 'customerId':
    case 'contactId':
      return idLabel(target, language);
    case 'currency':
      return currencyLabel('revenue', language);
    case 'costCurrency':
      return currencyLabel('cost', language);
    case 'givenName':
    case 'familyName':
    case 'customerExternalId':
    case 'customerDomain':
    case 'contactAddress':
      return null;
    default:
      return fieldLabel(OWN_FIELDS[target] ?? target, language);
  }
}
