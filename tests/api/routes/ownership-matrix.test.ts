import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { device, feed, invitation, member, team } from '../../../api/db/tables.ts';
import { ROLES, type Role } from '../../../shared/records/define-record.ts';
import { makeId } from '../make-push.ts';
import { type Person, setupTeam } from '../setup-api.ts';

/** Whose the thing is that a route's address names. */
const WHOSE = ['own', 'a colleague’s', 'another team’s'] as const;
type Whose = (typeof WHOSE)[number];
type Cells = Readonly<Record<Whose, number>>;

/** A thing of the team's, made by `owner`, and its id. */
type Make = (owner: Person) => Promise<string>;

interface Row {
  readonly make: Make;
  /** The id of the other team's. */
  readonly foreign: string;
  readonly body?: unknown;
  readonly cells: Readonly<Record<Role, Cells>>;
}

const cells = (own: number, colleagues: number, foreign: number): Cells => ({
  own,
  'a colleague’s': colleagues,
  'another team’s': foreign,
});
const refused = cells(403, 403, 403);
const adminsAlone = { admin: cells(204, 204, 404), manager: refused, rep: refused };
const onlyOwn = cells(204, 404, 404);

const OTHERS = { member: makeId(), device: makeId(), invitation: makeId(), feed: makeId() };

let api: Awaited<ReturnType<typeof setupTeam>>;
beforeAll(async () => {
  api = await setupTeam({ requestsPerMinute: 1e9 });
  await addOtherTeam();
});
afterAll(() => api.close());

/** Another team in the same database, with one of everything. */
function addOtherTeam(): Promise<unknown> {
  const [at, of] = [api.clock.now, makeId()];
  const common = { team: of, createdAt: at, name: 'Elsewhere' };
  const person = { ...common, role: 'admin' as const, addresses: [] };
  return api.db.write(async (tx) => {
    await tx.insert(team).values({ id: of, name: 'Elsewhere', createdAt: at, membersVersion: 1 });
    await tx.insert(member).values({ ...person, id: OTHERS.member });
    const signedIn = { ...common, member: OTHERS.member, tokenHash: makeId(), lastSeenAt: at };
    await tx.insert(device).values({ ...signedIn, id: OTHERS.device });
    await tx
      .insert(invitation)
      .values({ ...person, id: OTHERS.invitation, codeHash: makeId(), expiresAt: at + 1e6 });
    await tx
      .insert(feed)
      .values({ ...common, id: OTHERS.feed, tokenHash: makeId(), createdBy: OTHERS.member, lastSeenAt: at });
  });
}

/** Only an admin can have invited or added a feed: what a rep calls its own is then any of the team's. */
const made = async (
  path: string,
  body: object,
  owner: Person,
  read: (answer: { id: string; feed?: { id: string } }) => string,
) => {
  const answer = await api.send('POST', path, owner.token, body);
  return read((answer.status === 201 ? answer : await api.send('POST', path, api.admin.token, body)).body);
};

const MATRIX: Readonly<Record<string, Row>> = {
  'delete /v1/devices/{id}': {
    make: async (owner) => {
      const { code } = (await api.send('POST', '/v1/devices/link', owner.token)).body;
      return (await api.signIn(code)).deviceId;
    },
    foreign: OTHERS.device,
    cells: { admin: cells(204, 204, 404), manager: onlyOwn, rep: onlyOwn },
  },
  'delete /v1/invitations/{id}': {
    make: (owner) => made('/v1/invitations', { name: 'Ana', role: 'rep' }, owner, ({ id }) => id),
    foreign: OTHERS.invitation,
    cells: adminsAlone,
  },
  'patch /v1/members/{id}': {
    make: async (owner) => owner.memberId,
    foreign: OTHERS.member,
    body: { name: 'Ana' },
    cells: { admin: cells(200, 200, 404), manager: cells(200, 403, 404), rep: cells(200, 403, 404) },
  },
  'delete /v1/members/{id}': {
    make: async (owner) => owner.memberId,
    foreign: OTHERS.member,
    cells: adminsAlone,
  },
  'delete /v1/feeds/{id}': {
    make: (owner) => made('/v1/feeds', { name: 'ERP' }, owner, (answer) => answer.feed?.id ?? ''),
    foreign: OTHERS.feed,
    cells: adminsAlone,
  },
};

describe('whose things a member may name', () => {
  test('every route with an id in its address has a row', () => {
    const routes = api.app.openAPIRegistry.definitions.flatMap((definition) =>
      definition.type === 'route' ? [`${definition.route.method} ${definition.route.path}`] : [],
    );
    expect(Object.keys(MATRIX).toSorted()).toEqual(routes.filter((route) => route.includes('{')).toSorted());
  });

  for (const [route, { make, foreign, body, cells: byRole }] of Object.entries(MATRIX))
    for (const role of ROLES)
      for (const whose of WHOSE)
        test(`${role}: ${route}, ${whose}, is answered ${byRole[role][whose]}`, async () => {
          const caller = await api.join(api.admin, role);
          const colleague = await api.join(api.admin, 'admin');
          const id = whose === 'another team’s' ? foreign : await make(whose === 'own' ? caller : colleague);
          const [method = '', path = ''] = route.split(' ');
          const answer = await api.send(method.toUpperCase(), path.replace('{id}', id), caller.token, body);
          expect(answer.status).toBe(byRole[role][whose]);
        });

  test('what another team has is untouched by all of it', async () => {
    const rows = await api.db.query.select().from(member);
    expect(rows.find(({ id }) => id === OTHERS.member)).toMatchObject({ name: 'Elsewhere', removedAt: null });
    const devices = await api.db.query.select().from(device);
    expect(devices.find(({ id }) => id === OTHERS.device)?.revokedAt).toBeNull();
  });
});
