import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type RunningServer, startServer } from '../../../api/start-server.ts';
import { createConversation } from '../../../api/live/conversation.ts';
import { createLiveHub, type LiveConnection } from '../../../api/live/hub.ts';
import { makeCustomer, makeNote, makePush } from '../make-push.ts';
import { type Person, answerOf, makeFolder, setupTeam } from '../setup-api.ts';

let folder: string;
let server: RunningServer;
let admin: Person;
let rep: Person;

async function call(method: string, path: string, token: string | null, body?: unknown) {
  const headers = {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
  const sent = body === undefined ? null : JSON.stringify(body);
  return answerOf(await fetch(server.url + path, { method, headers, body: sent }));
}

async function join(invitationCode: string | null): Promise<Person> {
  const { body } = await call('POST', '/v1/devices', null, { invitationCode, deviceName: 'Test' });
  return { token: body.token, memberId: body.member.id, deviceId: body.device.id };
}

beforeEach(async () => {
  folder = makeFolder();
  server = await startServer({ PORT: '0', DATABASE_URL: `file:${folder}/r.db`, LOG_LEVEL: 'silent' });
  admin = await join(server.adminCode);
  const invited = await call('POST', '/v1/invitations', admin.token, { name: 'Rep', role: 'rep' });
  rep = await join(invited.body.code);
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A live connection that keeps what it hears; `next` waits for the next message or for the end. */
function openLive(first?: unknown, origin?: string) {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/v1/live`, origin ? { origin } : {});
  const heard: string[] = [];
  const waiting: ((text: string) => void)[] = [];
  const take = (text: string) => {
    const waiter = waiting.shift();
    if (waiter) waiter(text);
    else heard.push(text);
  };
  socket.on('open', () => {
    if (first !== undefined) socket.send(JSON.stringify(first));
  });
  socket.on('message', (data) => take(String(data)));
  socket.on('close', (code, reason) => take(`closed ${code} ${String(reason)}`.trim()));
  socket.on('error', () => take('refused'));
  const next = () => {
    const text = heard.shift();
    return text === undefined
      ? new Promise<string>((resolve) => waiting.push(resolve))
      : Promise.resolve(text);
  };
  return { socket, heard, next, send: (message: unknown) => socket.send(JSON.stringify(message)) };
}

const PULL = '{"type":"pull"}';
const PONG = '{"type":"pong"}';

describe('GET /v1/live', () => {
  test('a signed-in device is told to pull at once, and again when a colleague saves', async () => {
    const live = openLive({ token: rep.token });
    expect(await live.next()).toBe(PULL);
    await call('POST', '/v1/sync/push', admin.token, makePush([makeCustomer(admin, Date.now())]));
    expect(await live.next()).toBe(PULL);
    live.socket.close();
  });

  test('a private save of a colleague is silence', async () => {
    const live = openLive({ token: rep.token });
    await live.next();
    const note = makeNote(admin, Date.now(), { text: 'mine', visibility: 'private' });
    await call('POST', '/v1/sync/push', admin.token, makePush([note]));
    live.send({ type: 'ping' });
    expect(await live.next()).toBe(PONG);
    expect(live.heard).toEqual([]);
    live.socket.close();
  });

  test('a revoked device is dropped', async () => {
    const live = openLive({ token: rep.token });
    await live.next();
    await call('DELETE', `/v1/devices/${rep.deviceId}`, admin.token);
    expect(await live.next()).toBe('closed 4401 device-revoked');
  });

  test('a removed member is dropped', async () => {
    const live = openLive({ token: rep.token });
    await live.next();
    await call('DELETE', `/v1/members/${rep.memberId}`, admin.token);
    expect(await live.next()).toBe('closed 4401 member-removed');
  });

  test.each([
    ['an unknown token', { token: 'rapport_nothing' }, 'closed 4401 unauthenticated'],
    ['anything but a token', { type: 'ping' }, 'closed 4400 send {"token":"..."} first'],
    ['a token and more', { token: 'x', admin: true }, 'closed 4400 send {"token":"..."} first'],
  ])('%s as first message ends it', async (_name, first, end) => {
    expect(await openLive(first).next()).toBe(end);
  });

  test('an unknown later message ends it', async () => {
    const live = openLive({ token: rep.token });
    await live.next();
    live.send({ type: 'subscribe', team: 'other' });
    expect(await live.next()).toMatch(/^closed 4400/);
  });

  test('one that asks without pause is ended', async () => {
    const live = openLive({ token: rep.token });
    await live.next();
    for (let count = 0; count < 40; count++) live.send({ type: 'ping' });
    let last = PONG;
    while (last === PONG) last = await live.next();
    expect(last).toBe('closed 4429 ping every 20 s');
  });

  test('one that falls silent is let go', async () => {
    const api = await setupTeam({ liveSilenceMs: 30 });
    const { promise, resolve } = Promise.withResolvers<string>();
    const conversation = createConversation(api.deps, {
      send: () => undefined,
      waitingBytes: () => 0,
      close: (code, reason) => resolve(`${code} ${reason}`),
    });
    conversation.hear(JSON.stringify({ token: api.rep.token }));
    expect(await promise).toBe('4408 ping every 20 s');
    await api.close();
  });

  test('half a handshake is told how to make a whole one', async () => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.write('GET /v1/live HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n\r\n');
    const [answer] = await once(socket, 'data');
    socket.destroy();
    expect(String(answer)).toMatch(/^HTTP\/1\.1 426/);
  });

  test('whoever would rather speak another protocol is answered in this one', async () => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.write('GET /health HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n');
    const [answer] = await once(socket, 'data');
    socket.destroy();
    expect(String(answer)).toMatch(/^HTTP\/1\.1 200/);
  });

  test('a message over the limit ends it', async () => {
    expect(await openLive({ token: 'x'.repeat(10_000) }).next()).toBe('closed 1009');
  });

  test('a web page cannot open it', async () => {
    expect(await openLive({ token: rep.token }, 'https://mail.google.com').next()).toBe('refused');
  });

  test('a stopping server says so, also to those who have not signed in', async () => {
    const live = openLive({ token: rep.token });
    await live.next();
    const silent = openLive();
    await once(silent.socket, 'open');
    await server.close();
    expect(await live.next()).toMatch(/^closed 1001/);
    expect(await silent.next()).toMatch(/^closed 1001/);
    server = await startServer({ PORT: '0', DATABASE_URL: `file:${folder}/r.db`, LOG_LEVEL: 'silent' });
  });
});

describe('createLiveHub', () => {
  test('a connection that reads nothing is given up instead of filling memory', () => {
    const hub = createLiveHub();
    let sent = 0;
    const ends: number[] = [];
    const connection: LiveConnection = {
      team: 't',
      member: 'm',
      device: 'd',
      send: () => {
        sent += 1;
      },
      waitingBytes: () => sent * 16,
      close: (code) => ends.push(code),
    };
    hub.join(connection);
    for (let count = 0; count < 10_000; count++) hub.hint('t', new Set(['']), null);
    expect(ends).toEqual([1013]);
    expect(sent).toBeLessThan(2_000);
  });

  test('another team hears nothing', () => {
    const hub = createLiveHub();
    const heard: string[] = [];
    const other: LiveConnection = {
      team: 'other',
      member: 'm',
      device: 'd',
      send: ({ type }) => heard.push(type),
      waitingBytes: () => 0,
      close: () => undefined,
    };
    hub.join(other);
    hub.hint('t', new Set(['', 'm']), null);
    expect(heard).toEqual([]);
  });
});
