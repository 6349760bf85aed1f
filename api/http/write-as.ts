import type { Transaction } from '../db/write-queue.ts';
import { type Session, sessionOfDevice } from '../team/session.ts';
import type { ApiContext } from './api-context.ts';
import { refuseRole, refuseSession } from './authenticate.ts';

type SessionJob<T> = (tx: Transaction, session: Session) => Promise<T>;

/**
 * Writes as the caller, who is looked up again inside the transaction: a device signed out, or a member removed,
 * while the request waited in the queue writes nothing.
 */
export async function writeAsMember<T>(c: ApiContext, job: SessionJob<T>) {
  const { api, session: before } = c.var;
  const outcome = await api.db.write(async (tx) => {
    const now = await sessionOfDevice(tx, before.device.id);
    return now.ok ? { ok: true as const, value: await job(tx, now.session) } : now;
  });
  return outcome.ok ? outcome : { ok: false as const, response: refuseSession(c, outcome.why) };
}

/** The same for what only an admin may do: an admin demoted meanwhile writes nothing either. */
export async function writeAsAdmin<T>(c: ApiContext, job: SessionJob<T>) {
  const outcome = await writeAsMember(c, async (tx, session) =>
    session.member.role === 'admin'
      ? { admin: true as const, value: await job(tx, session) }
      : { admin: false as const },
  );
  if (!outcome.ok) return outcome;
  if (!outcome.value.admin) return { ok: false as const, response: refuseRole(c, ['admin']) };
  return { ok: true as const, value: outcome.value.value };
}
