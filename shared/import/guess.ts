import { headerKey, titleKeys, withoutUnit } from './header-names.ts';
import {
  IMPORT_KINDS,
  type ImportKind,
  type Mapping,
  missingTargets,
  SEVERAL,
  type Target,
  TARGETS,
} from './targets.ts';

/** Programs whose exports are known by titles that no other file has. */
const SYSTEMS = ['rapport', 'google', 'outlook', 'hubspot', 'salesforce'] as const;
export type System = (typeof SYSTEMS)[number];

interface Signature {
  readonly system: System;
  readonly kind: ImportKind | null;
  /** All of these titles stand in the header. */
  readonly titles: readonly string[];
}

const SIGNATURES: readonly Signature[] = [
  { system: 'rapport', kind: null, titles: ['Rapport ID'] },
  { system: 'rapport', kind: null, titles: ['Rapport 编号'] },
  { system: 'rapport', kind: null, titles: ['Rapport 編號'] },
  { system: 'google', kind: 'contact', titles: ['E-mail 1 - Value'] },
  { system: 'google', kind: 'contact', titles: ['First Name', 'Phonetic First Name', 'Labels'] },
  { system: 'outlook', kind: 'contact', titles: ['E-mail Address', 'E-mail Display Name'] },
  { system: 'outlook', kind: 'contact', titles: ['First Name', 'E-mail Address', 'Business Phone'] },
  { system: 'outlook', kind: 'contact', titles: ['电子邮件地址', '商务电话'] },
  { system: 'outlook', kind: 'contact', titles: ['電子郵件地址', '商務電話'] },
  { system: 'hubspot', kind: 'contact', titles: ['Record ID', 'First Name', 'Email'] },
  { system: 'hubspot', kind: 'purchase', titles: ['Record ID', 'Deal Name', 'Amount'] },
  { system: 'hubspot', kind: 'customer', titles: ['Record ID', 'Company name'] },
  { system: 'salesforce', kind: 'contact', titles: ['Contact ID', 'Account Name'] },
  { system: 'salesforce', kind: 'contact', titles: ['AccountId', 'LastName'] },
  { system: 'salesforce', kind: 'contact', titles: ['First Name', 'Last Name', 'Account Name', 'Email'] },
  { system: 'salesforce', kind: 'purchase', titles: ['Opportunity Name', 'Account Name', 'Amount'] },
  { system: 'salesforce', kind: 'customer', titles: ['Account ID', 'Account Name'] },
  { system: 'salesforce', kind: 'customer', titles: ['Account Name', 'Account Owner'] },
];

export interface Guess {
  readonly kind: ImportKind;
  readonly mapping: Mapping;
  /** The program that wrote the file, where its titles tell. */
  readonly system: System | null;
}

/** What a file brings and which column is what, by its titles alone; the person confirms or corrects it. */
export function guess(header: readonly string[]): Guess {
  const keys = new Set(header.map(headerKey));
  const signature = SIGNATURES.find(({ titles }) => titles.every((title) => keys.has(headerKey(title))));
  const kind = signature?.kind ?? likeliest(header);
  return { kind, mapping: guessMapping(kind, header), system: signature?.system ?? null };
}

function likeliest(header: readonly string[]): ImportKind {
  const scores = IMPORT_KINDS.map((kind) => ({ kind, score: score(kind, guessMapping(kind, header)) }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).kind;
}

/** Columns understood; a kind whose own marks (a day and an amount, an address) are there goes before. */
function score(kind: ImportKind, mapping: Mapping): number {
  const understood = new Set(mapping.filter((target) => target !== null));
  const marks: Readonly<Record<ImportKind, readonly Target[]>> = {
    customer: ['name', 'industry', 'domains', 'stage', 'tier'],
    contact: ['addresses', 'role', 'givenName', 'familyName', 'phones'],
    purchase: ['day', 'revenue', 'cost', 'currency'],
    interaction: ['channel', 'direction', 'minutes', 'subject', 'department'],
  };
  const own = marks[kind].filter((target) => understood.has(target)).length;
  return understood.size + own * 1.5 - missingTargets(kind, mapping).length * 5;
}

/** The mapping for a kind: each title goes to the target that names it earliest; a target is filled once. */
export function guessMapping(kind: ImportKind, header: readonly string[]): Mapping {
  const candidates = header.flatMap((title, column) => candidatesOf(kind, title, column));
  const mapping: (Target | null)[] = header.map(() => null);
  const filled = new Set<Target>();
  for (const { column, target } of candidates.toSorted((one, other) => one.rank - other.rank)) {
    if (mapping[column] !== null || (filled.has(target) && !SEVERAL.has(target))) continue;
    mapping[column] = target;
    filled.add(target);
  }
  return mapping;
}

interface Candidate {
  readonly column: number;
  readonly target: Target;
  readonly rank: number;
}

function candidatesOf(kind: ImportKind, title: string, column: number): Candidate[] {
  const key = headerKey(title);
  const forms = [key, key.replaceAll(/\d+/g, ''), headerKey(withoutUnit(title))];
  if (forms[1] === '') return [];
  return TARGETS[kind].flatMap((target) => {
    const names = titleKeys(kind, target);
    for (const [looser, form] of forms.entries()) {
      const place = form === '' ? -1 : names.indexOf(form);
      if (place >= 0) return [{ column, target, rank: place + looser / 4 }];
    }
    return [];
  });
}
