import type { Client } from '@libsql/client';
import { expect } from 'vitest';
import type { RunningServer } from '../../api/start-server.ts';
import { makeCustomer, makeId, makePull, makePush } from './make-push.ts';
import { type Answer, type Person, answerOf } from './setup-api.ts';

/** An API that listens, in this process or another. */
type Running = Pick<RunningServer, 'url' | 'adminCode'>;

/** Sends a request to a running API; `token` null for one without. */
export async function post(to: Running, path: string, token: string | null, body: unknown): Promise<Answer> {
  const headers = {
    'content-type': 'application/json',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
  return answerOf(await fetch(to.url + path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

/** Signs in with a code, the first admin’s unless another is given. */
export async function join(to: Running, invitationCode = to.adminCode): Promise<Person> {
  const body = { invitationCode, deviceName: 'Test' };
  const answer = await post(to, '/v1/devices', null, body);
  return { token: answer.body.token, memberId: answer.body.member.id, deviceId: answer.body.device.id };
}

/** Sends one save after another under its own client id; repeats the last one unchanged until it is answered. */
export function createWriter(author: Person, acknowledged: Set<string>) {
  const clientId = makeId();
  let mid = 0;
  let pending: { id: string; body: unknown } | null = null;
  return {
    /** False where the API, or its database, did not answer. */
    async push(to: Running): Promise<boolean> {
      if (!pending) {
        mid += 1;
        const op = makeCustomer(author, Date.now());
        pending = { id: op.id, body: makePush([op], { clientId }, mid) };
      }
      try {
        const answer = await post(to, '/v1/sync/push', author.token, pending.body);
        if (answer.status === 503 && answer.headers.has('retry-after')) return false;
        if (answer.body.status !== 'ok') throw new Error(JSON.stringify(answer.body));
        acknowledged.add(pending.id);
        pending = null;
        return true;
      } catch (error) {
        // The killed server's connection: the same save goes out again after the restart.
        if (error instanceof TypeError) return false;
        throw error;
      }
    },
  };
}

/** The ids of all records somebody is sent. */
export async function pullAll(from: Running, who: Person): Promise<string[]> {
  const ids: string[] = [];
  let page = { cursor: null, epoch: null, more: true };
  while (page.more) {
    const { cursor, epoch } = page;
    const { body } = await post(from, '/v1/sync/pull', who.token, makePull({ cursor, epoch }));
    ids.push(...body.rows.map((row: { id: string }) => row.id));
    page = body;
  }
  return ids;
}

export const value = async (db: Client, sql: string) => (await db.execute(sql)).rows[0]?.[0];

/** The database itself: numbered without a gap, one mutation for each record. */
export async function expectWhole(db: Client, records: number): Promise<void> {
  expect(await value(db, 'SELECT count(DISTINCT uid) FROM mutation')).toBe(records);
  expect(await value(db, 'SELECT count(*) FROM mutation')).toBe(records);
  expect(await value(db, 'SELECT max(seq) FROM record')).toBe(records);
  expect(await value(db, 'SELECT value FROM team_seq')).toBe(records);
  const gaps =
    'SELECT count(*) FROM client WHERE last_mid != (SELECT count(*) FROM mutation WHERE client = client.id)';
  expect(await value(db, gaps)).toBe(0);
}
