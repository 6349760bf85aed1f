import type { ExportDoc } from '../export/columns.ts';
import type { FoundBy } from './customer-index.ts';
import type { Draft } from './draft.ts';
import type { LineProblem } from './problems.ts';
import type { ImportKind } from './targets.ts';

export interface KnownRecord {
  readonly id: string;
  readonly doc: ExportDoc;
}

/** What is in the store already, as far as lines of a file can meet it. */
export interface KnownRecords {
  readonly customers: readonly KnownRecord[];
  /** Needed for contacts and interactions only. */
  readonly contacts: readonly KnownRecord[];
  /** Records of the file's own kind by id. */
  byIds(ids: readonly string[]): Promise<ReadonlyMap<string, ExportDoc>>;
  /** Records of the file's own kind by external id. */
  byExternalIds(ids: readonly string[]): Promise<ReadonlyMap<string, KnownRecord>>;
}

/** A customer that lines refer to and nobody knows. */
export interface UnknownCustomer {
  readonly id: string;
  readonly name: string;
  readonly domain: string | null;
  readonly externalId: string | null;
  lines: number;
}

/** What a line is, seen beside the store and the lines before it. */
export type Assessment =
  | { readonly type: 'bad'; readonly line: number; readonly problems: readonly LineProblem[] }
  | {
      readonly type: 'new';
      readonly draft: Draft;
      readonly id: string;
      readonly owner: Owner;
    }
  | {
      readonly type: 'known' | 'repeated';
      readonly draft: Draft;
      /** The record that it is already, in the store or by an earlier line. */
      readonly id: string;
      /** The id it gets when it is added all the same. */
      readonly newId: string;
      readonly by: FoundBy;
      readonly owner: Owner;
    };

/** A line that can be a record. */
export type GoodLine = Exclude<Assessment, { readonly type: 'bad' }>;

/** The customer and contact that a line belongs to; null for a customer itself. */
export type Owner = {
  readonly customerId: string;
  readonly isUnknown: boolean;
  /** The customer's name here, where only its domain led to it. */
  readonly nameByDomain: string | null;
  readonly contactId: string | null;
} | null;

export interface Assessed {
  readonly kind: ImportKind;
  readonly lines: readonly Assessment[];
  /** Documents in the store of the records that lines are already. */
  readonly docs: ReadonlyMap<string, ExportDoc>;
  readonly unknownCustomers: readonly UnknownCustomer[];
}

/** A line with its place found, before it is known whether its record exists. */
export type Placed =
  { readonly type: 'placed'; readonly draft: Draft; readonly owner: Owner } | (Assessment & { type: 'bad' });

export function badLine(draft: Draft, found: LineProblem): Assessment & { type: 'bad' } {
  return { type: 'bad', line: draft.line, problems: [found] };
}

/** The id that a line's record gets where its content gives none. */
export function lineId(importId: string, draft: Draft): string {
  return `${importId}-${draft.line.toString(36)}`;
}

/** A line whose record is in the store (`doc`), or was made by an earlier line. */
export function existing(
  { draft, owner }: Placed & { type: 'placed' },
  found: { readonly id: string; readonly by: FoundBy; readonly newId: string },
  isStored: boolean,
): Assessment {
  return { type: isStored ? 'known' : 'repeated', draft, owner, ...found };
}
