import { type Language, LANGUAGES } from '../records/define-record.ts';
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

/** A title without a unit in brackets, such as `金额（元）` or `Amount (EUR)`. */
export function withoutUnit(title: string): string {
  return title.normalize('NFKC').replaceAll(/\([^)]*\)|\[[^\]]*\]/g, '');
}

/** The keys of every title a target goes by, our own exports' first, then the more telling ones. */
export function titleKeys(kind: ImportKind, target: Target): string[] {
  const own = LANGUAGES.map((language) => ownTitle(target, language)).filter((title) => title !== null);
  return [...own, ...(COLUMN_TITLES[kind][target] ?? [])].map(headerKey);
}

/** Targets that no column of our own exports is meant for. */
const NOT_OURS: ReadonlySet<Target> = new Set([
  'givenName',
  'familyName',
  'customerExternalId',
  'customerDomain',
  'contactAddress',
]);

function ownTitle(target: Target, language: Language): string | null {
  if (NOT_OURS.has(target)) return null;
  if (target === 'customerId' || target === 'contactId') return idLabel(target, language);
  if (target === 'currency') return currencyLabel('revenue', language);
  if (target === 'costCurrency') return currencyLabel('cost', language);
  return fieldLabel(OWN_FIELDS[target] ?? target, language);
}
