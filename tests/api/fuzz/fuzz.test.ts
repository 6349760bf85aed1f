import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemDocument } from '../../../api/http/problems.ts';
import { Prng } from '../../simulation/prng.ts';
import { makePull } from '../make-push.ts';
import { answerOf, setupTeam } from '../setup-api.ts';
import { hostileRequest, targetsOf, type HostileRequest, type Tokens } from './hostile-request.ts';

const EACH_SEED = 500;

let api: Awaited<ReturnType<typeof setupTeam>>;
let tokens: Tokens;
beforeAll(async () => {
  const any = { syncsPerMinute: 1e9, requestsPerMinute: 1e9, signInsPerMinute: 1e9, feedsPerMinute: 1e9 };
  api = await setupTeam(any);
  const feed = (await api.send('POST', '/v1/feeds', api.admin.token, { name: 'ERP' })).body.token;
  const { admin, manager, rep } = api;
  tokens = { devices: [admin.token, admin.token, manager.token, rep.token], feed };
});
afterAll(() => api.close());

async function answer({ method, path, headers, body }: HostileRequest) {
  return answerOf(await api.app.request(path, { method, headers, body }));
}

describe('hostile requests over every route', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('seed %i: each is answered, none fails the server', async (seed) => {
    const chance = new Prng(seed);
    const targets = targetsOf(api.app);
    for (let count = 0; count < EACH_SEED; count += 1) {
      const request = hostileRequest(chance, targets, tokens);
      const { status, body, headers } = await answer(request);
      expect(status, JSON.stringify(request)).toBeLessThan(500);
      if (status < 400 || body === '') continue;
      expect(headers.get('content-type'), JSON.stringify(request)).toBe('application/problem+json');
      expect(problemDocument.parse(body).status).toBe(status);
    }
  });

  test('leave the team as it was', async () => {
    const { body } = await api.send('GET', '/v1/members', api.admin.token);
    expect(body.members.map(({ role }: { role: string }) => role)).toEqual(['admin', 'manager', 'rep']);
    const pulled = await api.send('POST', '/v1/sync/pull', api.rep.token, makePull());
    expect(pulled.body.status).toBe('ok');
    expect(Object.keys({})).toEqual([]);
    expect('admin' in {}).toBe(false);
  });
});
