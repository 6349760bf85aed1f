import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MAX_FEED_LINES } from '../../../api/feed/feed-lines.ts';
import { stampTime } from '../../../shared/sync/clock.ts';
import { derivedId } from '../../../shared/import/identity.ts';
import type { Row } from '../../../shared/sync/wire.ts';
import { makeCustomer, makePull, makePush } from '../make-push.ts';
import { setupTeam } from '../setup-api.ts';

let api: Awaited<ReturnType<typeof setupTeam>>;
let token: string;
let feedId: string;
beforeEach(async () => {
  api = await setupTeam({ feedsPerMinute: 50 });
  const added = await api.send('POST', '/v1/feeds', api.admin.token, { name: 'ERP' });
  token = added.body.token;
  feedId = added.body.feed.id;
});
afterEach(() => api.close());

const feed = (body: unknown, as = token) => api.send('POST', '/v1/feed', as, body);
const makeLine = (overrides = {}) => ({ externalId: 'K-1', name: '海岚商贸', city: '宁波', ...overrides });
const makePurchase = (overrides = {}) => ({
  externalId: 'B-1',
  customerExternalId: 'K-1',
  day: '2026-11-19',
  revenue: { minor: 125_000, currency: 'CNY' },
  ...overrides,
});
const statuses = (results: { status: string }[]) => results.map(({ status }) => status);

async function stored() {
  const { body } = await api.send('POST', '/v1/sync/pull', api.manager.token, makePull());
  const rows: Row[] = body.rows;
  return rows;
}
const seq = async () =>
  (await api.db.query.all<{ value: number }>('SELECT value FROM team_seq')).at(0)?.value ?? NaN;

/** A rep's edit of a customer, made at `api.clock.now`. */
async function edit(id: string, op: object) {
  const stamp = makeCustomer(api.rep, api.clock.now).stamp;
  const answer = await api.send('POST', '/v1/sync/push', api.rep.token, {
    ...makePush([{ kind: 'customer', id, stamp, ...op }]),
  });
  expect(answer.body).toMatchObject({ status: 'ok', rejected: [] });
}

