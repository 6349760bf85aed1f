import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { createClient } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { checkSound } from '../../api/backup/sound.ts';
import { DatabaseNotReached } from '../../api/db/connect.ts';
import { runCommand } from '../../api/run-command.ts';
import type { Environment } from '../../api/env.ts';
import { type RunningServer, startServer } from '../../api/start-server.ts';
import { type Sqld, sqldMissing, startSqld } from '../sqld/start-sqld.ts';
import { makeCustomer, makePull, makePush } from './make-push.ts';
import { createWriter, expectWhole, join, post, pullAll } from './run-clients.ts';
import { answerOf, makeFolder } from './setup-api.ts';

const SCHEMES = ['http', 'ws'];

describe.skipIf(sqldMissing !== null)('the API on a libSQL server', { timeout: 60_000 }, () => {
  let folder: string;
  let sqld: Sqld;
  let running: Set<RunningServer>;
  beforeEach(async () => {
    folder = makeFolder();
    sqld = await startSqld(folder);
    running = new Set();
  });
  afterEach(async () => {
    await Promise.all([...running].map(stop));
    await sqld.end();
    rmSync(folder, { recursive: true, force: true });
  });

  const at = (scheme: string): Environment => ({
    DATABASE_URL: scheme === 'libsql' ? `libsql://${sqld.host}?tls=0` : `${scheme}://${sqld.host}`,
    LOG_LEVEL: 'silent',
    PORT: '0',
  });
  async function start(scheme: string, more: Environment = {}): Promise<RunningServer> {
    const api = await startServer({ ...at(scheme), ...more });
    running.add(api);
    return api;
  }
  async function stop(api: RunningServer): Promise<void> {
    running.delete(api);
    await api.close();
  }
  const openDatabase = () => createClient({ url: `http://${sqld.host}` });

  test.each(SCHEMES)('over %s a team connects, saves, reads, is told, feeds and leaves', async (scheme) => {
    const api = await start(scheme);
    const send = async (method: string, path: string, token: string) =>
      answerOf(await fetch(api.url + path, { method, headers: { authorization: `Bearer ${token}` } }));
    const admin = await join(api);
    const invited = await post(api, '/v1/invitations', admin.token, { name: '林', role: 'rep' });
    const rep = await join(api, invited.body.code);
    const link = await post(api, '/v1/devices/link', rep.token, {});
    const second = await join(api, link.body.code);

    const live = new WebSocket(`${api.url.replace('http', 'ws')}/v1/live`);
    await once(live, 'open');
    live.send(JSON.stringify({ token: rep.token }));
    await once(live, 'message');
    const told = once(live, 'message');
    const customer = makeCustomer(admin, Date.now(), { name: '海岚 \u0000 "quoted"' });
    const pushed = await post(api, '/v1/sync/push', admin.token, makePush([customer]));
    expect(pushed.body).toMatchObject({ status: 'ok', lastMid: 1, rejected: [] });
    expect(String((await told)[0])).toBe('{"type":"pull"}');
    live.close();

    const { says } = await runCommand(['feed', 'ERP'], at(scheme));
    const body = { customers: [{ externalId: 'K-1', name: '商贸' }] };
    const fed = await post(api, '/v1/feed', says[0]?.replace('Feed token: ', '') ?? '', body);
    expect(fed.body.customers).toMatchObject([{ status: 'created' }]);
    expect(await pullAll(api, second)).toEqual([customer.id, fed.body.customers[0].id]);

    expect((await send('DELETE', `/v1/devices/${second.deviceId}`, admin.token)).status).toBe(204);
    expect((await send('GET', '/v1/session', second.token)).body.code).toBe('device-revoked');
    expect((await send('GET', '/v1/devices', admin.token)).body.devices).toHaveLength(2);
    await stop(api);

    const again = await start(scheme);
    expect(again.adminCode).toBeNull();
    expect(await pullAll(again, rep)).toHaveLength(2);
  });

  test.each(SCHEMES)(
    'over %s a server killed under load costs nothing acknowledged, and the API goes on by itself',
    async (scheme) => {
      const api = await start(scheme);
      const admin = await join(api);
      const acknowledged = new Set<string>();
      const writers = Array.from({ length: 4 }, () => createWriter(admin, acknowledged));
      const over = new AbortController();
      const pushing = writers.map(async (writer) => {
        while (!over.signal.aborted)
          if (!(await writer.push(api))) await new Promise((next) => setTimeout(next, 20));
      });
      for (let cycle = 0; cycle < 4; cycle++) {
        const target = acknowledged.size + 20;
        while (acknowledged.size < target) await new Promise((next) => setTimeout(next, 2));
        await sqld.end('SIGKILL');
        const headers = { authorization: `Bearer ${admin.token}` };
        const read = await fetch(`${api.url}/v1/session`, { headers });
        expect([read.status, read.headers.get('retry-after')]).toEqual([503, '5']);
        const write = await post(api, '/v1/devices', null, { invitationCode: 'AAAA', deviceName: 'x' });
        expect([write.status, write.headers.get('retry-after')]).toEqual([503, '2']);
        await sqld.start();
      }
      over.abort();
      await Promise.all(pushing);
      for (const writer of writers) while (!(await writer.push(api)));
      const rows = await pullAll(api, admin);
      expect(new Set(rows).size).toBe(rows.length);
      expect([...acknowledged].filter((id) => !rows.includes(id))).toEqual([]);
      const db = openDatabase();
      await expectWhole(db, rows.length);
      db.close();
    },
  );

  test('two APIs on one server lose and double nothing', async () => {
    const apis = [await start('http'), await start('ws')];
    const last = apis[1];
    if (!last) throw new Error('there are two');
    const admin = await join(last);
    const acknowledged = new Set<string>();
    await Promise.all(
      apis.flatMap((api) =>
        Array.from({ length: 3 }, async () => {
          const writer = createWriter(admin, acknowledged);
          for (let saved = 0; saved < 20;) if (await writer.push(api)) saved += 1;
        }),
      ),
    );
    for (const api of apis) expect(new Set(await pullAll(api, admin))).toEqual(acknowledged);
    const db = openDatabase();
    await expectWhole(db, 120);
    db.close();
  });

  test('new-epoch lets browsers begin anew after the server was restored by its own means', async () => {
    const api = await start('ws');
    const admin = await join(api);
    await post(api, '/v1/sync/push', admin.token, makePush([makeCustomer(admin, Date.now())]));
    const { body: read } = await post(api, '/v1/sync/pull', admin.token, makePull());
    await stop(api);
    expect(await runCommand(['new-epoch'], at('ws'))).toMatchObject({ ok: true });
    const again = await start('ws');
    const { cursor, epoch, membersVersion } = read;
    const { body } = await post(again, '/v1/sync/pull', admin.token, makePull({ cursor, epoch }));
    expect(body.status).toBe('reset');
    const anew = await post(again, '/v1/sync/pull', admin.token, makePull({ epoch: body.epoch }));
    expect(anew.body.rows).toHaveLength(1);
    expect(anew.body.membersVersion).toBeGreaterThan(membersVersion + 1_000);
    const forged = await post(again, '/v1/sync/pull', admin.token, makePull({ cursor, epoch: body.epoch }));
    expect(forged.body.status).toBe('reset');
  });

  test('new-epoch is refused where there is no team, and for a file', async () => {
    const empty = await runCommand(['new-epoch'], at('ws'));
    expect([empty.ok, empty.says[0]]).toEqual([false, expect.stringContaining('no team')]);
    const file = await runCommand(['new-epoch'], { DATABASE_URL: `file:${folder}/r.db` });
    expect([file.ok, file.says[0]]).toEqual([false, expect.stringContaining('restore FILE')]);
    expect(await runCommand(['new-epoch', 'more'], at('ws'))).toMatchObject({ ok: false });
  });

  test('what backup refers to, the server’s own dump, builds a sound database', async () => {
    const api = await start('ws');
    const admin = await join(api);
    await post(
      api,
      '/v1/sync/push',
      admin.token,
      makePush([makeCustomer(admin, Date.now(), { name: '海岚' })]),
    );
    const refused = await runCommand(['backup', `${folder}/copy.db`], at('ws'));
    expect([refused.ok, refused.says[0]]).toEqual([false, expect.stringContaining('GET /dump')]);
    const dump = await (await fetch(`http://${sqld.host}/dump`)).text();
    const copy = createClient({ url: `file:${folder}/copy.db`, concurrency: 1 });
    await copy.executeMultiple(dump);
    copy.close();
    expect(await checkSound(`${folder}/copy.db`)).toMatchObject({ ok: true });
  });

  test('without the server a start ends with what to do, and a command too', async () => {
    await sqld.end();
    const says =
      /^No answer from the libSQL server 127\.0\.0\.1:\d+: .*ECONNREFUSED.* Start it, or correct .*$/;
    for (const scheme of SCHEMES) await expect(startServer(at(scheme))).rejects.toThrow(says);
    const command = spawnSync(process.execPath, ['api/main.ts', 'feed', 'ERP'], {
      env: { ...process.env, ...at('ws') },
      encoding: 'utf8',
    });
    expect([command.status, command.stderr.trim()]).toEqual([1, expect.stringMatching(says)]);
  });

  test('an address that cannot be used is refused by the name of its variable', async () => {
    const env = { DATABASE_URL: `ws://${sqld.host}?authtoken=secret` };
    const refused = startServer(env);
    await expect(refused).rejects.toThrow(DatabaseNotReached);
    await expect(refused).rejects.toThrow(/^DATABASE_URL cannot be used/);
    await expect(refused).rejects.not.toThrow(/secret/);
  });

  test.each([...SCHEMES, 'libsql'])(
    'over %s a server that demands a token gets it, and a wrong one is named',
    async (scheme) => {
      await sqld.end();
      const { key, token } = makeToken();
      writeFileSync(`${folder}/key.pem`, key);
      sqld = await startSqld(folder, `${folder}/key.pem`);
      const api = await start(scheme, { DATABASE_AUTH_TOKEN: token });
      const admin = await join(api);
      expect(await pullAll(api, admin)).toEqual([]);
      const wrong = startServer({
        ...at(scheme),
        DATABASE_AUTH_TOKEN: `${token.slice(0, -4)}AAAA`,
        PORT: '0',
      });
      await expect(wrong).rejects.toThrow(/correct DATABASE_URL and DATABASE_AUTH_TOKEN/);
    },
  );
});

/** A key and a token signed with it that opens everything. */
function makeToken(): { key: string; token: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const part = (content: object) => Buffer.from(JSON.stringify(content)).toString('base64url');
  const signed = `${part({ alg: 'EdDSA', typ: 'JWT' })}.${part({ a: 'rw' })}`;
  const signature = sign(null, Buffer.from(signed), privateKey).toString('base64url');
  return {
    key: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    token: `${signed}.${signature}`,
  };
}
