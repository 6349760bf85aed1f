import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Client, createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { migrateDatabase } from '../../../api/db/connect.ts';
import { makeFolder } from '../setup-api.ts';

const MIGRATIONS = fileURLToPath(new URL('../../../api/db/migrations', import.meta.url));
const journal = z.looseObject({ entries: z.array(z.looseObject({ tag: z.string() })) });

let folder: string;
let client: Client;
beforeEach(() => {
  folder = makeFolder();
  client = createClient({ url: `file:${folder}/rapport.db`, concurrency: 1 });
});
afterEach(() => {
  client.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Brings the database up to where it stood after so many migrations. */
async function migrateSome(count: number): Promise<void> {
  const part = join(folder, 'migrations');
  cpSync(MIGRATIONS, part, { recursive: true });
  const path = join(part, 'meta/_journal.json');
  const all = journal.parse(JSON.parse(readFileSync(path, 'utf8')));
  writeFileSync(path, JSON.stringify({ ...all, entries: all.entries.slice(0, count) }));
  await migrate(drizzle(client), { migrationsFolder: part });
}

const insertRecord = (id: string, doc: string) =>
  client.execute({
    sql: `INSERT INTO record (team, kind, id, doc, stamps, visibility, owner, deleted, seq, hidden_seq)
      VALUES ('t', 'customer', ?, ?, '{}', 'team', 'm', 0, 1, 0)`,
    args: [id, doc],
  });

describe('a database of an earlier version', () => {
  test('keeps its records and finds them by their numbers in other systems', async () => {
    await migrateSome(2);
    await client.execute(`INSERT INTO team VALUES ('t', 'T', 0, 1)`);
    await insertRecord('with', '{"name":"海岚","externalId":"K-1"}');
    await insertRecord('without', '{"name":"B","externalId":null}');
    await client.execute(
      `INSERT INTO mutation (client, mid, team, uid, hash, seq) VALUES ('c', 1, 't', 'u', 'h', 1)`,
    );
    await migrateDatabase(client);
    const { rows } = await client.execute('SELECT id, doc, external_id FROM record ORDER BY id');
    expect(rows.map(({ id, external_id: number }) => [id, number])).toEqual([
      ['with', 'K-1'],
      ['without', null],
    ]);
    expect(rows[0]?.['doc']).toBe('{"name":"海岚","externalId":"K-1"}');
    const kept = await client.execute('SELECT uid, hash, seq FROM mutation');
    expect(kept.rows).toMatchObject([{ uid: 'u', hash: 'h', seq: 1 }]);
  });

  test('looks a uid up by index, whatever the team', async () => {
    await migrateDatabase(client);
    const { rows } = await client.execute(
      `EXPLAIN QUERY PLAN SELECT 1 FROM mutation WHERE uid = 'u' AND team = 't'`,
    );
    expect(String(rows[0]?.['detail'])).toContain('mutation_by_uid');
  });
});
