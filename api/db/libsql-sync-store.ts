import { type SQL, and, asc, eq, gt, isNotNull, ne, or, sql } from 'drizzle-orm';
import type {
  AppliedMutation,
  Caller,
  ChangedRecords,
  ClientState,
  PullStore,
  PushState,
  PushStore,
  ServerRecord,
} from '../sync/sync-store.ts';
import { client, fingerprint, meta, mutation, record, team, teamSeq } from './tables.ts';
import { commitChanges } from './commit-changes.ts';
import type { Transaction } from './write-queue.ts';

/**
 * The sync store over one libSQL transaction. Rows travel as one JSON parameter per table: libSQL prepares every
 * statement anew, so one bulk statement is several times faster than one per row.
 */
export function libsqlSyncStore(tx: Transaction): PushStore & PullStore<string, string> {
  return {
    async load(caller, wanted): Promise<PushState> {
      return {
        ...(await readPosition(tx, caller, wanted.client)),
        mutations: await readMutations(tx, caller, wanted),
        records: await readTeamRecords(tx, caller.team, wanted.records),
      };
    },
    commit: (caller, changes) => commitChanges(tx, caller, changes),
    async head(caller, clientId) {
      return {
        ...(await readPosition(tx, caller, clientId)),
        floor: Number((await readMeta(tx, 'floor')) ?? 0),
        fingerprint: await readFingerprint(tx, caller),
        membersVersion: await readMembersVersion(tx, caller),
      };
    },
    changed(caller, after, limit) {
      const visible = or(eq(record.visibility, 'team'), eq(record.owner, caller.member));
      const where = and(eq(record.team, caller.team), gt(record.seq, after), visible);
      return readTexts(tx, sql`${where}`, limit);
    },
    hidden(caller, after, limit) {
      const { kind, id, hiddenSeq } = record;
      const unseen = and(eq(record.visibility, 'private'), ne(record.owner, caller.member));
      return tx
        .select({ kind, id, hiddenSeq })
        .from(record)
        .where(and(eq(record.team, caller.team), gt(hiddenSeq, after), sql`hidden_seq > 0`, unseen))
        .orderBy(asc(hiddenSeq))
        .limit(limit);
    },
    async rejected(clientId, afterMid) {
      const rows = await tx
        .select()
        .from(mutation)
        .where(and(eq(mutation.client, clientId), gt(mutation.mid, afterMid), isNotNull(mutation.reason)))
        .orderBy(asc(mutation.mid));
      return rows.flatMap(({ uid, mid, reason, detail }) =>
        reason ? [{ uid, mid, reason, detail: detail ?? '' }] : [],
      );
    },
  };
}

async function readMeta(tx: Transaction, key: string): Promise<string | undefined> {
  const [row] = await tx.select().from(meta).where(eq(meta.key, key));
  return row?.value;
}

/** Where the team and the client stand, in one statement: each has a cost of its own, and every save asks. */
async function readPosition(
  tx: Transaction,
  caller: Caller,
  clientId: string,
): Promise<Pick<PushState, 'epoch' | 'seq' | 'client'>> {
  const found = await tx.get<{ epoch: string | null; seq: number | null; client: string | null }>(sql`SELECT
    (SELECT value FROM ${meta} WHERE key = 'epoch') AS epoch,
    (SELECT value FROM ${teamSeq} WHERE team = ${caller.team}) AS seq,
    (SELECT json_array(member, last_mid, last_uid) FROM ${client}
      WHERE id = ${clientId} AND team = ${caller.team}) AS client`);
  if (!found?.epoch) throw new Error('the database has no epoch: it was not started by openTeam');
  return {
    epoch: found.epoch,
    seq: found.seq ?? 0,
    client: found.client ? clientOf(clientId, found.client) : null,
  };
}

function clientOf(id: string, json: string): ClientState {
  const [member, lastMid, lastUid] = JSON.parse(json);
  return { id, member, lastMid, lastUid };
}

async function readMembersVersion(tx: Transaction, caller: Caller): Promise<number> {
  const [row] = await tx.select({ version: team.membersVersion }).from(team).where(eq(team.id, caller.team));
  return row?.version ?? 0;
}

async function readFingerprint(tx: Transaction, caller: Caller): Promise<{ team: number; own: number }> {
  const rows = await tx.select().from(fingerprint).where(eq(fingerprint.team, caller.team));
  const sum = (audience: string) => rows.find((row) => row.audience === audience)?.sum ?? 0;
  return { team: sum(''), own: sum(caller.member) };
}

