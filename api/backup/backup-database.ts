import { existsSync, rmSync, statSync } from 'node:fs';
import { createClient } from '@libsql/client';
import { checkSound } from './sound.ts';
import { type CommandResult, databasePath, putInPlace, refuse } from './files.ts';

/**
 * Writes a consistent copy of the database to `file`, safe while the server runs: VACUUM INTO reads one snapshot.
 * A plain copy of the file would miss what is still in the write-ahead log.
 */
export async function backupDatabase(url: string, file: string): Promise<CommandResult> {
  const path = databasePath(url);
  if (path === null)
    return refuse(
      'DATABASE_URL is a libSQL server: back it up with that server’s own means; sqld answers GET /dump.',
    );
  if (!existsSync(path)) return refuse(`There is no database at ${path}: set DATABASE_URL to it.`);
  if (existsSync(file)) return refuse(`${file} exists: name a new file.`);
  const part = `${file}.part`;
  rmSync(part, { force: true });
  const client = createClient({ url });
  try {
    await client.execute({ sql: 'VACUUM INTO ?', args: [part] });
  } finally {
    client.close();
  }
  const sound = await checkSound(part);
  if (!sound.ok) {
    rmSync(part, { force: true });
    return refuse(`The copy is of no use: ${sound.why}. Check the disk, then try again.`);
  }
  putInPlace(part, file);
  return { ok: true, says: [`Backed up ${path} to ${file}, ${statSync(file).size} bytes, checked.`] };
}
