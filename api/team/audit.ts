import type { Transaction } from '../db/write-queue.ts';
import { audit } from '../db/tables.ts';

export type AuditAction =
  | 'team.created'
  | 'invitation.created'
  | 'invitation.withdrawn'
  | 'device.added'
  | 'device.linked'
  | 'device.revoked'
  | 'feed.created'
  | 'feed.revoked'
  | 'member.changed'
  | 'member.removed';

/** Keeps who did what to whose access. `actor` is null for the first start; `subject` is the id it was done to. */
export async function recordAudit(
  tx: Transaction,
  entry: { team: string; at: number; actor: string | null; action: AuditAction; subject: string },
): Promise<void> {
  await tx.insert(audit).values(entry);
}
