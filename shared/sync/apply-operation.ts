import { wins } from './clock.ts';
import { kindOf } from './kind-of.ts';
import { DELETED, type StoredRecord } from './stored.ts';
import { keepVersion } from './keep-version.ts';
import type { Operation, Rejection } from './wire.ts';

/** What an operation does to a record: the record after it, or why it cannot be applied. */
export type Applied =
  | { readonly status: 'applied'; readonly record: StoredRecord }
  | { readonly status: 'unchanged'; readonly record: StoredRecord }
  | { readonly status: 'rejected'; readonly reason: Rejection['reason']; readonly detail: string };

/**
 * The one rule of merging, used by the server on its rows and by a client on confirmed rows under its outbox.
 * `stored` is null for an id that is not known. The operation is valid already (see validate-operation.ts).
 */
export function applyOperation(stored: StoredRecord | null, operation: Operation): Applied {
  switch (operation.op) {
    case 'create':
      return create(stored, operation);
    case 'update':
      return stored ? settled(stored, merge(stored, operation)) : notFound(operation);
    case 'delete':
    case 'restore':
      return stored ? settled(stored, mark(stored, operation)) : notFound(operation);
  }
}

function create(stored: StoredRecord | null, operation: Operation & { op: 'create' }): Applied {
  if (stored && !stored.deleted) return settled(stored, fill(stored, operation));
  if (stored && !wins(operation.stamp, stored.stamps[DELETED]))
    return { status: 'unchanged', record: stored };
  const { kind, id, doc, stamp } = operation;
  const stamps = Object.fromEntries(Object.keys(doc).map((field) => [field, stamp]));
  const life = stored ? { [DELETED]: stamp } : {};
  return {
    status: 'applied',
    record: { kind, id, doc: { ...doc }, stamps: { ...stamps, ...life }, deleted: false },
  };
}

/** A second creation of a live record adds what the first left out, and never takes anything from it. */
function fill(stored: StoredRecord, operation: Operation & { op: 'create' }): StoredRecord {
  let record = stored;
  for (const [field, value] of Object.entries(operation.doc)) {
    if (stored.stamps[field] === undefined) record = put(record, field, value, operation.stamp);
    else if (isVersioned(stored.kind, field))
      record = keepVersion(record, { field, value, stamp: operation.stamp });
  }
  return record;
}

function merge(stored: StoredRecord, operation: Operation & { op: 'update' }): StoredRecord {
  let record = stored;
  for (const [field, value] of Object.entries(operation.fields)) {
    const before = stored.stamps[field];
    const newer = wins(operation.stamp, before);
    if (newer) record = put(record, field, value, operation.stamp);
    if (before === undefined || before === operation.stamp || before === operation.base?.[field]) continue;
    if (!isVersioned(stored.kind, field)) continue;
    record = newer
      ? keepVersion(record, { field, value: stored.doc[field], stamp: before })
      : keepVersion(record, { field, value, stamp: operation.stamp });
  }
  return record;
}

function mark(stored: StoredRecord, operation: Operation): StoredRecord {
  if (!wins(operation.stamp, stored.stamps[DELETED])) return stored;
  const stamps = { ...stored.stamps, [DELETED]: operation.stamp };
  return { ...stored, stamps, deleted: operation.op === 'delete' };
}

function put(
  record: StoredRecord,
  field: string,
  value: StoredRecord['doc'][string],
  stamp: string,
): StoredRecord {
  return {
    ...record,
    doc: { ...record.doc, [field]: value },
    stamps: { ...record.stamps, [field]: stamp },
  };
}

function isVersioned(kind: string, field: string): boolean {
  return kindOf(kind)?.versioned.includes(field) ?? false;
}

function settled(before: StoredRecord, record: StoredRecord): Applied {
  return { status: record === before ? 'unchanged' : 'applied', record };
}

function notFound(operation: Operation): Applied {
  return {
    status: 'rejected',
    reason: 'not-found',
    detail: `${operation.kind} ${operation.id} does not exist`,
  };
}
