import { LibsqlError } from '@libsql/client';

/** A libSQL server kept the connection and gave no answer in time. */
export class DatabaseSilent extends Error {
  override readonly name = 'DatabaseSilent';
}

/**
 * Why the database failed through no fault of what was asked of it. `no-answer`: the server is gone, or its answer is
 * lost; what it was asked may have happened. `not-now`: it refused, and nothing happened.
 */
export type DatabaseFault = 'no-answer' | 'not-now';

/** Codes of libSQL's client. Any other is about the statement itself. */
const FAULTS: Readonly<Record<string, DatabaseFault>> = {
  HRANA_WEBSOCKET_ERROR: 'no-answer',
  HRANA_CLOSED_ERROR: 'no-answer',
  SERVER_ERROR: 'no-answer',
  STREAM_CLOSED: 'no-answer',
  STREAM_EXPIRED: 'not-now',
  CLIENT_CLOSED: 'not-now',
  TRANSACTION_CLOSED: 'not-now',
  TRANSACTION_TIMEOUT: 'not-now',
  TRANSACTION_BUSY: 'not-now',
  SQLITE_BUSY: 'not-now',
};

/** The fault behind an error, however it is wrapped; null where the statement, or we, are to blame. */
export function databaseFault(error: unknown): DatabaseFault | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof DatabaseSilent || isLostRequest(error)) return 'no-answer';
  const fault = error instanceof LibsqlError ? faultOfCode(error.code) : null;
  return fault ?? databaseFault(error.cause);
}

/** A token that is wrong, or no longer right, has many codes. */
function faultOfCode(code: string): DatabaseFault | null {
  return FAULTS[code] ?? (code.startsWith('AUTH_') ? 'not-now' : null);
}

/** What `fetch` throws where the network fails; a mistake of ours is a TypeError too, but without a coded cause. */
function isLostRequest(error: Error): boolean {
  return error instanceof TypeError && error.cause instanceof Error && 'code' in error.cause;
}
