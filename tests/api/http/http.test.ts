import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { afterEach, describe, expect, test } from 'vitest';
import { createApp } from '../../../api/app.ts';
import { WriteRefused } from '../../../api/db/write-queue.ts';
import { createCounter } from '../../../api/http/rate-limit.ts';
import { depthOf } from '../../../api/http/body.ts';
import { originRule } from '../../../api/http/origins.ts';
import { makePush, makeNote } from '../make-push.ts';
import { answerOf, setupTeam } from '../setup-api.ts';

let api: Awaited<ReturnType<typeof setupTeam>>;
afterEach(() => api?.close());

const EXTENSION = `chrome-extension://${'abcdefghijklmnop'.repeat(2)}`;

describe('rates', () => {
  test('using codes is limited per address, with the time to wait', async () => {
    api = await setupTeam({ signInsPerMinute: 5 });
    const attempt = () =>
      api.send('POST', '/v1/devices', undefined, { invitationCode: 'guess', deviceName: 'x' });
    const answers = [];
    for (let count = 0; count < 6; count++) answers.push(await attempt());
    expect(answers.at(-1)?.status).toBe(429);
    expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
    api.clock.now += 60_000;
    expect((await attempt()).status).toBe(403);
  });

  test('one device’s requests are limited without touching another’s', async () => {
    api = await setupTeam({ requestsPerMinute: 5 });
    for (let count = 0; count < 5; count++) await api.send('GET', '/v1/session', api.rep.token);
    expect((await api.send('GET', '/v1/session', api.rep.token)).body.code).toBe('rate-limited');
    expect((await api.send('GET', '/v1/session', api.manager.token)).status).toBe(200);
  });

  test('the description is limited per address, as whoever asks for it needs no token', async () => {
    api = await setupTeam({ requestsPerMinute: 5 });
    const answers = [];
    for (let count = 0; count < 6; count++) answers.push(await api.send('GET', '/v1/openapi.json'));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
  });

  test('a clock set back starts a new window instead of an endless one', () => {
    const counter = createCounter();
    expect(counter.count('a', 1, 1_000_000)).toBe(0);
    expect(counter.count('a', 1, 1_000_000)).toBe(60);
    expect(counter.count('a', 1, 0)).toBe(0);
  });
});

describe('origins', () => {
  test.each([
    [EXTENSION, true],
    ['moz-extension://2f4b6a3e-1c1a-4c6e-9f4b-0123456789ab', true],
    ['https://mail.google.com', false],
    ['null', false],
    [`${EXTENSION}.evil.com`, false],
    [`https://evil.com/${EXTENSION}`, false],
    [`${EXTENSION}x`, false],
    ['chrome-extension://', false],
  ])('%s', async (origin, allowed) => {
    expect(originRule([])(origin)).toBe(allowed);
    api = await setupTeam();
    const preflight = await api.app.request('/v1/sync/push', { method: 'OPTIONS', headers: { origin } });
    expect(preflight.headers.get('access-control-allow-origin')).toBe(allowed ? origin : null);
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
    const live = await api.app.request('/v1/live', {
      headers: { origin, connection: 'Upgrade', upgrade: 'websocket' },
    });
    expect(live.status === 403).toBe(!allowed);
  });

  test('a list narrows them down', () => {
    const other = `chrome-extension://${'b'.repeat(32)}`;
    expect(originRule([EXTENSION])(EXTENSION)).toBe(true);
    expect(originRule([EXTENSION])(other)).toBe(false);
    expect(originRule(['https://mail.google.com'])('https://mail.google.com')).toBe(false);
  });
});

