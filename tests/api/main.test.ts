import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createClient } from '@libsql/client';
import { createWriter, expectWhole, join, post, pullAll, value } from './run-clients.ts';
import { type RunningMain, runMain } from './run-main.ts';
import { makeFolder } from './setup-api.ts';

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
    { timeout: CYCLES * 18_000 },
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
      const file = createClient({ url: `file:${folder}/rapport.db` });
      expect(await value(file, 'PRAGMA integrity_check')).toBe('ok');
      await expectWhole(file, rows.length);
      file.close();
    },
  );
});
