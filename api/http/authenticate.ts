import type { MiddlewareHandler } from 'hono';
import type { Role } from '../../shared/records/define-record.ts';
import { touchDevice } from '../team/devices.ts';
import { type Session, type SessionRefusal, sessionOfToken } from '../team/session.ts';
import type { ApiContext, ApiDeps, ApiEnv } from './api-context.ts';
import { describeError } from './log.ts';
import { problem } from './problems.ts';

/** How old "last seen" may be, in milliseconds: each request writing it would double the load. */
const SEEN_MS = 60_000;

const ADVICE: Record<SessionRefusal, string> = {
  unauthenticated: 'Send `Authorization: Bearer <device token>`; POST /v1/devices gives one for a code.',
  'device-revoked': 'Sign in again with a new code.',
  'member-removed': 'Delete what this device holds of the team.',
};

/** Answers a request whose token opens nothing. */
export function refuseSession(c: ApiContext, why: SessionRefusal) {
  return problem(c, why, ADVICE[why], {}, { 'WWW-Authenticate': 'Bearer' });
}

/** Answers a member whose role does not allow this. */
export function refuseRole(c: ApiContext, roles: readonly Role[]) {
  return problem(c, 'forbidden', `Only ${roles.join(' or ')} may do this; ask one of the team.`);
}

/** Lets a signed-in device of one of these roles through. */
export function authenticate(...roles: Role[]): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const token = bearerToken(c.req.header('authorization'));
    if (token === null) return refuseSession(c, 'unauthenticated');
    const result = await sessionOfToken(c.var.api.db.query, token);
    if (!result.ok) return refuseSession(c, result.why);
    c.set('session', result.session);
    noteSeen(c.var.api, result.session);
    if (!roles.includes(result.session.member.role)) return refuseRole(c, roles);
    return next();
  };
}

/** The token of an `Authorization: Bearer` header, or null. */
export function bearerToken(header: string | undefined): string | null {
  return /^Bearer ([\w-]{1,200})$/i.exec(header ?? '')?.[1] ?? null;
}

function noteSeen({ db, now, log }: ApiDeps, { device }: Session): void {
  const at = now();
  if (at - device.lastSeenAt < SEEN_MS) return;
  db.write((tx) => touchDevice(tx, device.id, at)).catch((error: unknown) => {
    // The request itself does not depend on it, and the next one tries again.
    log({ level: 'error', event: 'last-seen-not-written', ...describeError(error) });
  });
}
