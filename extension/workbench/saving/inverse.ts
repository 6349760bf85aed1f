import { isSameValue } from '../../../shared/import/same-value.ts';
import type { KindName } from '../../../shared/records/record-types.ts';
import type { Change } from '../../store/change.ts';
import type { Store } from '../../store/store.ts';

type Fields = Readonly<Record<string, unknown>>;
type Update = Extract<Change, { op: 'update' }>;

/** A change with the values it replaced, from which it can be taken back. */
export interface Done {
  readonly change: Change & { readonly id: string };
  /** What the changed fields held before; null where they held nothing. */
  readonly before: Fields;
}

/** Reads what changes are about to replace. Creations must have their ids already. */
export async function readBefore(
  store: Pick<Store, 'get'>,
  changes: readonly (Change & { readonly id: string })[],
): Promise<Done[]> {
  return Promise.all(
    changes.map(async (change) => {
      if (change.op !== 'update') return { change, before: {} };
      const doc = await docOf(store, change.kind, change.id);
      return { change, before: pick(doc ?? {}, Object.keys(change.fields)) };
    }),
  );
}

/** The changes that take others back, last one first. Fields that were changed again since keep their newer value. */
export async function inverseOf(store: Pick<Store, 'get'>, done: readonly Done[]): Promise<Change[]> {
  const inverse = await Promise.all(done.toReversed().map((one) => invert(store, one)));
  return inverse.flat();
}

async function invert(store: Pick<Store, 'get'>, { change, before }: Done): Promise<Change[]> {
  const { kind, id } = change;
  switch (change.op) {
    case 'create':
      return (await docOf(store, kind, id)) ? [{ op: 'delete', kind, id }] : [];
    case 'delete':
      return [{ op: 'restore', kind, id }];
    case 'restore':
      return [{ op: 'delete', kind, id }];
    case 'update':
      return takeBack(change, before, await docOf(store, kind, id));
  }
}

function takeBack(change: Update, before: Fields, now: Fields | null): Change[] {
  if (!now) return [];
  const wrote: Fields = { ...change.fields };
  const unchanged = Object.keys(before).filter((field) =>
    isSameValue(now[field] ?? null, wrote[field] ?? null),
  );
  if (unchanged.length === 0) return [];
  // `as`: the values stood in a record of this kind before; the store checks them once more
  return [{ op: 'update', kind: change.kind, id: change.id, fields: pick(before, unchanged) } as Change];
}

function pick(doc: Fields, fields: readonly string[]): Fields {
  return Object.fromEntries(fields.map((field) => [field, doc[field] ?? null]));
}

async function docOf(store: Pick<Store, 'get'>, kind: KindName, id: string): Promise<Fields | null> {
  const row = await store.get(kind, id);
  return row ? { ...row.doc } : null;
}
