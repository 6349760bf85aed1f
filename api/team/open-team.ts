import { and, eq, isNull } from 'drizzle-orm';
import type { Randomness } from '../../shared/sync/randomness.ts';
import type { Database } from '../db/connect.ts';
import { invitation, member, meta, team, teamSeq } from '../db/tables.ts';
import type { Transaction } from '../db/write-queue.ts';
import { recordAudit } from './audit.ts';
import { INVITATION_MS } from './invitations.ts';
import { canonicalCode, digest, newCode, newEpoch, newId } from './secrets.ts';

/** What the process knows of its team once the database is open. */
export interface OpenTeam {
  readonly id: string;
  /** Signs pull cursors. */
  readonly cursorKey: string;
  /** The first admin's invitation, while nobody has joined yet; it replaces the one printed before. */
  readonly adminCode: string | null;
}

interface Deps {
  readonly now: () => number;
  readonly random: Randomness;
}

/** Finds the database's team, or creates it with its epoch, cursor key and the admin's invitation. */
export function openTeam(db: Database, name: string, deps: Deps): Promise<OpenTeam> {
  return db.write(async (tx) => {
    const [known] = await tx.select().from(team);
    const id = known?.id ?? (await createTeam(tx, name, deps));
    const [key] = await tx.select().from(meta).where(eq(meta.key, 'cursor-key'));
    if (!key) throw new Error('the database has a team but no cursor key: it is damaged, restore a backup');
    const [someone] = await tx.select({ id: member.id }).from(member).limit(1);
    return { id, cursorKey: key.value, adminCode: someone ? null : await inviteAdmin(tx, id, deps) };
  });
}

async function createTeam(tx: Transaction, name: string, { now, random }: Deps): Promise<string> {
  const id = newId(random);
  const at = now();
  await tx.insert(team).values({ id, name, createdAt: at, membersVersion: 1 });
  await tx.insert(teamSeq).values({ team: id, value: 0 });
  await tx.insert(meta).values([
    { key: 'epoch', value: newEpoch(random) },
    { key: 'cursor-key', value: random(32) },
    { key: 'floor', value: '0' },
  ]);
  await recordAudit(tx, { team: id, at, actor: null, action: 'team.created', subject: id });
  return id;
}

async function inviteAdmin(tx: Transaction, teamId: string, { now, random }: Deps): Promise<string> {
  const code = newCode(random);
  const at = now();
  await tx.delete(invitation).where(and(eq(invitation.team, teamId), isNull(invitation.createdBy)));
  await tx.insert(invitation).values({
    id: newId(random),
    team: teamId,
    codeHash: digest(canonicalCode(code)),
    name: 'Admin',
    role: 'admin',
    addresses: [],
    createdAt: at,
    expiresAt: at + INVITATION_MS,
  });
  return code;
}