describe('POST /v1/feed', () => {
  test('customers and purchases become records that the feed created (S45)', async () => {
    const answer = await feed({ customers: [makeLine()], purchases: [makePurchase()] });
    expect([...statuses(answer.body.customers), ...statuses(answer.body.purchases)]).toEqual([
      'created',
      'created',
    ]);
    const [customer, purchase] = await stored();
    expect(customer?.doc).toMatchObject({ name: '海岚商贸', externalId: 'K-1', createdBy: feedId });
    expect(purchase?.doc).toMatchObject({ customerId: customer?.id, day: '2026-11-19', createdBy: feedId });
  });

  test('the same feed again writes nothing (S42)', async () => {
    const body = { customers: [makeLine()], purchases: [makePurchase()] };
    await feed(body);
    const before = await seq();
    const again = await feed(body);
    expect([...statuses(again.body.customers), ...statuses(again.body.purchases)]).toEqual([
      'unchanged',
      'unchanged',
    ]);
    expect(await seq()).toBe(before);
  });

  test('only a changed field is written, stamped by the server (S43)', async () => {
    await feed({ customers: [makeLine()] });
    const [before] = await stored();
    api.clock.now += 1_000;
    const answer = await feed({ customers: [makeLine({ city: '上海' })] });
    expect(statuses(answer.body.customers)).toEqual(['updated']);
    const [after] = await stored();
    expect(after?.doc['city']).toBe('上海');
    const { city, ...others } = after?.stamps ?? {};
    expect(stampTime(city ?? '')).toBe(api.clock.now);
    expect(before?.stamps).toMatchObject(others);
  });

  test('a field people edited stays until the feed’s own value changes (S42)', async () => {
    const { body } = await feed({ customers: [makeLine()] });
    api.clock.now += 1_000;
    await edit(body.customers[0].id, { op: 'update', fields: { city: '杭州' } });
    const repeated = await feed({ customers: [makeLine({ phone: '0571' })] });
    expect(statuses(repeated.body.customers)).toEqual(['updated']);
    expect((await stored())[0]?.doc).toMatchObject({ city: '杭州', phone: '0571' });
    await feed({ customers: [makeLine({ city: '苏州' })] });
    expect((await stored())[0]?.doc['city']).toBe('苏州');
  });

  test('news wins over an edit made by a clock that runs ahead (S43)', async () => {
    const { body } = await feed({ customers: [makeLine()] });
    api.clock.now += 240_000;
    await edit(body.customers[0].id, { op: 'update', fields: { city: '杭州' } });
    api.clock.now -= 230_000;
    await feed({ customers: [makeLine({ city: '苏州' })] });
    expect((await stored())[0]?.doc['city']).toBe('苏州');
  });

  test('a customer that people created under the number is found, not doubled (S41)', async () => {
    const own = makeCustomer(api.rep, api.clock.now, { externalId: 'K-1', name: 'Hai Lan', city: '宁波' });
    await api.send('POST', '/v1/sync/push', api.rep.token, makePush([own]));
    const answer = await feed({ customers: [makeLine()], purchases: [makePurchase()] });
    expect(answer.body.customers).toEqual([{ status: 'updated', externalId: 'K-1', id: own.id }]);
    const rows = await stored();
    expect(rows.map(({ kind }) => kind).toSorted()).toEqual(['customer', 'purchase']);
    expect(rows.find(({ kind }) => kind === 'purchase')?.doc['customerId']).toBe(own.id);
  });

  test('a purchase that a browser imported under the number is the same record (S41)', async () => {
    const { body } = await feed({ customers: [makeLine()], purchases: [makePurchase()] });
    expect(body.purchases[0].id).toBe(derivedId('buy', ['external', 'B-1']));
  });

  test('two customers with one number are told apart by people, not guessed (S41)', async () => {
    const twins = ['One', 'Two'].map((name) =>
      makeCustomer(api.rep, api.clock.now, { externalId: 'K-1', name }),
    );
    await api.send('POST', '/v1/sync/push', api.rep.token, makePush(twins));
    const answer = await feed({ customers: [makeLine()], purchases: [makePurchase()] });
    expect(answer.body.customers).toMatchObject([{ status: 'refused', reason: 'ambiguous' }]);
    expect(answer.body.purchases).toMatchObject([{ status: 'refused', reason: 'ambiguous' }]);
  });

  test('a customer deleted here stays deleted until it is restored (S41)', async () => {
    const { body } = await feed({ customers: [makeLine()] });
    const { id } = body.customers[0];
    api.clock.now += 1_000;
    await edit(id, { op: 'delete' });
    const before = await seq();
    const answer = await feed({ customers: [makeLine({ city: '上海' })] });
    expect(answer.body.customers).toMatchObject([{ status: 'refused', reason: 'deleted' }]);
    expect(await seq()).toBe(before);
    api.clock.now += 1_000;
    await edit(id, { op: 'restore' });
    expect(statuses((await feed({ customers: [makeLine({ city: '上海' })] })).body.customers)).toEqual([
      'updated',
    ]);
  });

  test('a deleted customer whose trace was purged does not come back either (S41)', async () => {
    await feed({ customers: [makeLine()] });
    await api.db.write((tx) => tx.run('DELETE FROM record'));
    const answer = await feed({ customers: [makeLine()] });
    expect(answer.body.customers).toMatchObject([{ status: 'refused', reason: 'deleted' }]);
  });

  test('a wrong line is refused by its field and holds nothing else up (S44)', async () => {
    const answer = await feed({
      customers: [makeLine({ categorySpend: 12.5 }), makeLine({ externalId: 'K-2' }), { name: 'no number' }],
      purchases: [
        makePurchase({ customerExternalId: 'K-9' }),
        makePurchase({ externalId: 'B-2', customerExternalId: 'K-2' }),
        makePurchase({ externalId: 'B-3', customerExternalId: 'K-2', day: undefined }),
        makePurchase({ externalId: 'B-4', customerExternalId: 'K-2', teamId: 'other' }),
      ],
    });
    expect(answer.body.customers).toMatchObject([
      { status: 'refused', externalId: 'K-1', reason: 'invalid', errors: [{ field: 'categorySpend' }] },
      { status: 'created', externalId: 'K-2' },
      { status: 'refused', externalId: null, errors: [{ field: 'externalId' }] },
    ]);
    expect(answer.body.purchases).toMatchObject([
      { status: 'refused', reason: 'unknown-customer', errors: [{ field: 'customerExternalId' }] },
      { status: 'created' },
      { status: 'refused', reason: 'invalid', errors: [{ field: 'day' }] },
      { status: 'refused', reason: 'invalid', errors: [{ field: 'teamId' }] },
    ]);
  });

  test('one number twice in a request is one record with the last values', async () => {
    const answer = await feed({
      customers: [makeLine(), makeLine({ city: '上海' }), makeLine({ city: null })],
    });
    expect(statuses(answer.body.customers)).toEqual(['created', 'updated', 'updated']);
    const rows = await stored();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.doc['city']).toBeNull();
  });

  test('the fingerprint that clients compare follows what is fed', async () => {
    await feed({ customers: [makeLine()] });
    const pull = () => api.send('POST', '/v1/sync/pull', api.rep.token, makePull());
    const first = (await pull()).body.fingerprint;
    await feed({ customers: [makeLine({ city: '上海' })] });
    expect((await pull()).body.fingerprint).not.toBe(first);
  });

  test('too many lines and too many requests are refused with what to do', async () => {
    const lines = Array.from({ length: MAX_FEED_LINES / 2 + 1 }, (_, at) => ({ externalId: `K-${at}` }));
    const answer = await feed({ customers: lines, purchases: lines });
    expect([answer.status, answer.body.code]).toEqual([422, 'invalid']);
    for (let count = 0; count < 50; count++) await feed({});
    const last = await feed({});
    expect([last.status, last.body.code]).toEqual([429, 'rate-limited']);
    expect((await api.send('GET', '/v1/session', api.rep.token)).status).toBe(200);
  });

  test('a change hints the team; a repetition is silent', async () => {
    const heard: string[] = [];
    api.hub.join({
      team: api.team.id,
      member: api.rep.memberId,
      device: api.rep.deviceId,
      send: ({ type }) => heard.push(type),
      waitingBytes: () => 0,
      close: () => undefined,
    });
    await feed({ customers: [makeLine()] });
    await feed({ customers: [makeLine()] });
    expect(heard).toEqual(['pull']);
  });
});