async function readMutations(
  tx: Transaction,
  caller: Caller,
  wanted: { client: string; uids: string[]; mids: number[] },
): Promise<AppliedMutation[]> {
  // Each list is looked up in its own index: joined by OR, SQLite reads every mutation of the team instead.
  const known = sql`rowid IN (
    SELECT mutation.rowid FROM json_each(${JSON.stringify(wanted.uids)}) AS wanted CROSS JOIN mutation
      WHERE mutation.team = ${caller.team} AND mutation.uid = wanted.value
    UNION
    SELECT mutation.rowid FROM json_each(${JSON.stringify(wanted.mids)}) AS wanted CROSS JOIN mutation
      WHERE mutation.client = ${wanted.client} AND mutation.mid = wanted.value AND mutation.team = ${caller.team})`;
  const rows = await tx.select().from(mutation).where(known);
  return rows.map(({ uid, client: from, mid, hash, reason, detail }) => ({
    uid,
    client: from,
    mid,
    hash,
    rejected: reason ? { reason, detail: detail ?? '' } : null,
  }));
}

/** Records asked for in one statement: so many of the longest notes are well below 10 MB, see `PAGE_BYTES`. */
const RECORDS_AT_ONCE = 100;

/** Those of the wanted records that exist, deleted ones included; a record wanted twice may come twice. */
export async function readTeamRecords(
  tx: Transaction,
  teamId: string,
  wanted: readonly { kind: string; id: string }[],
): Promise<ServerRecord[]> {
  const found: ServerRecord[] = [];
  for (let from = 0; from < wanted.length; from += RECORDS_AT_ONCE) {
    const pairs = wanted.slice(from, from + RECORDS_AT_ONCE).map(({ kind, id }) => [kind, id]);
    const listed = sql`SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(pairs)})`;
    const among = sql`${record.team} = ${teamId} AND (${record.kind}, ${record.id}) IN (${listed})`;
    found.push(...(await readRecords(tx, among)));
  }
  return found;
}

/** A record as selected: its narrow columns in one and two documents, since libSQL charges for every cell. */
interface StoredLine {
  readonly head: string;
  readonly doc: string;
  readonly stamps: string;
}

/** How much a page may weigh, in bytes of JSON: a libSQL server refuses an answer of more than 10 MB. */
const PAGE_BYTES = 4_000_000;

/**
 * Records with their documents as stored: a pull passes them on, and parsing them would be most of its work. Their
 * weight is known without reading them.
 */
async function readTexts(
  tx: Transaction,
  where: SQL,
  limit: number,
): Promise<ChangedRecords<string, string>> {
  const lines = await tx.all<StoredLine>(sql`WITH page AS
      (SELECT sum(bytes) OVER (ORDER BY seq) AS weight FROM
        (SELECT seq, octet_length(doc) + octet_length(stamps) AS bytes FROM ${record}
          WHERE ${where} ORDER BY seq LIMIT ${limit}))
    SELECT json_array(kind, id, seq, deleted, (SELECT count(*) FROM page)) AS head, doc, stamps FROM ${record}
    WHERE ${where} ORDER BY seq LIMIT (SELECT max(1, count(*)) FROM page WHERE weight <= ${PAGE_BYTES})`);
  let wanted = 0;
  const records = lines.map(({ head, doc, stamps }) => {
    const [kind, id, seq, deleted, count] = JSON.parse(head);
    wanted = count;
    return { kind, id, doc, stamps, seq, deleted: deleted === 1 };
  });
  return { records, brokeOff: records.length < wanted };
}

async function readRecords(tx: Transaction, where: SQL): Promise<ServerRecord[]> {
  const lines = await tx.all<StoredLine>(
    sql`SELECT json_array(kind, id, visibility, owner, deleted, seq, hidden_seq) AS head, doc, stamps FROM ${record} WHERE ${where}`,
  );
  return lines.map(({ head, doc, stamps }) => {
    const [kind, id, visibility, owner, deleted, seq, hiddenSeq] = JSON.parse(head);
    const values = { visibility, owner, deleted: deleted === 1, seq, hiddenSeq };
    return { kind, id, doc: JSON.parse(doc), stamps: JSON.parse(stamps), ...values };
  });
}
