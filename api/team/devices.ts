import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Randomness } from '../../shared/sync/randomness.ts';
import { device, member, team } from '../db/tables.ts';
import type { Drizzle, Transaction } from '../db/write-queue.ts';
import { recordAudit } from './audit.ts';
import { redeem } from './invitations.ts';
import { type Member, addMember } from './members.ts';
import { digest, newId, newToken } from './secrets.ts';
import type { Session } from './session.ts';

export interface Device {
  readonly id: string;
  readonly member: string;
  readonly name: string;
  readonly createdAt: number;
  readonly lastSeenAt: number;
}

export interface SignedIn {
  /** Shown this once: only its digest is kept. */
  readonly token: string;
  readonly device: { readonly id: string; readonly name: string };
  readonly team: { readonly id: string; readonly name: string };
  readonly member: Member;
}

interface Deps {
  readonly now: () => number;
  readonly random: Randomness;
}

/** Exchanges a one-time code for a device token; null where the code is unknown, expired or used. */
export async function addDevice(
  tx: Transaction,
  { code, name }: { code: string; name: string },
  deps: Deps,
): Promise<SignedIn | null> {
  const at = deps.now();
  const invitation = await redeem(tx, code, at);
  if (!invitation) return null;
  const owner = invitation.member
    ? await presentMember(tx, invitation.member)
    : await addMember(tx, invitation.team, invitation, deps);
  const [home] = await tx
    .select({ id: team.id, name: team.name })
    .from(team)
    .where(eq(team.id, invitation.team));
  if (!owner || !home) return null;
  const token = newToken(deps.random);
  const id = newId(deps.random);
  const times = { createdAt: at, lastSeenAt: at };
  await tx
    .insert(device)
    .values({ id, team: home.id, member: owner.id, name, tokenHash: digest(token), ...times });
  const action = invitation.member ? 'device.linked' : 'device.added';
  await recordAudit(tx, { team: home.id, at, actor: owner.id, action, subject: id });
  return { token, device: { id, name }, team: home, member: owner };
}

async function presentMember(tx: Transaction, id: string): Promise<Member | null> {
  const [found] = await tx
    .select({ id: member.id, name: member.name, role: member.role, addresses: member.addresses })
    .from(member)
    .where(and(eq(member.id, id), isNull(member.removedAt)));
  return found ?? null;
}

/** Signed-in devices: the caller's own, or the whole team's for an admin. */
export function listDevices(db: Drizzle, by: Session): Promise<Device[]> {
  const { id, member: owner, name, createdAt, lastSeenAt } = device;
  return db
    .select({ id, member: owner, name, createdAt, lastSeenAt })
    .from(device)
    .where(and(within(by), isNull(device.revokedAt)))
    .orderBy(asc(device.createdAt), sql`rowid`);
}

/** Signs a device out for good; false where the caller has no such device. */
export async function revokeDevice(tx: Transaction, by: Session, id: string, now: number): Promise<boolean> {
  const revoked = await tx
    .update(device)
    .set({ revokedAt: now })
    .where(and(within(by), eq(device.id, id), isNull(device.revokedAt)))
    .returning({ id: device.id });
  if (revoked.length === 0) return false;
  const entry = { team: by.team.id, at: now, actor: by.member.id, subject: id };
  await recordAudit(tx, { ...entry, action: 'device.revoked' });
  return true;
}

function within(by: Session) {
  const whole = eq(device.team, by.team.id);
  return by.member.role === 'admin' ? whole : and(whole, eq(device.member, by.member.id));
}

/** Notes that a device was here. */
export async function touchDevice(tx: Transaction, id: string, now: number): Promise<void> {
  await tx.update(device).set({ lastSeenAt: now }).where(eq(device.id, id));
}
