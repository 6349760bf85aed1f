import type { TableRow } from './table.ts';
import { plainValue, readVCards, type VCard, valueParts } from './vcard.ts';

/** vCards seen as a table, so that they go the way of every other file. */
export const VCARD_HEADER = [
  'Name',
  'Company',
  'Job title',
  'Email',
  'Phone',
  'Website',
  'City',
  'UID',
] as const;

/** A row per card; several addresses or numbers stand in one cell, apart by semicolons. Groups list cards, and are nobody. */
export function vcardRows(text: string): TableRow[] {
  return readVCards(text)
    .filter((card) => first(card, 'KIND').trim().toLowerCase() !== 'group')
    .map((card) => ({ line: card.line, cells: cellsOf(card) }));
}

function cellsOf(card: VCard): string[] {
  return [
    nameOf(card),
    valueParts(first(card, 'ORG'), ';')[0] ?? '',
    plainValue(first(card, 'TITLE') || first(card, 'ROLE')),
    all(card, 'EMAIL').join('; '),
    all(card, 'TEL').join('; '),
    plainValue(first(card, 'URL')),
    cityOf(card),
    plainValue(first(card, 'UID')),
  ].map((cell) => cell.trim());
}

function nameOf(card: VCard): string {
  const formatted = plainValue(first(card, 'FN')).trim();
  if (formatted !== '') return formatted;
  const [family = '', given = '', middle = ''] = valueParts(first(card, 'N'), ';');
  return fullName({ given: [given, middle].filter(Boolean).join(' '), family });
}

/** A person's name from its parts, in the order of its script: 陈静, but Maria Lopez. */
export function fullName({ given, family }: { given: string; family: string }): string {
  const isHan = /^\p{Script=Han}+$/u.test(family + given);
  return isHan ? family + given : [given, family].filter((part) => part !== '').join(' ');
}

/** `ADR` is post box; extension; street; city; region; code; country. */
function cityOf(card: VCard): string {
  return valueParts(first(card, 'ADR'), ';')[3] ?? '';
}

function first(card: VCard, name: string): string {
  return card.properties.find((property) => property.name === name)?.value ?? '';
}

function all(card: VCard, name: string): string[] {
  const values = card.properties.filter((property) => property.name === name);
  // vCard 4.0 writes numbers and addresses as URIs
  return values
    .map(({ value }) =>
      plainValue(value)
        .replace(/^(?:tel|mailto):/i, '')
        .trim(),
    )
    .filter(Boolean);
}
