import { describe, expect, test } from 'vitest';
import { httpTransport } from '../../extension/sync/http-transport.ts';
import { createNote, T0 } from './records.ts';

const REQUEST = {
  clientId: 'a'.repeat(32),
  epoch: null,
  schema: 1,
  mutations: [{ mid: 1, uid: 'b'.repeat(32), ops: [createNote('n1', 1)] }],
};

async function pushTo(answer: Response | Error, token: string | null = 'secret') {
  const sent: { url: string; headers: Headers; body: unknown }[] = [];
  const transport = httpTransport({
    server: 'https://rapport.example',
    token: () => token,
    now: () => T0,
    fetch: async (url, init) => {
      sent.push({
        url: String(url),
        headers: new Headers(init?.headers),
        body: JSON.parse(String(init?.body)),
      });
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  return { result: await transport.push(REQUEST), sent };
}

function problem(status: number, code: string, headers: Record<string, string> = {}): Response {
  return Response.json({ code, detail: 'what to do' }, { status, headers });
}

describe('httpTransport', () => {
  test('sends the request with the device token and gives the answer', async () => {
    const { result, sent } = await pushTo(Response.json({ status: 'ok', lastMid: 1, rejected: [] }));
    expect(result).toEqual({ ok: true, answer: { status: 'ok', lastMid: 1, rejected: [] } });
    expect(sent[0]).toMatchObject({ url: 'https://rapport.example/v1/sync/push', body: REQUEST });
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer secret');
  });

  test('without a token nothing is sent', async () => {
    const { result, sent } = await pushTo(new Error('unused'), null);
    expect(result).toEqual({ ok: false, problem: { type: 'signed-out' } });
    expect(sent).toEqual([]);
  });

  test.each([
    ['offline', new TypeError('failed to fetch'), { type: 'offline' }],
    ['a revoked device', problem(401, 'device-revoked'), { type: 'signed-out' }],
    ['a removed member', problem(401, 'member-removed'), { type: 'member-removed' }],
    ['an old build', problem(409, 'schema-too-old'), { type: 'update-needed' }],
    ['a batch too large', problem(413, 'too-large'), { type: 'too-large' }],
    ['a request that is wrong', problem(422, 'invalid'), { type: 'refused', detail: 'what to do' }],
    [
      'a proxy’s own page',
      new Response('<html>', { status: 400 }),
      { type: 'unavailable', retryAfterMs: null },
    ],
    ['a hotel’s sign-in page', new Response('<html>'), { type: 'unavailable', retryAfterMs: null }],
    [
      'a busy server',
      problem(503, 'busy', { 'retry-after': '7' }),
      { type: 'unavailable', retryAfterMs: 7_000 },
    ],
    [
      'a date to come back at',
      problem(429, 'rate-limited', { 'retry-after': new Date(T0 + 60_000).toUTCString() }),
      { type: 'unavailable', retryAfterMs: 60_000 },
    ],
    [
      'a Retry-After that says nothing',
      problem(429, 'rate-limited', { 'retry-after': 'soon' }),
      { type: 'unavailable', retryAfterMs: null },
    ],
  ])('tells %s apart', async (_name, answer, expected) => {
    expect((await pushTo(answer)).result).toEqual({ ok: false, problem: expected });
  });
});
