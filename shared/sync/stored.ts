import type { Row } from './wire.ts';

/** The pseudo-field whose stamp and value say whether a record is deleted. */
export const DELETED = '$deleted';

/** A record with the stamp of each field: the server's row, and the confirmed base of a client's row. */
export interface StoredRecord extends Row {
  readonly deleted: boolean;
}
