import { eq } from 'drizzle-orm';
import type { Role } from '../../shared/records/define-record.ts';
import type { Drizzle, Transaction } from '../db/write-queue.ts';
import { device, member, team } from '../db/tables.ts';
import type { Caller } from '../sync/sync-store.ts';
import { digest } from './secrets.ts';

/** A signed-in device and whose it is. */
export interface Session {
  readonly team: { readonly id: string; readonly name: string };
  readonly device: { readonly id: string; readonly name: string; readonly lastSeenAt: number };
  readonly member: {
    readonly id: string;
    readonly name: string;
    readonly role: Role;
    readonly addresses: readonly string[];
  };
}

/** Why a token opens nothing. After `member-removed` the client empties itself. */
export type SessionRefusal = 'unauthenticated' | 'device-revoked' | 'member-removed';
export type SessionResult = { ok: true; session: Session } | { ok: false; why: SessionRefusal };

/** Looks a device token up by its digest. */
export function sessionOfToken(db: Drizzle | Transaction, token: string): Promise<SessionResult> {
  return sessionWhere(db, eq(device.tokenHash, digest(token)));
}

/** Whether a device looked up earlier is still signed in: asked again inside the transaction that writes. */
export function sessionOfDevice(db: Drizzle | Transaction, id: string): Promise<SessionResult> {
  return sessionWhere(db, eq(device.id, id));
}

async function sessionWhere(db: Drizzle | Transaction, where: ReturnType<typeof eq>): Promise<SessionResult> {
  const [found] = await db
    .select({ device, member, team })
    .from(device)
    .innerJoin(member, eq(member.id, device.member))
    .innerJoin(team, eq(team.id, device.team))
    .where(where);
  if (!found) return { ok: false, why: 'unauthenticated' };
  if (found.member.removedAt !== null) return { ok: false, why: 'member-removed' };
  if (found.device.revokedAt !== null) return { ok: false, why: 'device-revoked' };
  return { ok: true, session: { team: found.team, device: found.device, member: found.member } };
}

/** The session as sync knows it. */
export function callerOf({ team: { id }, member: { id: memberId, role } }: Session): Caller {
  return { team: id, member: memberId, role };
}