describe('bodies', () => {
  test('one that never ends is given up', async () => {
    api = await setupTeam({ bodyMs: 20 });
    const body = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array([123])) });
    const headers = { authorization: `Bearer ${api.rep.token}`, 'content-type': 'application/json' };
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' };
    const request = new Request('http://api/v1/sync/push', init);
    const answer = await answerOf(await api.app.request(request));
    expect([answer.status, answer.body.code]).toEqual([408, 'body-timeout']);
  });

  test('one dripped in over a real connection is given up, and the server goes on', async () => {
    api = await setupTeam({ bodyMs: 100 });
    const server = createAdaptorServer({ fetch: api.app.fetch });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo; // `as`: it listens on a port, not a pipe
    const socket = connect(port, '127.0.0.1');
    const head = 'POST /v1/devices HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
    socket.write(`${head}Content-Length: 9999\r\n\r\n{`);
    const drip = setInterval(() => socket.write(' '), 10);
    const [answer] = await once(socket, 'data');
    clearInterval(drip);
    socket.destroy();
    expect(String(answer)).toMatch(/^HTTP\/1\.1 408/);
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    server.close();
  });

  test('one that is too large is heard out, so that its sender hears why', async () => {
    api = await setupTeam();
    const server = createAdaptorServer({ fetch: api.app.fetch });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo; // `as`: it listens on a port, not a pipe
    const headers = { 'content-type': 'application/json' };
    const body = `{"invitationCode":"${'x'.repeat(8_000_000)}"}`;
    for (let attempt = 0; attempt < 5; attempt++) {
      const answer = await fetch(`http://127.0.0.1:${port}/v1/devices`, { method: 'POST', headers, body });
      expect(answer.status).toBe(413);
    }
    server.close();
  });

  test.each([
    ['{}', 1],
    ['"[[["', 0],
    ['["\\"[",[]]', 2],
    ['{"a":[{"b":"}"}]}', 3],
  ])('%s is nested %i deep', (json, depth) => {
    expect(depthOf(json)).toBe(depth);
  });
});

describe('answers', () => {
  test('are never cached or sniffed', async () => {
    api = await setupTeam();
    const { headers } = await api.send('GET', '/v1/session', api.rep.token);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('set-cookie')).toBeNull();
  });

  test.each([
    ['a write that was not taken', 'full', 'busy'],
    ['a commit whose answer was lost', 'unconfirmed', 'unconfirmed'],
  ] as const)('%s is answered 503 with the time to wait', async (_name, why, code) => {
    api = await setupTeam();
    const full = { ...api.db, write: () => Promise.reject(new WriteRefused(why)) };
    const app = createApp({ ...api.deps, db: full });
    const headers = { authorization: `Bearer ${api.rep.token}` };
    const answer = await answerOf(await app.request('/v1/devices/link', { method: 'POST', headers }));
    expect([answer.status, answer.body.code]).toEqual([503, code]);
    expect(answer.headers.get('retry-after')).toBe('2');
  });
});

describe('the log', () => {
  test('has each request by its pattern, and nothing of what was sent', async () => {
    api = await setupTeam();
    const secret = makeNote(api.rep, api.clock.now, { text: 'canary-log' });
    await api.send('POST', '/v1/sync/push', api.rep.token, makePush([secret]));
    await api.send('DELETE', `/v1/devices/${api.rep.deviceId}`, api.admin.token);
    await api.send('GET', '/canary-path?canary=query', api.rep.token);
    const { body } = await api.send('POST', '/v1/invitations', api.admin.token, {
      name: 'canary-name',
      role: 'rep',
      addresses: ['canary@example.com'],
    });
    const text = JSON.stringify(api.logged);
    expect(text).not.toContain('canary');
    for (const hidden of [api.rep.token, api.admin.token, body.code]) expect(text).not.toContain(hidden);
    const patterns = api.logged.map(({ method, route, status }) => `${method} ${route} ${status}`);
    expect(patterns).toContain('DELETE /v1/devices/:id 204');
    expect(patterns).toContain('GET null 404');
  });

  test('a failure is logged without the values the database quotes', async () => {
    api = await setupTeam();
    await api.db.write((tx) => tx.run('DROP TABLE invitation'));
    const sent = { name: 'canary-name', role: 'rep' };
    const answer = await api.send('POST', '/v1/invitations', api.admin.token, sent);
    expect([answer.status, answer.body.code]).toEqual([500, 'internal']);
    expect(JSON.stringify(answer.body)).not.toMatch(/canary|invitation|SQL/i);
    const failure = api.logged.find((entry) => entry.event === 'failure');
    expect(failure?.['error']).toContain('Error');
    expect(JSON.stringify(api.logged)).not.toContain('canary');
  });
});