describe('feeds', () => {
  test('a feed is listed without its token, and members know it by name', async () => {
    const { body } = await api.send('GET', '/v1/feeds', api.admin.token);
    expect(body.feeds).toMatchObject([{ id: feedId, name: 'ERP', createdBy: api.admin.memberId }]);
    expect(JSON.stringify(body)).not.toContain(token);
    const members = await api.send('GET', '/v1/members', api.rep.token);
    expect(members.body.feeds).toEqual([{ id: feedId, name: 'ERP' }]);
  });

  test('when a feed was last here is known to about a minute', async () => {
    api.clock.now += 90_000;
    await feed({});
    const { body } = await api.send('GET', '/v1/feeds', api.admin.token);
    expect(body.feeds[0].lastSeenAt).toBe(api.clock.now);
  });

  test('an ended feed is refused at once, keeps its name, and another goes on where it ended', async () => {
    await feed({ customers: [makeLine()] });
    const ended = await api.send('DELETE', `/v1/feeds/${feedId}`, api.admin.token);
    expect(ended.status).toBe(204);
    expect((await feed({})).body.code).toBe('device-revoked');
    const { body } = await api.send('GET', '/v1/members', api.rep.token);
    expect(body.feeds).toEqual([{ id: feedId, name: 'ERP' }]);
    const next = await api.send('POST', '/v1/feeds', api.admin.token, { name: 'New ERP' });
    const answer = await feed({ customers: [makeLine()] }, next.body.token);
    expect(statuses(answer.body.customers)).toEqual(['unchanged']);
  });

  test('a feed ended while its request waits in the queue writes nothing', async () => {
    const requests = Array.from({ length: 5 }, (_, at) =>
      feed({ customers: [makeLine({ externalId: `K-${at}` })] }),
    );
    const ended = api.send('DELETE', `/v1/feeds/${feedId}`, api.admin.token);
    const more = Array.from({ length: 5 }, (_, at) =>
      feed({ customers: [makeLine({ externalId: `L-${at}` })] }),
    );
    const answers = await Promise.all([...requests, ...more]);
    expect((await ended).status).toBe(204);
    expect(await stored()).toHaveLength(answers.filter(({ status }) => status === 200).length);
    expect((await feed({ customers: [makeLine()] })).status).toBe(401);
  });
});
