import { existsSync } from 'node:fs';
import type { Randomness } from '../../shared/sync/randomness.ts';
import { type CommandResult, type DatabasePlace, databasePath, refuse } from '../backup/files.ts';
import { connectDatabase } from '../db/connect.ts';
import { team } from '../db/tables.ts';
import { name as feedName } from '../routes/fields.ts';
import { addFeed } from '../team/feeds.ts';
import { listMembers } from '../team/members.ts';

interface Deps {
  readonly now: () => number;
  readonly random: Randomness;
}

/**
 * Adds a feed where the database is, also while the server runs: an administrator's own token lives in a browser that
 * shows it to nobody, so POST /v1/feeds alone would leave no way to get one. The feed is the first administrator's.
 */
export async function addFeedHere(place: DatabasePlace, wanted: string, deps: Deps): Promise<CommandResult> {
  const name = feedName.safeParse(wanted);
  if (!name.success) return refuse('Give the feed a name, such as ERP.');
  const path = databasePath(place.databaseUrl);
  if (path !== null && !existsSync(path))
    return refuse(`There is no database at ${path}: set DATABASE_URL to it.`);
  const db = await connectDatabase(place.databaseUrl, place.databaseAuthToken);
  try {
    const [only] = await db.query.select({ id: team.id }).from(team).limit(1);
    const members = only ? await listMembers(db.query, only.id) : [];
    const admin = members.find(({ role }) => role === 'admin');
    if (!only || !admin) return refuse('Nobody has joined yet: connect your own browser first.');
    const { token } = await db.write((tx) => addFeed(tx, { team: only, member: admin }, name.data, deps));
    return {
      ok: true,
      says: [
        `Feed token: ${token}`,
        `It opens POST /v1/feed for ${name.data}. Keep it: it is shown this once.`,
      ],
    };
  } finally {
    await db.close();
  }
}
