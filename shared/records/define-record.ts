import type { z } from 'zod';

export const LANGUAGES = ['en', 'zh-CN', 'zh-TW'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Who may read a record: everyone in the team, or only the member who created it. */
export type Visibility = 'team' | 'private';

export const ROLES = ['admin', 'manager', 'rep'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Everything the product knows about one kind of record. The store's tables, the API's validation, sync,
 * export and the contract tests all derive from it, so adding a kind means one file and one registry line.
 */
export interface RecordKind<Name extends string, Schema extends z.ZodObject> {
  readonly name: Name;
  /** The record's own fields, strict. An optional field is `.nullish()`; null and absent both mean "not set". */
  readonly schema: Schema;
  /** Secondary indexes in Dexie's notation over document fields, for example `[customerId+at]`. */
  readonly indexes: readonly string[];
  /** Fields that hold another record's id, and the kind they point to. */
  readonly references: Readonly<Record<string, string>>;
  /** Keys by which a mail address or web site finds this record: `a:<address>`, `d:<domain>`, `x:<external id>`. */
  matchKeys(doc: z.output<Schema>): string[];
  visibility(doc: z.output<Schema>): Visibility;
  /** Free-text fields whose losing side of a concurrent edit is kept as a version. */
  readonly versioned: readonly string[];
  /**
   * Paths of the values that are told, before and after each change, to whoever keeps sums of this kind, so that sums
   * follow without reading all records again. Empty: only the customers touched are told.
   */
  readonly summed: readonly string[];
  /** Roles that may write this kind. */
  readonly writers: readonly Role[];
  /** Fields in export order. */
  readonly exported: readonly string[];
  readonly label: Readonly<Record<Language, { one: string; many: string }>>;
}

type Required = 'name' | 'schema' | 'label';
type Definition<Name extends string, Schema extends z.ZodObject> = Pick<RecordKind<Name, Schema>, Required> &
  Partial<Omit<RecordKind<Name, Schema>, Required>>;

/** Completes a definition with the common case: no keys, team-visible, writable by every role, every field exported. */
export function defineRecord<Name extends string, Schema extends z.ZodObject>(
  definition: Definition<Name, Schema>,
): RecordKind<Name, Schema> {
  return {
    indexes: [],
    references: {},
    matchKeys: () => [],
    visibility: () => 'team',
    versioned: [],
    summed: [],
    writers: ROLES,
    exported: Object.keys(definition.schema.shape),
    ...definition,
  };
}
