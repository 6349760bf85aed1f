import { array, assert, asyncProperty, jsonValue, nat, noShrink, oneof, tuple } from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemDocument } from '../../../api/http/problems.ts';
import { LIMITS } from '../../../api/http/limits.ts';
import { MAX_PUSH_BYTES } from '../../../shared/sync/wire.ts';
import { makeCustomer, makePull, makePush } from '../make-push.ts';
import { answerOf, setupTeam } from '../setup-api.ts';

let api: Awaited<ReturnType<typeof setupTeam>>;
let feedToken: string;
beforeAll(async () => {
  api = await setupTeam({
    syncsPerMinute: 1e9,
    requestsPerMinute: 1e9,
    signInsPerMinute: 1e9,
    feedsPerMinute: 1e9,
  });
  feedToken = (await api.send('POST', '/v1/feeds', api.admin.token, { name: 'ERP' })).body.token;
});
afterAll(() => api.close());

async function post(path: string, body: string | Uint8Array<ArrayBuffer>, type = 'application/json') {
  const headers = { authorization: `Bearer ${api.admin.token}`, 'content-type': type };
  return answerOf(await api.app.request(path, { method: 'POST', headers, body }));
}

const push = (overrides: object) => JSON.stringify({ ...makePush([{}]), ...overrides });
const invitation = (overrides: object) => JSON.stringify({ name: 'Ana', role: 'rep', ...overrides });

const INVITE = '/v1/invitations';
const PUSH = '/v1/sync/push';
const PULL = '/v1/sync/pull';
const FEED = '/v1/feed';
const makeFeed = () => ({
  customers: [{ externalId: 'K-1', name: 'Hai Lan', categorySpend: { minor: 1, currency: 'CNY' } }],
  purchases: [
    {
      externalId: 'B-1',
      customerExternalId: 'K-1',
      day: '2026-11-19',
      revenue: { minor: 1, currency: 'CNY' },
    },
  ],
});

