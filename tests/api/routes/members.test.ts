import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makePull } from '../make-push.ts';
import { setupTeam } from '../setup-api.ts';

let api: Awaited<ReturnType<typeof setupTeam>>;
beforeEach(async () => {
  api = await setupTeam();
});
afterEach(() => api.close());

async function invitedBy({ token }: { readonly token: string }) {
  const { body } = await api.send('POST', '/v1/invitations', token, { name: 'Sneak', role: 'admin' });
  return { invitationCode: body.code, deviceName: 'x' };
}

const membersVersion = async () =>
  (await api.send('POST', '/v1/sync/pull', api.admin.token, makePull())).body.membersVersion;

describe('invitations', () => {
  test('an open invitation is listed without its code, and withdrawn', async () => {
    const issued = await api.send('POST', '/v1/invitations', api.admin.token, { name: 'Ana', role: 'rep' });
    expect(issued.status).toBe(201);
    expect(issued.body.code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    const listed = await api.send('GET', '/v1/invitations', api.admin.token);
    const { code, ...shown } = issued.body;
    expect(listed.body.invitations).toEqual([shown]);
    const path = `/v1/invitations/${shown.id}`;
    expect((await api.send('DELETE', path, api.admin.token)).status).toBe(204);
    expect((await api.send('DELETE', path, api.admin.token)).status).toBe(404);
    const used = { invitationCode: code, deviceName: 'Late' };
    expect((await api.send('POST', '/v1/devices', undefined, used)).status).toBe(403);
  });

  test('a name with a line break is refused', async () => {
    const answer = await api.send('POST', '/v1/invitations', api.admin.token, { name: 'A\nB', role: 'rep' });
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].field).toBe('name');
  });
});

describe('GET /v1/members', () => {
  test('every member sees the team in the order of joining', async () => {
    const { body } = await api.send('GET', '/v1/members', api.rep.token);
    expect(body.members.map((member: { role: string }) => member.role)).toEqual(['admin', 'manager', 'rep']);
  });
});

describe('PATCH /v1/members/{id}', () => {
  test('a rep changes their own name and addresses, and everybody is told to fetch members again', async () => {
    const before = await membersVersion();
    const change = { name: 'Ana', addresses: ['ana@example.com'] };
    const answer = await api.send('PATCH', `/v1/members/${api.rep.memberId}`, api.rep.token, change);
    expect(answer.body).toEqual({ id: api.rep.memberId, role: 'rep', ...change });
    expect(await membersVersion()).toBeGreaterThan(before);
  });

  test('a rep changes neither their own role nor a colleague', async () => {
    const own = await api.send('PATCH', `/v1/members/${api.rep.memberId}`, api.rep.token, { role: 'admin' });
    expect(own.body.code).toBe('forbidden');
    const foreign = `/v1/members/${api.manager.memberId}`;
    expect((await api.send('PATCH', foreign, api.rep.token, { name: 'X' })).body.code).toBe('forbidden');
    expect((await api.send('PATCH', foreign, api.admin.token, { role: 'rep' })).body.role).toBe('rep');
  });

  test('the last admin stays admin', async () => {
    const path = `/v1/members/${api.admin.memberId}`;
    expect((await api.send('PATCH', path, api.admin.token, { role: 'rep' })).body.code).toBe('last-admin');
    await api.send('PATCH', `/v1/members/${api.rep.memberId}`, api.admin.token, { role: 'admin' });
    expect((await api.send('PATCH', path, api.admin.token, { role: 'rep' })).status).toBe(200);
  });

  test('an admin who becomes a rep takes their invitations along, and keeps the code of their own device', async () => {
    await api.send('PATCH', `/v1/members/${api.manager.memberId}`, api.admin.token, { role: 'admin' });
    const code = await invitedBy(api.manager);
    const link = await api.send('POST', '/v1/devices/link', api.manager.token);
    await api.send('PATCH', `/v1/members/${api.manager.memberId}`, api.admin.token, { role: 'rep' });
    expect((await api.send('POST', '/v1/devices', undefined, code)).status).toBe(403);
    const own = { invitationCode: link.body.code, deviceName: 'Phone' };
    expect((await api.send('POST', '/v1/devices', undefined, own)).status).toBe(201);
  });

  test('an empty change is refused', async () => {
    const answer = await api.send('PATCH', `/v1/members/${api.rep.memberId}`, api.rep.token, {});
    expect(answer.status).toBe(422);
  });
});

describe('DELETE /v1/members/{id}', () => {
  test('a removed member’s devices are refused at once, and told to empty themselves', async () => {
    const before = await membersVersion();
    const link = await api.send('POST', '/v1/devices/link', api.rep.token);
    const gone = await api.send('DELETE', `/v1/members/${api.rep.memberId}`, api.admin.token);
    expect(gone.status).toBe(204);
    const after = await api.send('POST', '/v1/sync/pull', api.rep.token, makePull());
    expect([after.status, after.body.code]).toEqual([401, 'member-removed']);
    expect(await membersVersion()).toBeGreaterThan(before);
    const code = { invitationCode: link.body.code, deviceName: 'Back door' };
    expect((await api.send('POST', '/v1/devices', undefined, code)).status).toBe(403);
  });

  test('a removed admin does not come back by an invitation of their own', async () => {
    await api.send('PATCH', `/v1/members/${api.manager.memberId}`, api.admin.token, { role: 'admin' });
    const code = await invitedBy(api.manager);
    const kept = await invitedBy(api.admin);
    await api.send('DELETE', `/v1/members/${api.manager.memberId}`, api.admin.token);
    expect((await api.send('POST', '/v1/devices', undefined, code)).status).toBe(403);
    expect((await api.send('POST', '/v1/devices', undefined, kept)).status).toBe(201);
  });

  test('the last admin cannot be removed', async () => {
    const path = `/v1/members/${api.admin.memberId}`;
    const answer = await api.send('DELETE', path, api.admin.token);
    expect([answer.status, answer.body.code]).toEqual([409, 'last-admin']);
    expect((await api.send('GET', '/v1/session', api.admin.token)).status).toBe(200);
  });

  test('what was done to whose access is kept, without names', async () => {
    await api.send('DELETE', `/v1/members/${api.rep.memberId}`, api.admin.token);
    const rows = await api.db.query.all<{ action: string; actor: string; subject: string }>(
      'SELECT * FROM audit ORDER BY id',
    );
    expect(rows.at(-1)).toMatchObject({
      action: 'member.removed',
      actor: api.admin.memberId,
      subject: api.rep.memberId,
    });
    expect(JSON.stringify(rows)).not.toContain('manager');
  });
});

describe('GET /v1/session', () => {
  test('says who this device is', async () => {
    const { body } = await api.send('GET', '/v1/session', api.rep.token);
    expect(body).toMatchObject({
      device: { id: api.rep.deviceId },
      member: { id: api.rep.memberId, role: 'rep' },
      team: { id: api.team.id, name: 'Lantern' },
    });
  });
});
