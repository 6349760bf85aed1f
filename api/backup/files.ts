import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The database a command is about. */
export interface DatabasePlace {
  readonly databaseUrl: string;
  readonly databaseAuthToken?: string | undefined;
}

/** What a command came to; `says` tells a person, line by line. */
export interface CommandResult {
  readonly ok: boolean;
  readonly says: readonly string[];
}

export const refuse = (...says: string[]): CommandResult => ({ ok: false, says });

/** What a person should know where access could not be taken from the database that was replaced. */
export const CHECK_ACCESS =
  'Members and devices are those of the backup: remove and sign out again whoever left since.';

/** The file of an embedded database; null for one on a libSQL server. */
export function databasePath(url: string): string | null {
  if (!url.startsWith('file:')) return null;
  return url.startsWith('file:///') ? fileURLToPath(url) : url.slice('file:'.length);
}

/** Renames a finished file into its place so that a power cut leaves the one or the other. */
export function putInPlace(from: string, to: string): void {
  sync(from);
  renameSync(from, to);
  sync(dirname(to));
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
