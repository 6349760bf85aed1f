import { systemRandomness } from '../shared/sync/randomness.ts';
import { backupDatabase } from './backup/backup-database.ts';
import { type CommandResult, refuse } from './backup/files.ts';
import { restoreDatabase } from './backup/restore-database.ts';
import { type Environment, readConfig } from './env.ts';

const USAGE = [
  'npm run api                    starts the server',
  'npm run api -- backup FILE     writes a copy of the database, also while the server runs',
  'npm run api -- restore FILE    puts a copy in the database’s place; stop the server first',
];

/** Runs `backup FILE` or `restore FILE`; anything else is answered with what there is. */
export async function runCommand(args: readonly string[], env: Environment): Promise<CommandResult> {
  const [name, file, ...more] = args;
  if (file === undefined || more.length > 0) return refuse(...USAGE);
  const read = readConfig(env);
  if (!read.ok) return refuse(...read.problems);
  const { databaseUrl } = read.config;
  if (name === 'backup') return backupDatabase(databaseUrl, file);
  if (name === 'restore')
    return restoreDatabase(databaseUrl, file, { now: Date.now, random: systemRandomness });
  return refuse(...USAGE);
}
