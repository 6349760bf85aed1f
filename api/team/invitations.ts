import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Role } from '../../shared/records/define-record.ts';
import type { Randomness } from '../../shared/sync/randomness.ts';
import { invitation } from '../db/tables.ts';
import type { Drizzle, Transaction } from '../db/write-queue.ts';
import { recordAudit } from './audit.ts';
import { canonicalCode, digest, newCode, newId } from './secrets.ts';
import type { Session } from './session.ts';

/** How long an invitation may be used: 7 days, in milliseconds. */
export const INVITATION_MS = 7 * 86_400_000;
/** How long a code that links a further device may be used: 10 minutes, in milliseconds. */
const LINK_MS = 10 * 60_000;

export interface Invitee {
  readonly name: string;
  readonly role: Role;
  readonly addresses: readonly string[];
}

export interface Invitation extends Invitee {
  readonly id: string;
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** An invitation as its creator sees it once: only the code's digest is kept. */
export interface IssuedInvitation extends Invitation {
  readonly code: string;
}

interface Deps {
  readonly now: () => number;
  readonly random: Randomness;
}

/** Issues the one-time code with which a new member joins. */
export async function invite(
  tx: Transaction,
  by: Session,
  invitee: Invitee,
  deps: Deps,
): Promise<IssuedInvitation> {
  const issued = await issue(tx, by, invitee, { member: null, lifetime: INVITATION_MS }, deps);
  const { createdAt: at, id: subject } = issued;
  await recordAudit(tx, { team: by.team.id, at, actor: by.member.id, action: 'invitation.created', subject });
  return issued;
}

/** Issues the short-lived code with which a further device of the same member signs in; an older one ends. */
export async function linkDevice(tx: Transaction, by: Session, deps: Deps): Promise<IssuedInvitation> {
  await tx.delete(invitation).where(and(eq(invitation.member, by.member.id), isNull(invitation.usedAt)));
  return issue(tx, by, by.member, { member: by.member.id, lifetime: LINK_MS }, deps);
}

async function issue(
  tx: Transaction,
  by: Session,
  { name, role, addresses }: Invitee,
  { member, lifetime }: { member: string | null; lifetime: number },
  { now, random }: Deps,
): Promise<IssuedInvitation> {
  const code = newCode(random);
  const createdAt = now();
  const shown = { id: newId(random), name, role, addresses, createdAt, expiresAt: createdAt + lifetime };
  await tx.insert(invitation).values({
    ...shown,
    addresses: [...addresses],
    team: by.team.id,
    codeHash: digest(canonicalCode(code)),
    member,
    createdBy: by.member.id,
  });
  return { ...shown, code };
}

/** Invitations that may still be used, newest first; device links are their member's own affair. */
export function openInvitations(db: Drizzle, teamId: string, now: number): Promise<Invitation[]> {
  const { id, name, role, addresses, createdAt, expiresAt } = invitation;
  return db
    .select({ id, name, role, addresses, createdAt, expiresAt })
    .from(invitation)
    .where(and(...stillOpen(now), eq(invitation.team, teamId), isNull(invitation.member)))
    .orderBy(desc(invitation.createdAt));
}

/** Withdraws an open invitation; false where there is none of this id. */
export async function withdrawInvitation(
  tx: Transaction,
  by: Session,
  id: string,
  now: number,
): Promise<boolean> {
  const gone = await tx
    .delete(invitation)
    .where(
      and(
        eq(invitation.id, id),
        eq(invitation.team, by.team.id),
        isNull(invitation.member),
        isNull(invitation.usedAt),
      ),
    )
    .returning({ id: invitation.id });
  if (gone.length === 0) return false;
  const entry = { team: by.team.id, at: now, actor: by.member.id, subject: id };
  await recordAudit(tx, { ...entry, action: 'invitation.withdrawn' });
  return true;
}

/** Uses a code up; null where it is unknown, expired or used: which of them is not said. */
export async function redeem(tx: Transaction, code: string, now: number) {
  const [used] = await tx
    .update(invitation)
    .set({ usedAt: now })
    .where(and(...stillOpen(now), eq(invitation.codeHash, digest(canonicalCode(code)))))
    .returning();
  return used ?? null;
}

function stillOpen(now: number) {
  return [isNull(invitation.usedAt), gt(invitation.expiresAt, now)];
}
