import { eq, sql } from 'drizzle-orm';
import type { Caller, PushChanges } from '../sync/sync-store.ts';
import { client, fingerprint, mutation, record, teamSeq } from './tables.ts';
import type { Transaction } from './write-queue.ts';

/** Fingerprints are sums modulo 2^48: see shared/sync/fingerprint.ts. */
const FINGERPRINT_MODULUS = 2 ** 48;

/** Records as changed, in the order of their sequence numbers, of which `seq` is the last. */
export type RecordChanges = Pick<PushChanges, 'seq' | 'records' | 'fingerprints'>;

/** Writes what a push changes, one statement per table. */
export async function commitChanges(tx: Transaction, caller: Caller, changes: PushChanges): Promise<void> {
  const { id, member, lastMid, lastUid } = changes.client;
  await tx
    .insert(client)
    .values({ id, team: caller.team, member, lastMid, lastUid })
    .onConflictDoUpdate({ target: client.id, set: { lastMid, lastUid } });
  if (changes.mutations.length > 0) await writeMutations(tx, caller.team, changes);
  await commitRecords(tx, caller.team, changes);
}

/** Writes changed records, whoever changed them. */
export async function commitRecords(tx: Transaction, team: string, changes: RecordChanges): Promise<void> {
  await tx.update(teamSeq).set({ value: changes.seq }).where(eq(teamSeq.team, team));
  if (changes.records.length > 0) await writeRecords(tx, team, changes.records);
  if (changes.fingerprints.length > 0) await addFingerprints(tx, team, changes.fingerprints);
}

async function writeMutations(tx: Transaction, team: string, { mutations, seq }: PushChanges) {
  const lines = mutations.map(({ client: from, mid, uid, hash, rejected }) => [
    from,
    mid,
    uid,
    hash,
    rejected?.reason ?? null,
    rejected?.detail ?? null,
  ]);
  await tx.run(sql`INSERT INTO ${mutation} (client, mid, team, uid, hash, reason, detail, seq)
    SELECT value ->> 0, value ->> 1, ${team}, value ->> 2, value ->> 3, value ->> 4, value ->> 5, ${seq}
    FROM json_each(${JSON.stringify(lines)})`);
}

async function writeRecords(tx: Transaction, team: string, rows: PushChanges['records']) {
  const lines = rows.map((row) => [
    row.kind,
    row.id,
    // As they are: written out as texts of their own they would be escaped here and read twice there.
    row.doc,
    row.stamps,
    row.visibility,
    row.owner,
    row.deleted ? 1 : 0,
    row.seq,
    row.hiddenSeq,
    typeof row.doc['externalId'] === 'string' ? row.doc['externalId'] : null,
  ]);
  // `WHERE true` keeps SQLite from reading ON as part of a join.
  await tx.run(sql`INSERT INTO ${record}
    (team, kind, id, doc, stamps, visibility, owner, deleted, seq, hidden_seq, external_id)
    SELECT ${team}, value ->> 0, value ->> 1, value -> 2, value -> 3, value ->> 4,
      value ->> 5, value ->> 6, value ->> 7, value ->> 8, value ->> 9
    FROM json_each(${JSON.stringify(lines)}) WHERE true
    ON CONFLICT (team, kind, id) DO UPDATE SET doc = excluded.doc, stamps = excluded.stamps,
      visibility = excluded.visibility, owner = excluded.owner, deleted = excluded.deleted,
      seq = excluded.seq, hidden_seq = excluded.hidden_seq, external_id = excluded.external_id`);
}

async function addFingerprints(tx: Transaction, team: string, sums: PushChanges['fingerprints']) {
  const lines = JSON.stringify(sums.map(({ audience, add }) => [audience, add]));
  await tx.run(sql`INSERT INTO ${fingerprint} (team, audience, sum)
    SELECT ${team}, value ->> 0, value ->> 1 FROM json_each(${lines}) WHERE true
    ON CONFLICT (team, audience) DO UPDATE SET sum = (sum + excluded.sum) % ${FINGERPRINT_MODULUS}`);
}
