import type { ExportDoc } from '../export/columns.ts';
import { BACKUP_FORMAT, BACKUP_VERSION } from '../export/backup.ts';
import { failed, found, type Outcome } from '../method/outcome.ts';
import { isKindName, type KindName, recordKinds } from '../records/record-types.ts';

export interface BackedRecord {
  readonly kind: KindName;
  readonly id: string;
  readonly doc: ExportDoc;
}

/** What a backup holds; lines that are no record of this build are told, never guessed at. */
export interface Backup {
  readonly records: readonly BackedRecord[];
  /** Numbers of the lines that cannot be read, from 1. */
  readonly unreadable: readonly number[];
}

/** Reads a backup written by the export. Null where the text is something else. */
export function readBackup(text: string): Outcome<Backup, { readonly code: 'newer-backup' }> | null {
  if (!text.startsWith('{')) return null;
  const [first = '', ...lines] = text.split('\n');
  const header = parsed(first);
  if (header?.['format'] !== BACKUP_FORMAT) return null;
  if (header['version'] !== BACKUP_VERSION) return failed({ code: 'newer-backup' });
  const records: BackedRecord[] = [];
  const unreadable: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const record = recordOf(parsed(line));
    if (record) records.push(record);
    else unreadable.push(index + 2);
  }
  return found({ records, unreadable });
}

/** Fields that sync keeps of its own (`$versions`) belong to the record they were kept for, not to a new one. */
function recordOf(line: ExportDoc | null): BackedRecord | null {
  const { kind, id, doc } = line ?? {};
  if (typeof kind !== 'string' || !isKindName(kind) || typeof id !== 'string' || !isObject(doc)) return null;
  const own = Object.fromEntries(Object.entries(doc).filter(([field]) => !field.startsWith('$')));
  return /^[\w-]{1,64}$/.test(id) && recordKinds[kind].schema.safeParse(own).success
    ? { kind, id, doc: own }
    : null;
}

function parsed(line: string): ExportDoc | null {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : null;
  } catch {
    return null; // not JSON: the caller says which line
  }
}

function isObject(value: unknown): value is ExportDoc {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
