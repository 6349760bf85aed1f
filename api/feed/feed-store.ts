import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { commitRecords, type RecordChanges } from '../db/commit-changes.ts';
import { readTeamRecords } from '../db/libsql-sync-store.ts';
import { fed, record, teamSeq } from '../db/tables.ts';
import type { Transaction } from '../db/write-queue.ts';
import type { ServerRecord } from '../sync/sync-store.ts';

export type FedKind = 'customer' | 'purchase';

/** A thing of the other system, by its number there. */
export interface Numbered {
  readonly kind: FedKind;
  readonly externalId: string;
}

/** What was said last of a thing, by the fields of its record kind. */
export interface Fed extends Numbered {
  readonly record: string;
  readonly sent: Readonly<Record<string, unknown>>;
}

export interface FeedState {
  readonly seq: number;
  readonly fed: readonly Fed[];
  /** Live records that bear one of the numbers, whoever gave it to them. */
  readonly bearers: readonly (Numbered & { readonly id: string })[];
  readonly records: readonly ServerRecord[];
}

const sentValues = z.record(z.string(), z.unknown());

/** What a feed needs and changes, over one write transaction. */
export function libsqlFeedStore(tx: Transaction, team: string) {
  return {
    /** @param idOf the record id that a thing not known yet would get */
    async load(wanted: readonly Numbered[], idOf: (thing: Numbered) => string): Promise<FeedState> {
      const pairs = sql`SELECT value ->> 0, value ->> 1 FROM json_each(${pairsOf(wanted)})`;
      const [position] = await tx.select().from(teamSeq).where(eq(teamSeq.team, team));
      const known = await readFed(tx, team, pairs);
      const bearers = await readBearers(tx, team, wanted);
      const ids = [
        ...known.map(({ kind, record: id }) => ({ kind, id })),
        ...bearers,
        ...wanted.map((thing) => ({ kind: thing.kind, id: idOf(thing) })),
      ];
      const records = await readTeamRecords(tx, team, ids);
      return { seq: position?.value ?? 0, fed: known, bearers, records };
    },
    async commit(changes: RecordChanges, said: readonly Fed[]): Promise<void> {
      if (changes.records.length > 0) await commitRecords(tx, team, changes);
      if (said.length > 0) await writeFed(tx, team, said);
    },
  };
}

const pairsOf = (wanted: readonly Numbered[]) =>
  JSON.stringify(wanted.map(({ kind, externalId }) => [kind, externalId]));

async function readFed(tx: Transaction, team: string, pairs: ReturnType<typeof sql>): Promise<Fed[]> {
  const rows = await tx
    .select()
    .from(fed)
    .where(and(eq(fed.team, team), sql`(${fed.kind}, ${fed.externalId}) IN (${pairs})`));
  return rows.map(({ kind, externalId, record: id, sent }) => ({
    kind: kind === 'customer' ? 'customer' : 'purchase',
    externalId,
    record: id,
    sent: sentValues.parse(JSON.parse(sent)),
  }));
}

/** Each number is looked up in the index of external ids by itself: SQLite would not use it for pairs. */
async function readBearers(tx: Transaction, team: string, wanted: readonly Numbered[]) {
  return tx.all<Numbered & { id: string }>(sql`
    SELECT wanted.value ->> 0 AS kind, wanted.value ->> 1 AS "externalId", ${record.id} AS id
    FROM json_each(${pairsOf(wanted)}) AS wanted CROSS JOIN ${record}
    WHERE ${record.team} = ${team} AND ${record.kind} = wanted.value ->> 0
      AND ${record.externalId} = wanted.value ->> 1 AND ${record.deleted} = 0`);
}

async function writeFed(tx: Transaction, team: string, said: readonly Fed[]): Promise<void> {
  const lines = said.map(({ kind, externalId, record: id, sent }) => [
    kind,
    externalId,
    id,
    JSON.stringify(sent),
  ]);
  await tx.run(sql`INSERT INTO ${fed} (team, kind, external_id, record, sent)
    SELECT ${team}, value ->> 0, value ->> 1, value ->> 2, value ->> 3
    FROM json_each(${JSON.stringify(lines)}) WHERE true
    ON CONFLICT (team, kind, external_id) DO UPDATE SET record = excluded.record, sent = excluded.sent`);
}
