import type { z } from 'zod';
import { type AnyKind, kindOf } from './kind-of.ts';
import type { Operation, Rejection } from './wire.ts';

export type Validated =
  | { readonly ok: true; readonly operation: Operation }
  | { readonly ok: false; readonly reason: Rejection['reason']; readonly detail: string };

/** Fields that say where a record came from; no operation changes them after creation. */
const ORIGIN = ['createdAt', 'createdBy'] as const;

const partials = new WeakMap<AnyKind, z.ZodObject>();

/**
 * Checks an operation's values against its kind's schema and returns it with the values in the schema's own form
 * (trimmed, lower-cased). `detail` names the field and never repeats a stored value.
 */
export function validateOperation(operation: Operation): Validated {
  const kind = kindOf(operation.kind);
  if (!kind) return { ok: false, reason: 'unknown-kind', detail: `kind: ${operation.kind} is not known` };
  switch (operation.op) {
    case 'create': {
      const tooMany = refuseTooMany(kind, operation.doc);
      if (tooMany) return tooMany;
      const parsed = kind.schema.safeParse(operation.doc);
      // `as`: a schema's output is JSON because its fields are
      return parsed.success
        ? { ok: true, operation: { ...operation, doc: parsed.data as typeof operation.doc } }
        : invalid(describe(parsed.error));
    }
    case 'update':
      return validateUpdate(kind, operation);
    case 'delete':
    case 'restore':
      return { ok: true, operation };
  }
}

function validateUpdate(kind: AnyKind, operation: Operation & { op: 'update' }): Validated {
  const fixed = ORIGIN.find((field) => Object.hasOwn(operation.fields, field));
  if (fixed) return invalid(`${fixed}: cannot be changed after creation`);
  if (Object.keys(operation.fields).length === 0) return invalid('fields: must name at least one field');
  const tooMany = refuseTooMany(kind, operation.fields);
  if (tooMany) return tooMany;
  const parsed = partialOf(kind).safeParse(operation.fields);
  // `as`: as for a create
  return parsed.success
    ? { ok: true, operation: { ...operation, fields: parsed.data as typeof operation.fields } }
    : invalid(describe(parsed.error));
}

/** More fields than the kind has: one is unknown, and a hundred thousand need not be gone through to say so. */
function refuseTooMany(kind: AnyKind, doc: object): Validated | null {
  const { shape } = kind.schema;
  const names = Object.keys(doc);
  if (names.length <= Object.keys(shape).length) return null;
  const unknown = names.find((name) => !Object.hasOwn(shape, name)) ?? '';
  return invalid(`${unknown.slice(0, 60)}: is not a field of this kind`);
}

function partialOf(kind: AnyKind): z.ZodObject {
  const known = partials.get(kind);
  if (known) return known;
  const partial = kind.schema.partial();
  partials.set(kind, partial);
  return partial;
}

function describe(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map((issue) => {
      const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
      const path = [...issue.path, ...keys.slice(0, 1)].join('.');
      return keys.length > 0 ? `${path}: is not a field of this kind` : `${path}: ${issue.message}`;
    })
    .join('; ')
    .slice(0, 500);
}

function invalid(detail: string): Validated {
  // What is cut short may end in half a character.
  return { ok: false, reason: 'invalid', detail: detail.toWellFormed() };
}
