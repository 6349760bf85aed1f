import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FORGET_AT_ONCE, RETENTION_MS } from '../../../api/maintenance/forget.ts';
import { maintain, startMaintenance } from '../../../api/maintenance/start-maintenance.ts';
import { makeCustomer, makePull, makePush } from '../make-push.ts';
import { setupTeam } from '../setup-api.ts';

let api: Awaited<ReturnType<typeof setupTeam>>;
beforeEach(async () => {
  api = await setupTeam();
});
afterEach(() => api.close());

const run = () => maintain(api.deps);
const push = async (body: unknown) => {
  const answer = await api.send('POST', '/v1/sync/push', api.rep.token, body);
  expect(answer.body.status).toBe('ok');
  return answer;
};
const count = async (table: string) =>
  (await api.db.query.all<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)).at(0)?.n;

/** Customers created, and the first `deleted` of them deleted again. */
async function seed(customers: number, deleted: number) {
  const ops = Array.from({ length: customers }, () => makeCustomer(api.rep, api.clock.now));
  const stamp = makeCustomer(api.rep, api.clock.now + 1).stamp;
  const ends = ops.slice(0, deleted).map(({ id }) => ({ op: 'delete', kind: 'customer', id, stamp }));
  const sent = makePush([...ops, ...ends].slice(0, 500));
  await push(sent);
  return sent;
}

describe('maintenance', () => {
  test('a deleted record is purged after 180 days, not before, and a live one never (S46)', async () => {
    await seed(3, 1);
    await run();
    api.clock.now += RETENTION_MS - 1;
    await run();
    expect(await count('record')).toBe(3);
    api.clock.now += 1;
    await run();
    expect(await count('record')).toBe(2);
    expect(await count('record WHERE deleted = 1')).toBe(0);
  });

  test('who has not heard of a purged deletion begins anew, who has goes on (S22, S46)', async () => {
    const pull = async (from: Record<string, unknown>) =>
      (await api.send('POST', '/v1/sync/pull', api.manager.token, makePull(from))).body;
    await push(makePush([makeCustomer(api.rep, api.clock.now)]));
    const early = await pull({});
    await seed(2, 2);
    const late = await pull({});
    await run();
    api.clock.now += RETENTION_MS;
    await run();
    const position = ({ cursor, epoch }: { cursor: string; epoch: string }) => ({ cursor, epoch });
    expect((await pull(position(early))).status).toBe('reset');
    expect(await pull(position(late))).toMatchObject({ status: 'ok', rows: [], gone: [] });
    expect((await pull({})).rows).toHaveLength(1);
  });

  test('a deletion that arrived late is told for 180 days from its arrival, whatever its stamp says (S46)', async () => {
    await seed(1, 0);
    await run();
    api.clock.now += RETENTION_MS;
    const old = makeCustomer(api.rep, api.clock.now - RETENTION_MS);
    const stamp = makeCustomer(api.rep, api.clock.now - RETENTION_MS + 1).stamp;
    await push(makePush([old, { op: 'delete', kind: 'customer', id: old.id, stamp }]));
    await run();
    expect(await count('record WHERE deleted = 1')).toBe(1);
  });

  test('accepted results are forgotten, rejected ones kept, and a forgotten save offered again has no effect (S47)', async () => {
    const bad = makeCustomer(api.rep, api.clock.now, { stage: 'unheard-of' });
    const good = makeCustomer(api.rep, api.clock.now);
    const gone = {
      op: 'delete',
      kind: 'customer',
      id: good.id,
      stamp: good.stamp.replace('-0000-', '-0001-'),
    };
    const sent = makePush([bad, good, gone]);
    await push(sent);
    await run();
    api.clock.now += RETENTION_MS;
    await run();
    expect([await count('mutation'), await count('record')]).toEqual([1, 0]);
    const again = await push(sent);
    expect(again.body).toMatchObject({ lastMid: 3, rejected: [{ mid: 1, reason: 'invalid' }] });
    expect(await count('record')).toBe(0);
  });

  test('one transaction forgets so much at most, and a run goes on until nothing is left', async () => {
    const rows = FORGET_AT_ONCE + 5;
    await seed(1, 1);
    await api.db.write((tx) =>
      tx.run(`INSERT INTO record SELECT team, kind, id || value, doc, stamps, visibility, owner, deleted, 1, 0, NULL
        FROM record, (WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n LIMIT ${rows}) SELECT value FROM n)`),
    );
    await run();
    api.clock.now += RETENTION_MS;
    let transactions = 0;
    const { write } = api.db;
    const db = { ...api.db, write: ((job) => (transactions++, write(job))) as typeof write };
    await maintain({ ...api.deps, db });
    expect(await count('record')).toBe(0);
    expect(transactions).toBe(2);
  });

  test('it runs every hour until it is ended, and survives a database that fails', async () => {
    const timers: { ms: number; task: () => void }[] = [];
    const cancelled: number[] = [];
    const { promise: failed, resolve } = Promise.withResolvers<void>();
    const end = startMaintenance({
      db: { ...api.db, write: () => Promise.reject(new Error('disk')) },
      now: api.deps.now,
      log: ({ event }) => event === 'maintenance-failed' && resolve(),
      after: (ms, task) => {
        const at = timers.push({ ms, task }) - 1;
        return () => void cancelled.push(at);
      },
    });
    timers[0]?.task();
    await failed;
    await new Promise((next) => setImmediate(next));
    expect(timers.map(({ ms }) => ms)).toEqual([3_600_000, 3_600_000]);
    end();
    expect(cancelled).toEqual([1]);
  });
});
