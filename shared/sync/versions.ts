import type { StoredRecord } from './stored.ts';

/**
 * The document's own list of texts that lost a concurrent edit, oldest first. The server and the client write it by
 * applying operations; it is no field of any kind, so no operation can set it and validation never meets it.
 */
export const VERSIONS = '$versions';

/** One losing text: the field it was in, the text, and the stamp of the edit that wrote it. */
export type Version = {
  readonly field: string;
  readonly text: string;
  readonly stamp: string;
};

/** The losing texts a document carries, oldest first; empty for nearly every record. */
export function versionsOf(doc: StoredRecord['doc']): Version[] {
  const list = doc[VERSIONS];
  // `as`: only keepVersion writes this key, and the wire carries what it wrote
  return Array.isArray(list) ? (list as unknown as Version[]) : [];
}

/** The record without its losing texts: what was written while it was private is not shared with it. */
export function withoutVersions<R extends StoredRecord>(record: R): R {
  const { [VERSIONS]: _texts, ...doc } = record.doc;
  const { [VERSIONS]: _stamp, ...stamps } = record.stamps;
  return { ...record, doc, stamps };
}
