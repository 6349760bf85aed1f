import { systemRandomness } from '../shared/sync/randomness.ts';
import { backupDatabase } from './backup/backup-database.ts';
import { beginEpoch } from './backup/begin-epoch.ts';
import { type CommandResult, refuse } from './backup/files.ts';
import { restoreDatabase } from './backup/restore-database.ts';
import { type Environment, readConfig } from './env.ts';
import { addFeedHere } from './feed/add-feed-here.ts';

const USAGE = [
  'npm run api                    starts the server',
  'npm run api -- backup FILE     writes a copy of the database, also while the server runs',
  'npm run api -- restore FILE    puts a copy in the database’s place; stop the server first',
  'npm run api -- new-epoch       makes a new beginning of what a libSQL server restored by its own means',
  'npm run api -- feed NAME       prints a token with which another system feeds customers and purchases',
];

/** Runs `backup FILE`, `restore FILE`, `new-epoch` or `feed NAME`; anything else is answered with what there is. */
export async function runCommand(args: readonly string[], env: Environment): Promise<CommandResult> {
  const [name, about, ...more] = args;
  if ((about === undefined) !== (name === 'new-epoch') || more.length > 0) return refuse(...USAGE);
  const read = readConfig(env);
  if (!read.ok) return refuse(...read.problems);
  const { databaseUrl, databaseAuthToken } = read.config;
  const deps = { now: Date.now, random: systemRandomness };
  if (about === undefined) return beginEpoch({ databaseUrl, databaseAuthToken }, deps);
  if (name === 'backup') return backupDatabase(databaseUrl, about);
  if (name === 'restore') return restoreDatabase(databaseUrl, about, deps);
  if (name === 'feed') return addFeedHere({ databaseUrl, databaseAuthToken }, about, deps);
  return refuse(...USAGE);
}
