import { and, asc, desc, eq, lt, lte, sql } from 'drizzle-orm';
import { meta, milestone, mutation, record, team, teamSeq } from '../db/tables.ts';
import type { Transaction } from '../db/write-queue.ts';

const DAY_MS = 86_400_000;

/** How long deleted records and the results of saves are kept, by the server's own clock (S46). */
export const RETENTION_MS = 180 * DAY_MS;

/** How many rows of each table one transaction forgets at most. */
export const FORGET_AT_ONCE = 1_000;

export interface Forgotten {
  readonly tombstones: number;
  readonly mutations: number;
}

/**
 * Notes where each team's sequence stands today, and forgets some of what stood before it 180 days ago. The age of a
 * change is when it reached this server, not its stamp: a deletion that comes late is told for 180 days from then.
 * @param now server time in milliseconds since 1970
 */
export async function forgetSome(tx: Transaction, now: number, most = FORGET_AT_ONCE): Promise<Forgotten> {
  const forgotten = { tombstones: 0, mutations: 0 };
  for (const { id } of await tx.select({ id: team.id }).from(team)) {
    await mark(tx, id, now);
    const horizon = await horizonOf(tx, id, now);
    if (horizon === null) continue;
    forgotten.tombstones += await purgeTombstones(tx, id, horizon, most);
    forgotten.mutations += await trimMutations(tx, id, horizon, most);
  }
  return forgotten;
}

async function mark(tx: Transaction, teamId: string, now: number): Promise<void> {
  const [last] = await tx
    .select()
    .from(milestone)
    .where(eq(milestone.team, teamId))
    .orderBy(desc(milestone.at))
    .limit(1);
  if (last && now - last.at < DAY_MS) return;
  const [position] = await tx.select().from(teamSeq).where(eq(teamSeq.team, teamId));
  await tx.insert(milestone).values({ team: teamId, at: now, seq: position?.value ?? 0 });
}

/** The position that everything older than the retention is at or below; null while the team is younger. */
async function horizonOf(tx: Transaction, teamId: string, now: number): Promise<number | null> {
  const [passed] = await tx
    .select()
    .from(milestone)
    .where(and(eq(milestone.team, teamId), lte(milestone.at, now - RETENTION_MS)))
    .orderBy(desc(milestone.at))
    .limit(1);
  if (!passed) return null;
  await tx.delete(milestone).where(and(eq(milestone.team, teamId), lt(milestone.at, passed.at)));
  return passed.seq;
}

async function purgeTombstones(tx: Transaction, teamId: string, horizon: number, most: number) {
  const oldest = tx
    .select({ rowid: sql`rowid` })
    .from(record)
    .where(and(eq(record.team, teamId), sql`deleted = 1`, lte(record.seq, horizon)))
    .orderBy(asc(record.seq))
    .limit(most);
  const purged = await tx
    .delete(record)
    .where(sql`rowid IN ${oldest}`)
    .returning({ seq: record.seq });
  if (purged.length > 0) await raiseFloor(tx, Math.max(...purged.map(({ seq }) => seq)));
  return purged.length;
}

/** In the same transaction as the purge: a client that has not heard of the deletion resyncs whole (S22). */
async function raiseFloor(tx: Transaction, floor: number): Promise<void> {
  await tx
    .update(meta)
    .set({ value: sql`max(CAST(${meta.value} AS INTEGER), ${floor})` })
    .where(eq(meta.key, 'floor'));
}

/**
 * Rejected ones stay: their author may not have heard yet, and they are few. Rows are numbered in the order in which
 * they were settled, so the oldest are the first, without an index that every save would have to keep.
 */
async function trimMutations(tx: Transaction, teamId: string, horizon: number, most: number) {
  const oldest = sql`SELECT rowid FROM
    (SELECT rowid, ${mutation.team}, ${mutation.seq} FROM ${mutation} WHERE reason IS NULL ORDER BY rowid LIMIT ${most})
    WHERE team = ${teamId} AND seq <= ${horizon}`;
  const trimmed = await tx
    .delete(mutation)
    .where(sql`rowid IN (${oldest})`)
    .returning({ mid: mutation.mid });
  return trimmed.length;
}
