import { type SQL, and, asc, count, eq, isNull, or, sql } from 'drizzle-orm';
import type { Role } from '../../shared/records/define-record.ts';
import type { Randomness } from '../../shared/sync/randomness.ts';
import { device, invitation, member, team } from '../db/tables.ts';
import type { Drizzle, Transaction } from '../db/write-queue.ts';
import { recordAudit } from './audit.ts';
import type { Invitee } from './invitations.ts';
import { newId } from './secrets.ts';
import type { Session } from './session.ts';

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly addresses: readonly string[];
}

export interface MemberChange {
  readonly name?: string | undefined;
  readonly role?: Role | undefined;
  readonly addresses?: readonly string[] | undefined;
}

export type MemberRefusal = 'not-found' | 'forbidden' | 'last-admin';
export type MemberResult<T> = { ok: true; value: T } | { ok: false; why: MemberRefusal };

const shown = { id: member.id, name: member.name, role: member.role, addresses: member.addresses };
const present = (teamId: string) => and(eq(member.team, teamId), isNull(member.removedAt));

/** The team's members, in the order they joined. */
export function listMembers(db: Drizzle, teamId: string): Promise<Member[]> {
  return db
    .select(shown)
    .from(member)
    .where(present(teamId))
    .orderBy(asc(member.createdAt), sql`rowid`);
}

/** Creates the member an invitation was for. */
export async function addMember(
  tx: Transaction,
  teamId: string,
  { name, role, addresses }: Invitee,
  deps: { now: () => number; random: Randomness },
): Promise<Member> {
  const added = { id: newId(deps.random), name, role, addresses: [...addresses] };
  await tx.insert(member).values({ ...added, team: teamId, createdAt: deps.now() });
  await bumpMembersVersion(tx, teamId);
  return added;
}

/** Admins change anybody; others change their own name and addresses. The last admin stays one. */
export async function changeMember(
  tx: Transaction,
  by: Session,
  id: string,
  change: MemberChange,
  now: number,
): Promise<MemberResult<Member>> {
  const before = await findMember(tx, by, id);
  if (!before) return { ok: false, why: 'not-found' };
  const ownDetails = id === by.member.id && change.role === undefined;
  if (by.member.role !== 'admin' && !ownDetails) return { ok: false, why: 'forbidden' };
  const steppingDown = before.role === 'admin' && change.role !== undefined && change.role !== 'admin';
  if (steppingDown && (await isLastAdmin(tx, by))) return { ok: false, why: 'last-admin' };
  const after = merged(before, change);
  await tx
    .update(member)
    .set({ ...after, addresses: [...after.addresses] })
    .where(eq(member.id, id));
  // Whoever may invite nobody any more may not come back by an invitation of their own.
  if (steppingDown)
    await withdrawInvitations(tx, and(eq(invitation.createdBy, id), isNull(invitation.member)));
  await bumpMembersVersion(tx, by.team.id);
  await audited(tx, by, 'member.changed', id, now);
  return { ok: true, value: after };
}

/** Ends a membership and, in the same commit, every device of that member and every open code they have or gave out. */
export async function removeMember(
  tx: Transaction,
  by: Session,
  id: string,
  now: number,
): Promise<MemberResult<null>> {
  const leaving = await findMember(tx, by, id);
  if (!leaving) return { ok: false, why: 'not-found' };
  if (leaving.role === 'admin' && (await isLastAdmin(tx, by))) return { ok: false, why: 'last-admin' };
  await tx.update(member).set({ removedAt: now }).where(eq(member.id, id));
  await tx
    .update(device)
    .set({ revokedAt: now })
    .where(and(eq(device.member, id), isNull(device.revokedAt)));
  await withdrawInvitations(tx, or(eq(invitation.member, id), eq(invitation.createdBy, id)));
  await bumpMembersVersion(tx, by.team.id);
  await audited(tx, by, 'member.removed', id, now);
  return { ok: true, value: null };
}

async function withdrawInvitations(tx: Transaction, which: SQL | undefined): Promise<void> {
  await tx.delete(invitation).where(and(which, isNull(invitation.usedAt)));
}

async function findMember(tx: Transaction, by: Session, id: string): Promise<Member | undefined> {
  const [found] = await tx
    .select(shown)
    .from(member)
    .where(and(present(by.team.id), eq(member.id, id)));
  return found;
}

async function isLastAdmin(tx: Transaction, by: Session): Promise<boolean> {
  const [admins] = await tx
    .select({ count: count() })
    .from(member)
    .where(and(present(by.team.id), eq(member.role, 'admin')));
  return (admins?.count ?? 0) <= 1;
}

function merged(before: Member, { name, role, addresses }: MemberChange): Member {
  return {
    id: before.id,
    name: name ?? before.name,
    role: role ?? before.role,
    addresses: addresses ?? before.addresses,
  };
}

/** Tells clients to fetch the list of members again. */
export async function bumpMembersVersion(tx: Transaction, teamId: string): Promise<void> {
  await tx
    .update(team)
    .set({ membersVersion: sql`${team.membersVersion} + 1` })
    .where(eq(team.id, teamId));
}

function audited(
  tx: Transaction,
  by: Session,
  action: 'member.changed' | 'member.removed',
  subject: string,
  at: number,
) {
  return recordAudit(tx, { team: by.team.id, at, actor: by.member.id, action, subject });
}
