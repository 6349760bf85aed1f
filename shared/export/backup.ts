import type { KindName } from '../records/record-types.ts';
import type { ExportDoc } from './columns.ts';

export const BACKUP_FORMAT = 'rapport-backup';
export const BACKUP_VERSION = 1;

/** The first line of a backup. JSON lines are data for programs: nothing in them is neutralised, all is exact. */
export function backupHeader(team: string, at: number): string {
  return `${JSON.stringify({ format: BACKUP_FORMAT, version: BACKUP_VERSION, team, at })}\n`;
}

/** One record of a backup. */
export function backupLine(kind: KindName, id: string, doc: ExportDoc): string {
  return `${JSON.stringify({ kind, id, doc })}\n`;
}
