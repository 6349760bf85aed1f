import type { Change, EditProblem, Store } from '../store/store.ts';
import type { LocalRecord } from './local-records.ts';
import { localSession } from './session.ts';

/** Fields of all kinds that name a member. */
export const MEMBER_FIELDS: ReadonlySet<string> = new Set([
  'createdBy',
  'ownerId',
  'by',
  'responsibleId',
  'handlerId',
  'authorId',
  'present',
]);

const AT_ONCE = 50;

export type Moved = { readonly ok: true } | { readonly ok: false; readonly problem: EditProblem };

/**
 * Copies records made without a server into the team's store, as the member's own and under their own ids: doing it
 * again, or after it was broken off, adds nothing twice. What was private is created by the member and stays so.
 */
export async function moveRecords(
  records: readonly LocalRecord[],
  team: Store,
  memberId: string,
): Promise<Moved> {
  for (let from = 0; from < records.length; from += AT_ONCE) {
    const moved = await moveSome(records.slice(from, from + AT_ONCE), team, memberId);
    if (!moved.ok) return moved;
  }
  return { ok: true };
}

async function moveSome(records: readonly LocalRecord[], team: Store, memberId: string): Promise<Moved> {
  const result = await team.edit(records.map((record) => creationBy(memberId, record)));
  if (result.ok) return { ok: true };
  const half = Math.ceil(records.length / 2);
  if (result.problem.type !== 'too-large' || half === records.length)
    return { ok: false, problem: result.problem };
  const first = await moveSome(records.slice(0, half), team, memberId);
  return first.ok ? moveSome(records.slice(half), team, memberId) : first;
}

function creationBy(memberId: string, { kind, id, doc }: LocalRecord): Change {
  // `as`: the store wrote this document by the schema of its kind, and validates it again when it saves the change.
  return { op: 'create', kind, id, doc: signedBy(memberId, doc) } as Change;
}

/** The same value with this browser's only user of before replaced by the member, wherever a member is named. */
export function signedBy(memberId: string, value: unknown, field = ''): unknown {
  if (value === localSession.member.id && MEMBER_FIELDS.has(field)) return memberId;
  if (Array.isArray(value)) return value.map((each) => signedBy(memberId, each, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      // Kept versions of a text are the store's own notes, not part of the document.
      .filter(([key]) => !key.startsWith('$'))
      .map(([key, each]) => [key, signedBy(memberId, each, key)]),
  );
}
