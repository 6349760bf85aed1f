import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SCHEMA_VERSION } from '../../../shared/sync/wire.ts';
import type { LiveConnection } from '../../../api/live/hub.ts';
import { makeCustomer, makeNote, makePull, makePush } from '../make-push.ts';
import { type Person, setupTeam } from '../setup-api.ts';

let api: Awaited<ReturnType<typeof setupTeam>>;
beforeEach(async () => {
  api = await setupTeam();
});
afterEach(() => api.close());

const push = (who: Person, body: unknown) => api.send('POST', '/v1/sync/push', who.token, body);
const pull = (who: Person, overrides = {}) =>
  api.send('POST', '/v1/sync/pull', who.token, makePull(overrides));

describe('POST /v1/sync/push', () => {
  test('a customer pushed by one is pulled by another', async () => {
    const op = makeCustomer(api.rep, api.clock.now, { name: '海岚商贸\u0000' });
    const answer = await push(api.rep, makePush([op]));
    expect(answer.body).toMatchObject({ status: 'ok', lastMid: 1, rejected: [] });
    const { body } = await pull(api.manager);
    expect(body.rows).toMatchObject([{ kind: 'customer', id: op.id, doc: { name: '海岚商贸\u0000' } }]);
  });

  test('the same push again changes nothing', async () => {
    const sent = makePush([makeCustomer(api.rep, api.clock.now)]);
    const first = await push(api.rep, sent);
    const before = await pull(api.manager);
    expect(await push(api.rep, sent)).toMatchObject({ body: first.body });
    expect((await pull(api.manager)).body.cursor).toBe(before.body.cursor);
  });

  test('an invalid save is refused by itself and listed until confirmed', async () => {
    const good = makeCustomer(api.rep, api.clock.now);
    const bad = makeCustomer(api.rep, api.clock.now, { stage: 'unheard-of' });
    const sent = makePush([bad, good]);
    const answer = await push(api.rep, sent);
    expect(answer.body.rejected).toMatchObject([{ mid: 1, reason: 'invalid' }]);
    expect(answer.body.rejected[0].detail).toContain('stage');
    const { clientId } = sent;
    expect((await pull(api.rep, { clientId })).body.rejected).toHaveLength(1);
    expect((await pull(api.rep, { clientId, confirmedMid: 1 })).body.rejected).toHaveLength(0);
  });

  test('fifty devices pushing at once leave an unbroken sequence', async () => {
    const pushes = Array.from({ length: 50 }, () =>
      push(api.rep, makePush([makeCustomer(api.rep, api.clock.now)])),
    );
    for (const answer of await Promise.all(pushes)) expect(answer.body.status).toBe('ok');
    const rows = await api.db.query.all<{ seq: number }>('SELECT seq FROM record ORDER BY seq');
    expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  test('a member removed while the push waits in the queue writes nothing', async () => {
    const removal = api.send('DELETE', `/v1/members/${api.rep.memberId}`, api.admin.token);
    const pushes = Array.from({ length: 20 }, () =>
      push(api.rep, makePush([makeCustomer(api.rep, api.clock.now)])),
    );
    const answers = await Promise.all(pushes);
    expect((await removal).status).toBe(204);
    const accepted = answers.filter((answer) => answer.status === 200).length;
    const [stored] = await api.db.query.all<{ count: number }>('SELECT count(*) AS count FROM record');
    expect(stored?.count).toBe(accepted);
    expect(answers.at(-1)?.body.code).toBe('member-removed');
  });

  test('a schema of another version is told apart from a mistake', async () => {
    const newer = makePush([], { schema: SCHEMA_VERSION + 1, somethingNew: true });
    const answer = await push(api.rep, newer);
    expect([answer.status, answer.body.code]).toEqual([409, 'schema-too-new']);
    expect(answer.body.newestSchema).toBe(SCHEMA_VERSION);
    const pulled = await pull(api.rep, { schema: SCHEMA_VERSION + 1 });
    expect(pulled.body.code).toBe('schema-too-new');
  });
});

describe('POST /v1/sync/pull', () => {
  test('a forged or foreign cursor starts over', async () => {
    await push(api.rep, makePush([makeCustomer(api.rep, api.clock.now)]));
    const { cursor, epoch } = (await pull(api.rep)).body;
    expect((await pull(api.rep, { cursor, epoch })).body).toMatchObject({ status: 'ok', rows: [] });
    expect((await pull(api.manager, { cursor, epoch })).body.status).toBe('reset');
    expect(
      (await pull(api.rep, { cursor: `${cursor.startsWith('A') ? 'B' : 'A'}${cursor.slice(1)}`, epoch })).body
        .status,
    ).toBe('reset');
  });

  test('a private note reaches only its author, whatever the other’s role', async () => {
    const note = makeNote(api.rep, api.clock.now, { text: 'canary-7f3a', visibility: 'private' });
    await push(api.rep, makePush([note]));
    expect(JSON.stringify((await pull(api.rep)).body)).toContain('canary-7f3a');
    for (const other of [api.manager, api.admin]) {
      const { body } = await pull(other);
      expect(JSON.stringify(body)).not.toContain('canary-7f3a');
      expect(body).toMatchObject({ rows: [], gone: [] });
    }
  });

  test('private edits leave a colleague’s answer unchanged to the byte', async () => {
    const { cursor, epoch } = (await pull(api.manager)).body;
    const clientId = makePull().clientId;
    const again = async () => JSON.stringify((await pull(api.manager, { cursor, epoch, clientId })).body);
    const before = await again();
    const notes = Array.from({ length: 20 }, (_, index) =>
      makeNote(api.rep, api.clock.now, { text: `secret ${index}`, visibility: 'private' }),
    );
    await push(api.rep, makePush(notes));
    expect(await again()).toBe(before);
  });

  test('a note turned private disappears for the others', async () => {
    const note = makeNote(api.rep, api.clock.now, { text: 'shared first' });
    const sent = makePush([note]);
    await push(api.rep, sent);
    const first = (await pull(api.manager)).body;
    expect(first.rows).toHaveLength(1);
    const hide = {
      op: 'update',
      kind: 'note',
      id: note.id,
      stamp: note.stamp.replace('-0000-', '-0001-'),
      fields: { visibility: 'private' },
    };
    await push(api.rep, { ...makePush([hide], { clientId: sent.clientId }, 2) });
    const { cursor, epoch } = first;
    expect((await pull(api.manager, { cursor, epoch })).body).toMatchObject({
      rows: [],
      gone: [{ kind: 'note', id: note.id }],
    });
  });
});

function listen(who: Person) {
  const heard: string[] = [];
  const connection: LiveConnection = {
    team: api.team.id,
    member: who.memberId,
    device: who.deviceId,
    send: (message) => heard.push(message.type),
    waitingBytes: () => 0,
    close: (_code, reason) => heard.push(reason),
  };
  api.hub.join(connection);
  return heard;
}

describe('live hints of a push', () => {
  test('a shared change hints everybody but the device it came from', async () => {
    const [author, colleague] = [listen(api.rep), listen(api.manager)];
    await push(api.rep, makePush([makeCustomer(api.rep, api.clock.now)]));
    expect(colleague).toEqual(['pull']);
    expect(author).toEqual([]);
  });

  test('a private change is silent for everybody but its author’s other devices', async () => {
    const { body } = await api.send('POST', '/v1/devices/link', api.rep.token);
    const second = listen(await api.signIn(body.code));
    const [colleague, admin] = [listen(api.manager), listen(api.admin)];
    const note = makeNote(api.rep, api.clock.now, { text: 'mine', visibility: 'private' });
    await push(api.rep, makePush([note]));
    expect(second).toEqual(['pull']);
    expect([...colleague, ...admin]).toEqual([]);
  });

  test('a note turned private hints the team once, so that it disappears, and is silent from then on', async () => {
    const note = makeNote(api.rep, api.clock.now, { text: 'shared first' });
    const sent = makePush([note]);
    await push(api.rep, sent);
    const colleague = listen(api.manager);
    const stamp = (count: number) => note.stamp.replace('-0000-', `-000${count}-`);
    const change = { op: 'update', kind: 'note', id: note.id };
    const hide = { ...change, stamp: stamp(1), fields: { visibility: 'private' } };
    await push(api.rep, makePush([hide], { clientId: sent.clientId }, 2));
    expect(colleague).toEqual(['pull']);
    const edit = { ...change, stamp: stamp(2), fields: { text: 'mine alone' } };
    await push(api.rep, makePush([edit], { clientId: sent.clientId }, 3));
    expect(colleague).toEqual(['pull']);
  });

  test('a push that changes nothing hints nobody', async () => {
    const sent = makePush([makeCustomer(api.rep, api.clock.now)]);
    await push(api.rep, sent);
    const colleague = listen(api.manager);
    await push(api.rep, sent);
    expect(colleague).toEqual([]);
  });

  test('a revoked device is dropped with the revocation', async () => {
    const heard = listen(api.rep);
    await api.send('DELETE', `/v1/devices/${api.rep.deviceId}`, api.admin.token);
    expect(heard).toEqual(['device-revoked']);
  });
});
