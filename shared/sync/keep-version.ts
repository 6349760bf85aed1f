import { wins } from './clock.ts';
import type { StoredRecord } from './stored.ts';
import { VERSIONS, versionsOf } from './versions.ts';

/** Enough to undo any collision people notice, small enough that a record stays one page. */
export const MAX_VERSIONS = 20;

type Value = StoredRecord['doc'][string];

/** The record with a losing text kept; unchanged when it holds that very version already or the value is no text. */
export function keepVersion(
  record: StoredRecord,
  loser: { field: string; value: Value | undefined; stamp: string },
): StoredRecord {
  const { field, value, stamp } = loser;
  const kept = versionsOf(record.doc);
  if (typeof value !== 'string' || value === record.doc[field]) return record;
  if (kept.some((version) => version.stamp === stamp && version.field === field)) return record;
  const versions = [...kept, { field, text: value, stamp }].slice(-MAX_VERSIONS);
  const newest = record.stamps[VERSIONS];
  return {
    ...record,
    doc: { ...record.doc, [VERSIONS]: versions },
    stamps: { ...record.stamps, [VERSIONS]: newest === undefined || wins(stamp, newest) ? stamp : newest },
  };
}
