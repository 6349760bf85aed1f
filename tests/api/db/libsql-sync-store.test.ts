import { rmSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Database, connectDatabase } from '../../../api/db/connect.ts';
import { libsqlSyncStore } from '../../../api/db/libsql-sync-store.ts';
import { openTeam } from '../../../api/team/open-team.ts';
import { systemRandomness } from '../../../shared/sync/randomness.ts';
import { type Sqld, sqldMissing, startSqld } from '../../sqld/start-sqld.ts';
import { makeFolder } from '../setup-api.ts';

let folder: string;
let sqld: Sqld | undefined;
let db: Database;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(async () => {
  await db.close();
  await sqld?.end();
  rmSync(folder, { recursive: true, force: true });
});

const PLACES: [string, () => Promise<string>][] = [['a file', async () => `file:${folder}/r.db`]];
if (sqldMissing === null)
  PLACES.push([
    'a server that refuses more than 10 MB',
    async () => `ws://${(sqld = await startSqld(folder)).host}`,
  ]);

describe.each(PLACES)('the libSQL sync store, in %s', (_name, place) => {
  /** Notes `n1`, `n2` and so on, each a document of so many megabytes. */
  async function setupNotes(count: number, megabytes: number) {
    db = await connectDatabase(await place());
    const { id: team } = await openTeam(db, 'T', { now: () => 0, random: systemRandomness });
    await db.write((tx) =>
      tx.run(sql`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
        INSERT INTO record (team, kind, id, doc, stamps, visibility, owner, deleted, seq, hidden_seq)
        SELECT ${team}, 'note', 'n' || i, json_object('text', hex(zeroblob(${megabytes * 500_000}))), '{}',
          'team', 'm', 0, i, 0 FROM n`),
    );
    return { team, member: 'm', role: 'rep' as const };
  }

  test('breaks a page of heavy records off', async () => {
    const caller = await setupNotes(6, 1.9);
    const page = async (after: number, limit: number) => {
      const { records, brokeOff } = await db.snapshot((tx) =>
        libsqlSyncStore(tx).changed(caller, after, limit),
      );
      return [...records.map(({ id }) => id), brokeOff];
    };
    expect(await page(0, 10)).toEqual(['n1', 'n2', true]);
    expect(await page(2, 2)).toEqual(['n3', 'n4', false]);
    expect(await page(4, 10)).toEqual(['n5', 'n6', false]);
    expect(await page(6, 10)).toEqual([false]);
  });

  test('gives a record that is heavier than a page by itself', async () => {
    const caller = await setupNotes(2, 4.5);
    const { records, brokeOff } = await db.snapshot((tx) => libsqlSyncStore(tx).changed(caller, 0, 10));
    expect([records.map(({ id }) => id), brokeOff]).toEqual([['n1'], true]);
  });

  test('loads all the records of a push, however heavy', async () => {
    const caller = await setupNotes(180, 0.06);
    const records = Array.from({ length: 180 }, (_, index) => ({ kind: 'note', id: `n${index + 1}` }));
    const wanted = { client: 'c', uids: [], mids: [], records };
    const state = await db.write((tx) => libsqlSyncStore(tx).load(caller, wanted));
    expect(new Set(state.records.map(({ id }) => id)).size).toBe(180);
  });
});
