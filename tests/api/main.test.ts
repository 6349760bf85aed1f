import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createClient } from '@libsql/client';
import { makeCustomer, makeId, makePull, makePush } from './make-push.ts';
import { type RunningMain, runMain } from './run-main.ts';
import { type Person, answerOf, makeFolder } from './setup-api.ts';

/** Ten in `npm test`; `npm run test:long` asks for a thousand. */
const CYCLES = Number(process.env['KILL_CYCLES'] ?? 10);

let folder: string;
let main: RunningMain | undefined;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(async () => {
  if (main?.child.exitCode === null && main.child.signalCode === null) await main.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function post(to: RunningMain, path: string, token: string | null, body: unknown) {
  const headers = {
    'content-type': 'application/json',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
  return answerOf(await fetch(to.url + path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function join(to: RunningMain): Promise<Person> {
  const body = { invitationCode: to.adminCode, deviceName: 'Test' };
  const answer = await post(to, '/v1/devices', null, body);
  return { token: answer.body.token, memberId: answer.body.member.id, deviceId: answer.body.device.id };
}

describe('node api/main.ts', () => {
  test('prints where it listens and the first admin’s code, and ends cleanly when told to', async () => {
    main = await runMain(folder);
    expect(main.lines[0]).toMatch(/^Listening on http:\/\/127\.0\.0\.1:\d+$/);
    expect(main.lines[1]).toMatch(/^Admin invitation code: ([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    expect(main.lines).toHaveLength(2);
    expect(await main.end('SIGTERM')).toBe(0);
  });

  test('after a restart devices are still signed in, and no code is printed', async () => {
    main = await runMain(folder);
    const { token } = await join(main);
    await main.end('SIGINT');
    main = await runMain(folder);
    expect(main.adminCode).toBeNull();
    const answer = await fetch(`${main.url}/v1/session`, { headers: { authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(200);
  });

  test('until somebody has joined, each start prints a code, and only the newest opens', async () => {
    main = await runMain(folder);
    const old = main.adminCode;
    await main.end('SIGTERM');
    main = await runMain(folder);
    const used = await post(main, '/v1/devices', null, { invitationCode: old, deviceName: 'Late' });
    expect(used.status).toBe(403);
    expect((await join(main)).token).toMatch(/^rapport_/);
  });

  test(
    `killed ${CYCLES} times under load it loses nothing acknowledged and doubles nothing`,
    { timeout: CYCLES * 9_000 },
    async () => {
      main = await runMain(folder);
      const admin = await join(main);
      const acknowledged = new Set<string>();
      const writers = Array.from({ length: 4 }, () => createWriter(admin, acknowledged));
      for (let cycle = 0; cycle < CYCLES; cycle++) {
        const running = main;
        const killed = new AbortController();
        const pushing = writers.map(async (writer) => {
          while (!killed.signal.aborted && (await writer.push(running)));
        });
        const target = acknowledged.size + 20 + cycle * 3;
        while (acknowledged.size < target) await new Promise((next) => setTimeout(next, 2));
        await running.end('SIGKILL');
        killed.abort();
        await Promise.all(pushing);
        main = await runMain(folder);
      }
      for (const writer of writers) await writer.push(main);
      const rows = await pullAll(main, admin);
      expect(new Set(rows).size).toBe(rows.length);
      expect([...acknowledged].filter((id) => !rows.includes(id))).toEqual([]);
      await main.end('SIGTERM');
      await expectWhole(folder, rows.length);
    },
  );
});

/** Sends one save after another under its own client id; repeats the last one unchanged until it is answered. */
function createWriter(author: Person, acknowledged: Set<string>) {
  const clientId = makeId();
  let mid = 0;
  let pending: { id: string; body: unknown } | null = null;
  return {
    async push(to: RunningMain): Promise<boolean> {
      if (!pending) {
        mid += 1;
        const op = makeCustomer(author, Date.now());
        pending = { id: op.id, body: makePush([op], { clientId }, mid) };
      }
      try {
        const answer = await post(to, '/v1/sync/push', author.token, pending.body);
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

async function pullAll(from: RunningMain, who: Person): Promise<string[]> {
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

/** The file itself: sound, numbered without a gap, one mutation for each record. */
async function expectWhole(from: string, records: number): Promise<void> {
  const client = createClient({ url: `file:${from}/rapport.db` });
  const value = async (sql: string) => (await client.execute(sql)).rows[0]?.[0];
  expect(await value('PRAGMA integrity_check')).toBe('ok');
  expect(await value('SELECT count(DISTINCT uid) FROM mutation')).toBe(records);
  expect(await value('SELECT count(*) FROM mutation')).toBe(records);
  expect(await value('SELECT max(seq) FROM record')).toBe(records);
  expect(await value('SELECT value FROM team_seq')).toBe(records);
  const gaps =
    'SELECT count(*) FROM client WHERE last_mid != (SELECT count(*) FROM mutation WHERE client = client.id)';
  expect(await value(gaps)).toBe(0);
  client.close();
}
