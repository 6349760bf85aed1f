import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Api, setupTeam } from '../setup-api.ts';

let api: Awaited<ReturnType<typeof setupTeam>>;
beforeEach(async () => {
  api = await setupTeam();
});
afterEach(() => api.close());

const signInWith = (to: Api, invitationCode: string) =>
  to.send('POST', '/v1/devices', undefined, { invitationCode, deviceName: 'Second' });

describe('POST /v1/devices', () => {
  test('a code signs one device in, once', async () => {
    const invited = await api.send('POST', '/v1/invitations', api.admin.token, {
      name: 'Ana',
      role: 'rep',
      addresses: ['Ana@Example.com'],
    });
    const first = await signInWith(api, invited.body.code);
    expect(first.status).toBe(201);
    expect(first.body.member).toMatchObject({ name: 'Ana', role: 'rep', addresses: ['ana@example.com'] });
    expect(first.body.team.name).toBe('Lantern');
    expect(first.body.token).toMatch(/^rapport_[\w-]{43}$/);
    const second = await signInWith(api, invited.body.code);
    expect(second.status).toBe(403);
    expect(second.body.code).toBe('code-not-accepted');
  });

  test('a code is accepted however it is typed', async () => {
    const { body } = await api.send('POST', '/v1/devices/link', api.rep.token);
    const typed = ` ${body.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
    expect((await signInWith(api, typed)).status).toBe(201);
  });

  test('an expired code is refused', async () => {
    const { body } = await api.send('POST', '/v1/invitations', api.admin.token, { name: 'Ana', role: 'rep' });
    api.clock.now = body.expiresAt;
    expect((await signInWith(api, body.code)).body.code).toBe('code-not-accepted');
  });

  test('only digests of tokens and codes are stored', async () => {
    const { body } = await api.send('POST', '/v1/devices/link', api.rep.token);
    const tables = ['device', 'invitation'];
    for (const table of tables) {
      const rows = await api.db.query.all(`SELECT * FROM ${table}`);
      expect(JSON.stringify(rows)).not.toContain(api.rep.token.slice(8));
      expect(JSON.stringify(rows)).not.toContain(body.code.replaceAll('-', ''));
      expect(JSON.stringify(rows)).not.toContain(body.code);
    }
  });
});

describe('POST /v1/devices/link', () => {
  test('the code signs in a further device of the same member', async () => {
    const { body } = await api.send('POST', '/v1/devices/link', api.rep.token);
    const linked = await signInWith(api, body.code);
    expect(linked.body.member.id).toBe(api.rep.memberId);
    expect(linked.body.device.id).not.toBe(api.rep.deviceId);
  });

  test('a code ends after ten minutes, and when another is issued', async () => {
    const first = await api.send('POST', '/v1/devices/link', api.rep.token);
    const second = await api.send('POST', '/v1/devices/link', api.rep.token);
    expect((await signInWith(api, first.body.code)).status).toBe(403);
    api.clock.now += 10 * 60_000;
    expect((await signInWith(api, second.body.code)).status).toBe(403);
  });

  test('the code does not appear among the open invitations', async () => {
    await api.send('POST', '/v1/devices/link', api.rep.token);
    const { body } = await api.send('GET', '/v1/invitations', api.admin.token);
    expect(body.invitations).toEqual([]);
  });
});

describe('GET /v1/devices', () => {
  test('a rep sees their own devices, an admin the team’s', async () => {
    const own = await api.send('GET', '/v1/devices', api.rep.token);
    expect(own.body.devices).toMatchObject([
      { id: api.rep.deviceId, memberId: api.rep.memberId, name: 'Test browser', current: true },
    ]);
    const all = await api.send('GET', '/v1/devices', api.admin.token);
    expect(all.body.devices).toHaveLength(3);
  });

  test('a device’s last use is kept to the minute', async () => {
    api.clock.now += 61_000;
    await api.send('GET', '/v1/session', api.rep.token);
    // The write queue keeps its order: once this is done, so is the note of the use.
    await api.db.write(async () => undefined);
    const { body } = await api.send('GET', '/v1/devices', api.rep.token);
    expect(body.devices[0].lastSeenAt).toBe(api.clock.now);
  });
});

describe('DELETE /v1/devices/{id}', () => {
  test('a revoked device is refused at once and told why', async () => {
    const gone = await api.send('DELETE', `/v1/devices/${api.rep.deviceId}`, api.rep.token);
    expect(gone.status).toBe(204);
    const after = await api.send('GET', '/v1/session', api.rep.token);
    expect(after.status).toBe(401);
    expect(after.body.code).toBe('device-revoked');
    expect(after.headers.get('www-authenticate')).toBe('Bearer');
  });

  test('a colleague’s device is as if it did not exist; an admin revokes it', async () => {
    const foreign = `/v1/devices/${api.manager.deviceId}`;
    expect((await api.send('DELETE', foreign, api.rep.token)).status).toBe(404);
    expect((await api.send('GET', '/v1/session', api.manager.token)).status).toBe(200);
    expect((await api.send('DELETE', foreign, api.admin.token)).status).toBe(204);
    expect((await api.send('DELETE', foreign, api.admin.token)).status).toBe(404);
  });
});
