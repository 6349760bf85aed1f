import { eq, sql } from 'drizzle-orm';
import type { Randomness } from '../../shared/sync/randomness.ts';
import { connectDatabase } from '../db/connect.ts';
import { meta, team } from '../db/tables.ts';
import type { Transaction } from '../db/write-queue.ts';
import { newEpoch } from '../team/secrets.ts';
import { CHECK_ACCESS, type CommandResult, type DatabasePlace, databasePath, refuse } from './files.ts';

interface Deps {
  readonly now: () => number;
  readonly random: Randomness;
}

/**
 * Makes a database that a libSQL server has restored a new beginning (S33). Without it, browsers that have read further
 * than the backup reaches would take what is saved next for what they have read.
 */
export async function beginEpoch(place: DatabasePlace, deps: Deps): Promise<CommandResult> {
  if (databasePath(place.databaseUrl) !== null)
    return refuse('DATABASE_URL is a file: `npm run api -- restore FILE` restores it and does this too.');
  const db = await connectDatabase(place.databaseUrl, place.databaseAuthToken);
  try {
    const begun = await db.write((tx) => renew(tx, deps));
    if (!begun) return refuse('The database holds no team: restore it first.');
    const says = ['A new epoch has begun: browsers offer again what they saved in 7 days.', CHECK_ACCESS];
    return { ok: true, says: [...says, 'Start the API anew where it still runs.'] };
  } finally {
    await db.close();
  }
}

async function renew(tx: Transaction, { now, random }: Deps): Promise<boolean> {
  // Devices fetch the list of members anew: so many changes no version counts, of whatever past.
  const version = sql`max(members_version + 1, ${Math.floor(now() / 1_000)})`;
  const teams = await tx.update(team).set({ membersVersion: version }).returning({ id: team.id });
  if (teams.length === 0) return false;
  await tx
    .update(meta)
    .set({ value: newEpoch(random) })
    .where(eq(meta.key, 'epoch'));
  await tx
    .update(meta)
    .set({ value: random(32) })
    .where(eq(meta.key, 'cursor-key'));
  return true;
}
