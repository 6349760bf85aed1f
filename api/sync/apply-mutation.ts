import { applyOperation } from '../../shared/sync/apply-operation.ts';
import { kindOf } from '../../shared/sync/kind-of.ts';
import type { Mutation, Operation, Rejection } from '../../shared/sync/wire.ts';
import { validateOperation } from '../../shared/sync/validate-operation.ts';
import { withoutVersions } from '../../shared/sync/versions.ts';
import { type DraftRecord, keyOf, type PushDraft } from './push-draft.ts';
import { type Caller, isVisibleTo } from './sync-store.ts';

/** Null when accepted, otherwise why not. */
export type Outcome = Pick<Rejection, 'reason' | 'detail'> | null;

/** Applies a mutation's operations in order, whole or not at all. */
export function applyMutation(draft: PushDraft, caller: Caller, mutation: Pick<Mutation, 'ops'>): Outcome {
  const touched = new Map<string, DraftRecord>();
  for (const operation of mutation.ops) {
    const stored = touched.get(keyOf(operation)) ?? draft.get(operation);
    const result = applyAs(caller, stored, draft.restamp(operation, stored));
    if ('reason' in result) return result;
    if (result.record !== stored) touched.set(keyOf(operation), result.record);
  }
  draft.accept(touched.values());
  return null;
}

type Result = { readonly record: DraftRecord } | NonNullable<Outcome>;

function applyAs(caller: Caller, stored: DraftRecord | null, operation: Operation): Result {
  const valid = validateOperation(operation);
  if (!valid.ok) return { reason: valid.reason, detail: valid.detail };
  const visible = stored && isVisibleTo(stored, caller.member) ? stored : null;
  const refused = refuse(caller, operation, stored, visible);
  if (refused) return refused;
  const applied = applyOperation(visible, valid.operation);
  switch (applied.status) {
    case 'rejected':
      return { reason: applied.reason, detail: applied.detail };
    case 'unchanged':
      return visible ? { record: visible } : { reason: 'not-found', detail: 'id: does not exist' };
    case 'applied':
      return place(caller, visible, operation, applied.record);
  }
}

function refuse(
  caller: Caller,
  operation: Operation,
  stored: DraftRecord | null,
  visible: DraftRecord | null,
): Outcome {
  if (kindOf(operation.kind)?.writers.includes(caller.role) === false) {
    return { reason: 'forbidden', detail: `kind: your role may not write a ${operation.kind}` };
  }
  if (operation.op !== 'create') return null;
  if (operation.doc['createdBy'] !== caller.member) {
    return { reason: 'not-the-author', detail: 'createdBy: must be the signed-in member' };
  }
  // S18: the caller could only know this id from a time when they saw the record
  if (stored && !visible) return { reason: 'invalid', detail: 'id: cannot be used, choose another' };
  return null;
}

/** S17: says who sees the record now and whose it is; only its author may change who sees it. */
function place(
  caller: Caller,
  before: DraftRecord | null,
  operation: Operation,
  record: Omit<DraftRecord, 'visibility' | 'owner'>,
): Result {
  const visibility = kindOf(record.kind)?.visibility(record.doc) ?? 'team';
  const created = before === null || (before.deleted && operation.op === 'create');
  if (created) return { record: { ...record, visibility, owner: caller.member } };
  if (visibility !== before.visibility && before.owner !== caller.member) {
    return { reason: 'not-the-author', detail: 'visibility: only its author may change who sees it' };
  }
  const shared = before.visibility === 'private' && visibility === 'team';
  return { record: { ...(shared ? withoutVersions(record) : record), visibility, owner: before.owner } };
}
