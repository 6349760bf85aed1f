/** Kinds that a file may bring. */
export const IMPORT_KINDS = ['customer', 'contact', 'purchase', 'interaction'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

const CUSTOMER_OF = ['customer', 'customerExternalId', 'customerDomain', 'customerId'] as const;

/** What one column is taken for. */
const ALL_TARGETS = [
  'id',
  'name',
  'givenName',
  'familyName',
  'domains',
  'addresses',
  'phones',
  'phone',
  'role',
  'city',
  'industry',
  'owner',
  'stage',
  'tier',
  'externalId',
  'customer',
  'customerExternalId',
  'customerDomain',
  'customerId',
  'contactAddress',
  'contactId',
  'day',
  'revenue',
  'currency',
  'cost',
  'costCurrency',
  'what',
  'at',
  'channel',
  'direction',
  'by',
  'department',
  'subject',
  'minutes',
  'link',
  'text',
] as const;
export type Target = (typeof ALL_TARGETS)[number];

/** What a column may be taken for, by kind, in the order offered. */
export const TARGETS: Readonly<Record<ImportKind, readonly Target[]>> = {
  customer: ['name', 'domains', 'externalId', 'owner', 'stage', 'tier', 'phone', 'city', 'industry', 'id'],
  contact: [
    ...(['name', 'givenName', 'familyName', 'addresses', 'phones', 'role'] as const),
    ...([...CUSTOMER_OF, 'externalId', 'id'] as const),
  ],
  purchase: [
    ...CUSTOMER_OF,
    'day',
    'revenue',
    'currency',
    'cost',
    'costCurrency',
    'what',
    'externalId',
    'id',
  ],
  interaction: [
    ...([...CUSTOMER_OF, 'contactAddress', 'contactId', 'at', 'channel', 'direction'] as const),
    ...(['by', 'department', 'subject', 'minutes', 'link', 'text', 'id'] as const),
  ],
};

/** Targets that several columns may fill together; every other is filled by one column at most. */
export const SEVERAL: ReadonlySet<Target> = new Set(['domains', 'addresses', 'phones']);

/** Without one of each group no line of the kind can become a record. */
const NEEDED: Readonly<Record<ImportKind, readonly (readonly Target[])[]>> = {
  customer: [['name', 'id']],
  contact: [['name', 'givenName', 'familyName', 'addresses', 'id']],
  purchase: [[...CUSTOMER_OF, 'id'], ['day'], ['revenue']],
  interaction: [[...CUSTOMER_OF, 'contactAddress', 'id'], ['at']],
};

/** The target of each column, in the file's order; null leaves the column out. */
export type Mapping = readonly (Target | null)[];

/** The groups of `NEEDED` that a mapping leaves empty. */
export function missingTargets(kind: ImportKind, mapping: Mapping): (readonly Target[])[] {
  return NEEDED[kind].filter((group) => !group.some((target) => mapping.includes(target)));
}
