import type { z } from 'zod';
import type { KindName, RecordKinds } from '../../shared/records/record-types.ts';
import type { Operation } from '../../shared/sync/wire.ts';
import type { StorageProblem } from './transaction.ts';

type Input<K extends KindName> = z.input<RecordKinds[K]['schema']>;

type ChangeOf<K extends KindName> =
  | { readonly op: 'create'; readonly kind: K; readonly id?: string; readonly doc: Input<K> }
  | {
      readonly op: 'update';
      readonly kind: K;
      readonly id: string;
      readonly fields: Partial<Input<K>>;
      /** Stamps of the versioned texts the author began from; taken from the row shown when absent. */
      readonly base?: Readonly<Record<string, string>>;
    }
  | { readonly op: 'delete' | 'restore'; readonly kind: K; readonly id: string };

/** One change of one record, as a page asks for it. */
export type Change = { [K in KindName]: ChangeOf<K> }[KindName];

/** Why nothing was saved. */
export type EditProblem =
  | { readonly type: 'invalid'; readonly index: number; readonly detail: string }
  | {
      readonly type: 'not-found';
      /** The first change whose record is missing. */
      readonly index: number;
      readonly kind: string;
      readonly id: string;
      /** Every change whose record is missing, in order. */
      readonly missing: readonly number[];
    }
  | { readonly type: 'too-large' }
  | { readonly type: 'update-needed' }
  | StorageProblem;

/** A save: the mutation's uid and the record ids in the order of the changes, or why nothing was saved. */
export type EditResult =
  | { readonly ok: true; readonly uid: string; readonly ids: readonly string[] }
  | { readonly ok: false; readonly problem: EditProblem };

/** A change as an operation that lacks only its stamp. `id` serves a creation that names none. */
export function operationOf(change: Change, id: string): Operation {
  const target = { kind: change.kind, id: 'id' in change && change.id ? change.id : id, stamp: '' };
  // `as`: a kind's fields are JSON; what is not fails validation right after
  switch (change.op) {
    case 'create':
      return {
        op: 'create',
        ...target,
        doc: withoutUndefined(change.doc) as (Operation & { op: 'create' })['doc'],
      };
    case 'update': {
      const fields = withoutUndefined(change.fields) as (Operation & { op: 'update' })['fields'];
      return { op: 'update', ...target, fields, ...(change.base ? { base: { ...change.base } } : {}) };
    }
    case 'delete':
    case 'restore':
      return { op: change.op, ...target };
  }
}

function withoutUndefined(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
