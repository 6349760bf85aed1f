import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createClient } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { runCommand } from '../../api/run-command.ts';
import { type Sqld, sqldMissing, startSqld } from '../sqld/start-sqld.ts';
import { makeCustomer, makePush } from './make-push.ts';
import { createWriter, expectWhole, join, post, pullAll } from './run-clients.ts';
import { type RunningMain, runMain } from './run-main.ts';
import { answerOf, makeFolder } from './setup-api.ts';

const SCHEMES = ['http', 'ws'];

describe.skipIf(sqldMissing !== null)('node api/main.ts on a libSQL server', () => {
  let folder: string;
  let sqld: Sqld;
  let running: RunningMain[];
  beforeEach(async () => {
    folder = makeFolder();
    sqld = await startSqld(folder);
    running = [];
  });
  afterEach(async () => {
    for (const main of running) if (main.child.exitCode === null) await main.end('SIGTERM');
    await sqld.end();
    rmSync(folder, { recursive: true, force: true });
  });

  const at = (scheme: string) => ({ DATABASE_URL: `${scheme}://${sqld.host}`, LOG_LEVEL: 'silent' });
  async function start(scheme: string): Promise<RunningMain> {
    const main = await runMain(folder, at(scheme));
    running.push(main);
    return main;
  }
  const openDatabase = () => createClient({ url: `http://${sqld.host}` });

  test.each(SCHEMES)('over %s a team connects, saves, reads, is told, feeds and leaves', async (scheme) => {
    const main = await start(scheme);
    const send = async (method: string, path: string, token: string) =>
      answerOf(await fetch(main.url + path, { method, headers: { authorization: `Bearer ${token}` } }));
    const admin = await join(main);
    const invited = await post(main, '/v1/invitations', admin.token, { name: '林', role: 'rep' });
    const rep = await join(main, invited.body.code);
    const link = await post(main, '/v1/devices/link', rep.token, {});
    const second = await join(main, link.body.code);

    const live = new WebSocket(`${main.url.replace('http', 'ws')}/v1/live`);
    await once(live, 'open');
    live.send(JSON.stringify({ token: rep.token }));
    await once(live, 'message');
    const told = once(live, 'message');
    const customer = makeCustomer(admin, Date.now(), { name: '海岚 \u0000 "quoted"' });
    const pushed = await post(main, '/v1/sync/push', admin.token, makePush([customer]));
    expect(pushed.body).toMatchObject({ status: 'ok', lastMid: 1, rejected: [] });
    expect(String((await told)[0])).toBe('{"type":"pull"}');
    live.close();

    const { says } = await runCommand(['feed', 'ERP'], at(scheme));
    const body = { customers: [{ externalId: 'K-1', name: '商贸' }] };
    const fed = await post(main, '/v1/feed', says[0]?.replace('Feed token: ', '') ?? '', body);
    expect(fed.body.customers).toMatchObject([{ status: 'created' }]);
    expect(await pullAll(main, second)).toEqual([customer.id, fed.body.customers[0].id]);

    expect((await send('DELETE', `/v1/devices/${second.deviceId}`, admin.token)).status).toBe(204);
    expect((await send('GET', '/v1/session', second.token)).body.code).toBe('device-revoked');
    expect((await send('GET', '/v1/devices', admin.token)).body.devices).toHaveLength(2);
    expect(await main.end('SIGTERM')).toBe(0);

    const again = await start(scheme);
    expect(again.adminCode).toBeNull();
    expect(await pullAll(again, rep)).toHaveLength(2);
  });

  test.each(SCHEMES)(
    'over %s a server killed under load costs nothing acknowledged, and the API goes on by itself',
    { timeout: 60_000 },
    async (scheme) => {
      const main = await start(scheme);
      const admin = await join(main);
      const acknowledged = new Set<string>();
      const writers = Array.from({ length: 4 }, () => createWriter(admin, acknowledged));
      let over = false;
      const pushing = writers.map(async (writer) => {
        while (!over) if (!(await writer.push(main))) await new Promise((next) => setTimeout(next, 20));
      });
      for (let cycle = 0; cycle < 4; cycle++) {
        const target = acknowledged.size + 20;
        while (acknowledged.size < target) await new Promise((next) => setTimeout(next, 2));
        await sqld.end('SIGKILL');
        const headers = { authorization: `Bearer ${admin.token}` };
        const read = await fetch(`${main.url}/v1/session`, { headers });
        expect([read.status, read.headers.get('retry-after')]).toEqual([503, '5']);
        const write = await post(main, '/v1/devices', null, { invitationCode: 'AAAA', deviceName: 'x' });
        expect([write.status, write.headers.get('retry-after')]).toEqual([503, '2']);
        await sqld.start();
      }
      over = true;
      await Promise.all(pushing);
      for (const writer of writers) while (!(await writer.push(main)));
      const rows = await pullAll(main, admin);
      expect(new Set(rows).size).toBe(rows.length);
      expect([...acknowledged].filter((id) => !rows.includes(id))).toEqual([]);
      const db = openDatabase();
      await expectWhole(db, rows.length);
      db.close();
    },
  );

  test('two APIs on one server lose and double nothing', { timeout: 60_000 }, async () => {
    const mains = [await start('http'), await start('ws')];
    const last = mains[1];
    if (!last) throw new Error('there are two');
    const admin = await join(last);
    const acknowledged = new Set<string>();
    await Promise.all(
      mains.flatMap((main) =>
        Array.from({ length: 3 }, async () => {
          const writer = createWriter(admin, acknowledged);
          for (let saved = 0; saved < 20;) if (await writer.push(main)) saved += 1;
        }),
      ),
    );
    for (const main of mains) expect(new Set(await pullAll(main, admin))).toEqual(acknowledged);
    const db = openDatabase();
    await expectWhole(db, 120);
    db.close();
  });
});
