import { createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { eq } from 'drizzle-orm';
import { meta, team } from '../db/tables.ts';

/** Whether a file is a whole Rapport database, and whose. */
export type Soundness =
  | { readonly ok: true; readonly team: string; readonly epoch: string }
  | { readonly ok: false; readonly why: string };

/** Checks every page of a database file and that it is one of ours. The file is not changed. */
export async function checkSound(path: string): Promise<Soundness> {
  const client = createClient({ url: `file:${path}` });
  try {
    const db = drizzle(client);
    const [check] = await db.all<{ integrity_check: string }>('PRAGMA integrity_check(1)');
    const verdict = check?.integrity_check ?? 'no answer';
    if (verdict !== 'ok') return { ok: false, why: `it is damaged: ${verdict}` };
    const [owner] = await db.select({ id: team.id }).from(team);
    const [epoch] = await db.select().from(meta).where(eq(meta.key, 'epoch'));
    if (!owner || !epoch) return { ok: false, why: 'it holds no team' };
    return { ok: true, team: owner.id, epoch: epoch.value };
  } catch (error) {
    return { ok: false, why: `it cannot be read as a Rapport database (${nameOf(error)})` };
  } finally {
    client.close();
  }
}

function nameOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message.split('\n', 1).join('') : String(cause);
}
