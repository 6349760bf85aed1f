import { eq, sql } from 'drizzle-orm';
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

/** The columns of a session, one cell in all: every request asks, and libSQL charges for each cell. */
type Found = [
  ...[team: string, teamName: string, device: string, deviceName: string, lastSeenAt: number],
  ...[revokedAt: number | null, member: string, memberName: string, role: Role, addresses: string[]],
  removedAt: number | null,
];

async function sessionWhere(db: Drizzle | Transaction, where: ReturnType<typeof eq>): Promise<SessionResult> {
  const [row] = await db.all<{ found: string }>(sql`SELECT json_array(${team.id}, ${team.name},
      ${device.id}, ${device.name}, ${device.lastSeenAt}, ${device.revokedAt},
      ${member.id}, ${member.name}, ${member.role}, json(${member.addresses}), ${member.removedAt}) AS found
    FROM ${device} JOIN ${member} ON ${member.id} = ${device.member} JOIN ${team} ON ${team.id} = ${device.team}
    WHERE ${where}`);
  if (!row) return { ok: false, why: 'unauthenticated' };
  const found = JSON.parse(row.found) as Found; // `as`: the array selected above
  const [
    teamId,
    teamName,
    deviceId,
    deviceName,
    lastSeenAt,
    revokedAt,
    id,
    name,
    role,
    addresses,
    removedAt,
  ] = found;
  if (removedAt !== null) return { ok: false, why: 'member-removed' };
  if (revokedAt !== null) return { ok: false, why: 'device-revoked' };
  const session = {
    team: { id: teamId, name: teamName },
    device: { id: deviceId, name: deviceName, lastSeenAt },
    member: { id, name, role, addresses },
  };
  return { ok: true, session };
}

/** The session as sync knows it. */
export function callerOf({ team: { id }, member: { id: memberId, role } }: Session): Caller {
  return { team: id, member: memberId, role };
}