describe('bad input', () => {
  test.each([
    ['no JSON', INVITE, '{"name":', 400, 'malformed-json', null],
    ['bytes that are not UTF-8', INVITE, new Uint8Array([0x22, 0xff, 0x22]), 400, 'malformed-json', null],
    ['an empty body', INVITE, '', 400, 'malformed-json', null],
    ['half a push', PUSH, '{"clientId":', 400, 'malformed-json', null],
    ['an empty push', PUSH, '', 400, 'malformed-json', null],
    ['a push that is a list', PUSH, '[]', 422, 'invalid', 'body'],
    ['an array for an object', INVITE, '[]', 422, 'invalid', 'body'],
    ['null', INVITE, 'null', 422, 'invalid', 'body'],
    ['a missing field', INVITE, '{"role":"rep"}', 422, 'invalid', 'name'],
    ['a wrong type', INVITE, invitation({ name: 7 }), 422, 'invalid', 'name'],
    ['an unknown role', INVITE, invitation({ role: 'owner' }), 422, 'invalid', 'role'],
    ['a bad address', INVITE, invitation({ addresses: ['nobody'] }), 422, 'invalid', 'addresses.0'],
    ['mass assignment', INVITE, invitation({ teamId: 't', createdBy: 'x' }), 422, 'invalid', 'teamId'],
    ['a device name of 1 MB', INVITE, invitation({ name: 'x'.repeat(1e6) }), 413, 'too-large', null],
    ['101 characters', INVITE, invitation({ name: 'x'.repeat(101) }), 422, 'invalid', 'name'],
    ['deep JSON', PUSH, `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 400, 'too-deep', null],
    ['a negative mid', PUSH, push({ mutations: [{ mid: -1 }] }), 422, 'invalid', 'mutations.0.mid'],
    ['no mutations', PUSH, push({ mutations: [] }), 422, 'invalid', 'mutations'],
    ['an unknown operation', PUSH, push({}), 422, 'invalid', 'mutations.0.ops.0.op'],
    ['a schema of 0', PUSH, push({ schema: 0 }), 422, 'invalid', 'schema'],
    ['a sequence number', PUSH, push({ seq: 1 }), 422, 'invalid', 'seq'],
    ['a huge cursor', PULL, JSON.stringify(makePull({ cursor: 'x'.repeat(201) })), 422, 'invalid', 'cursor'],
    [
      'a negative confirmedMid',
      PULL,
      JSON.stringify(makePull({ confirmedMid: -1 })),
      422,
      'invalid',
      'confirmedMid',
    ],
    ['a foreign epoch type', PULL, JSON.stringify(makePull({ epoch: 5 })), 422, 'invalid', 'epoch'],
  ])('%s is answered with what is wrong', async (_name, path, body, status, code, field) => {
    const answer = await post(path, body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(problemDocument.parse(answer.body).status).toBe(status);
    const fields = answer.body.errors?.map((error: { field: string }) => error.field) ?? [null];
    expect(fields).toContain(field);
  });

  test.each([
    [INVITE, 'text/plain'],
    [PUSH, 'text/plain'],
    [PUSH, 'application/jsonp'],
    [PULL, ''],
  ])('%s refuses %j as a content type', async (path, type) => {
    const answer = await post(path, path === INVITE ? invitation({}) : JSON.stringify(makePull()), type);
    expect([answer.status, answer.body.code]).toEqual([415, 'unsupported-media-type']);
  });

  test('a byte order mark and a charset are no mistake', async () => {
    const answer = await post(PULL, `\ufeff${JSON.stringify(makePull())}`, 'application/json; charset=utf-8');
    expect([answer.status, answer.body.status]).toEqual([200, 'ok']);
  });

  test('an id of any form in an address is simply not found', async () => {
    for (const id of ['%00', "'%20OR%201=1--", '..%2f..%2fetc', '%F0%9F%92%A9']) {
      const answer = await api.send('DELETE', `/v1/devices/${id}`, api.admin.token);
      expect(answer.status).toBe(404);
    }
  });

  test('another method is refused with those there are, another address is not found', async () => {
    const put = await api.send('PUT', '/v1/members', api.admin.token);
    expect([put.status, put.body.code]).toEqual([405, 'method-not-allowed']);
    expect(put.headers.get('allow')).toContain('GET');
    expect((await api.send('GET', '/v1/nothing', api.admin.token)).body.code).toBe('not-found');
  });

  test.each([
    ['a kind', '"kind":"\\ud800"'],
    ['the name of a field', '"kind":"note","\\udc00":1'],
    ['a low half before a high one', '"kind":"\\udc00\\ud800"'],
  ])('half a character in %s is refused, and whole ones written by escapes are not', async (_name, part) => {
    const send = (mutation: string) =>
      api.app.request('/v1/sync/push', {
        method: 'POST',
        headers: { authorization: `Bearer ${api.rep.token}`, 'content-type': 'application/json' },
        body: `{"clientId":"${'c'.repeat(32)}","epoch":null,"schema":1,"mutations":[${mutation}]}`,
      });
    const op = `"op":"delete","id":"x","stamp":"s"`;
    const answer = await answerOf(await send(`{"mid":1,"uid":"${'a'.repeat(32)}","ops":[{${op},${part}}]}`));
    expect([answer.status, answer.body.code]).toEqual([400, 'malformed-json']);
    const whole = await answerOf(await send(`{"note":"\\ud83d\\ude00 \\\\ud800"}`));
    expect(whole.body.code).toBe('invalid');
  });

  test('a body without a declared size is cut off at the limit', async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
    const headers = { authorization: `Bearer ${api.rep.token}`, 'content-type': 'application/json' };
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' };
    const request = new Request('http://api/v1/sync/push', init);
    const answer = await answerOf(await api.app.request(request));
    expect(answer.body.code).toBe('too-large');
    expect(sent).toBeLessThan(MAX_PUSH_BYTES + 20_000_000);
  });

  test('an object of very many keys is refused by the first unknown one, not worked through', async () => {
    const doc = Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`k${index}`, 1]));
    const create = { ...makeCustomer(api.admin, api.clock.now), doc };
    const { kind, id, stamp } = create;
    const update = { op: 'update', kind, id, stamp, fields: { name: 'x', ...doc } };
    for (const op of [create, update]) {
      const { body } = await post(PUSH, JSON.stringify(makePush([op])));
      const [refusal] = body.rejected;
      expect(refusal).toMatchObject({ reason: 'invalid', detail: 'k0: is not a field of this kind' });
    }
  });

  test('a prototype is not reachable through keys', async () => {
    const op = JSON.stringify(makeCustomer(api.admin, api.clock.now)).replace(
      '"name"',
      '"__proto__":{"admin":true},"name"',
    );
    const answer = await post(PUSH, JSON.stringify(makePush([JSON.parse(op)])));
    expect(answer.status).toBe(200);
    expect('admin' in {}).toBe(false);
  });
});

/** Any JSON, mostly with the shape of something the route takes. */
const mangled = (valid: () => unknown) =>
  oneof(
    jsonValue({ maxDepth: 4 }),
    tuple(jsonValue({ maxDepth: 3 }), array(nat(5), { maxLength: 6 })).map(([value, path]) =>
      replaceAt(valid(), path, value),
    ),
  );

function replaceAt(target: unknown, path: number[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof target !== 'object' || target === null) return value;
  const keys = Object.keys(target);
  const key = keys[step % Math.max(1, keys.length)] ?? 'extra';
  const copy: Record<string, unknown> = { ...target };
  copy[key] = replaceAt(copy[key], rest, value);
  return Array.isArray(target) ? Object.values(copy) : copy;
}

describe('fuzzed input', () => {
  test.each([
    ['POST', '/v1/devices', () => ({ invitationCode: 'x', deviceName: 'y' })],
    ['POST', INVITE, () => ({ name: 'Ana', role: 'rep', addresses: ['a@b.c'] })],
    ['PATCH', '/v1/members/nowhere', () => ({ name: 'Ana', addresses: ['a@b.c'] })],
    ['POST', PUSH, () => makePush([makeCustomer(api.admin, api.clock.now)])],
    ['POST', PULL, () => makePull()],
    ['POST', FEED, makeFeed],
  ])('%s %s never fails itself', async (method, path, valid) => {
    const token = path === FEED ? feedToken : api.admin.token;
    await assert(
      asyncProperty(noShrink(mangled(valid)), async (body) => {
        const answer = await api.send(method, path, token, body ?? null);
        expect(answer.status).toBeLessThan(500);
        if (answer.status >= 400) problemDocument.parse(answer.body);
      }),
      { numRuns: 150 },
    );
  });

  test.each([LIMITS.bodyDepth])('nesting up to %i levels is read', async (depth) => {
    const body = `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect((await post(PUSH, body)).body.code).toBe('invalid');
    expect((await post(PUSH, `[${body}]`)).body.code).toBe('too-deep');
  });
});
