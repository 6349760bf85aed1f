import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../../shared/records/define-record.ts';
import { makePull } from '../make-push.ts';
import { setupTeam } from '../setup-api.ts';

type Who = 'nobody' | 'revoked' | 'removed' | 'feed' | 'ended feed' | Role;
type Cells = Readonly<Record<Who, number>>;

const open = (status: number): Cells => ({
  nobody: status,
  revoked: status,
  removed: status,
  feed: status,
  'ended feed': status,
  rep: status,
  manager: status,
  admin: status,
});
const feeds = (status: number) => ({ feed: status, 'ended feed': 401 });
const members = (status: number): Cells => ({
  ...open(status),
  nobody: 401,
  revoked: 401,
  removed: 401,
  ...feeds(401),
});
const admins = (status: number): Cells => ({ ...members(403), admin: status });

/**
 * What each route answers to each kind of caller. The ids in the addresses exist nowhere and bodies are harmless, so
 * 404 and 422 mean "let through". Every route has a row here: a new one without a row fails.
 */
const MATRIX: Readonly<Record<string, { cells: Cells; body?: unknown }>> = {
  'post /v1/devices': { cells: open(403), body: { invitationCode: 'nothing', deviceName: 'x' } },
  'post /v1/devices/link': { cells: members(201) },
  'get /v1/devices': { cells: members(200) },
  'delete /v1/devices/{id}': { cells: members(404) },
  'post /v1/invitations': { cells: admins(422), body: {} },
  'get /v1/invitations': { cells: admins(200) },
  'delete /v1/invitations/{id}': { cells: admins(404) },
  'get /v1/members': { cells: members(200) },
  'patch /v1/members/{id}': { cells: members(404), body: { name: 'x' } },
  'delete /v1/members/{id}': { cells: admins(404) },
  'post /v1/feeds': { cells: admins(422), body: {} },
  'get /v1/feeds': { cells: admins(200) },
  'delete /v1/feeds/{id}': { cells: admins(404) },
  'post /v1/feed': { cells: { ...open(401), ...feeds(200) }, body: {} },
  'get /v1/session': { cells: members(200) },
  'post /v1/sync/push': { cells: members(422), body: {} },
  'post /v1/sync/pull': { cells: members(200), body: makePull() },
  'get /v1/live': { cells: open(426) },
  'get /health': { cells: open(200) },
  'get /v1/openapi.json': { cells: open(200) },
};

let api: Awaited<ReturnType<typeof setupTeam>>;
let tokens: Record<Who, string | undefined>;

beforeAll(async () => {
  api = await setupTeam();
  const revoked = await api.join(api.admin, 'admin', 'revoked');
  const removed = await api.join(api.admin, 'admin', 'removed');
  await api.send('DELETE', `/v1/devices/${revoked.deviceId}`, api.admin.token);
  await api.send('DELETE', `/v1/members/${removed.memberId}`, api.admin.token);
  const fed = await api.send('POST', '/v1/feeds', api.admin.token, { name: 'ERP' });
  const ended = await api.send('POST', '/v1/feeds', api.admin.token, { name: 'Old ERP' });
  await api.send('DELETE', `/v1/feeds/${ended.body.feed.id}`, api.admin.token);
  tokens = {
    feed: fed.body.token,
    'ended feed': ended.body.token,
    nobody: undefined,
    revoked: revoked.token,
    removed: removed.token,
    rep: api.rep.token,
    manager: api.manager.token,
    admin: api.admin.token,
  };
});
afterAll(() => api.close());

describe('who may call what', () => {
  test('every route has a row, and every row a route', () => {
    const described = api.app.openAPIRegistry.definitions.flatMap((definition) =>
      definition.type === 'route' ? [`${definition.route.method} ${definition.route.path}`] : [],
    );
    const served = api.app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    expect(new Set(served)).toEqual(new Set(described));
    expect(Object.keys(MATRIX).toSorted()).toEqual([...new Set(described)].toSorted());
  });

  for (const [route, { cells, body }] of Object.entries(MATRIX)) {
    for (const [who, status] of Object.entries(cells)) {
      test(`${route} answers ${status} to ${who}`, async () => {
        const [method = '', path = ''] = route.split(' ');
        const token = tokens[who as Who]; // `as`: Object.entries widens the row's keys
        const answer = await api.send(method.toUpperCase(), path.replace('{id}', 'nowhere'), token, body);
        expect(answer.status).toBe(status);
      });
    }
  }
});
