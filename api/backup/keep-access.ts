import type { Client } from '@libsql/client';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/libsql';

/** Who may sign in, and what was done to that. */
const ACCESS = ['member', 'device', 'invitation', 'feed', 'audit'] as const;

/**
 * Takes access from the database that is being replaced. A backup is about records; a device signed out or a member
 * removed since must not get in again, and those who joined since must bring back what they saved.
 * @param client the one connection to the restored file, brought up to date
 * @param replaced path of the other file, which is only read and may be of an older version
 */
export async function keepAccess(client: Client, replaced: string): Promise<void> {
  await client.execute({ sql: 'ATTACH DATABASE ? AS replaced', args: [replaced] });
  const moves: string[] = [];
  for (const table of ACCESS) {
    const known = await drizzle(client).all<{ name: string }>(
      sql`SELECT name FROM pragma_table_info(${table}, 'replaced')`,
    );
    const columns = known.map(({ name }) => name).join(', ');
    if (columns === '') continue;
    moves.push(`DELETE FROM main.${table}`);
    moves.push(`INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM replaced.${table}`);
  }
  // Devices fetch the list of members anew, whatever version they hold
  moves.push(`UPDATE main.team SET members_version =
    max(members_version, (SELECT members_version FROM replaced.team WHERE id = main.team.id)) + 1`);
  // References are not checked on the way: the order of the tables does not matter
  await client.executeMultiple(`PRAGMA foreign_keys = OFF; BEGIN; ${moves.join('; ')}; COMMIT`);
}
