import { createClient } from '@libsql/client';
import { MAX_MUTATIONS } from '../../shared/sync/wire.ts';
import { makeId, makePush } from '../api/make-push.ts';
import { makeFolder } from '../api/setup-api.ts';
import { rmSync } from 'node:fs';
import { addTook, rates, round2, startStopwatch, type Took } from './stopwatch.ts';
import { makeNthCustomer, setupFastTeam } from './sync-team.ts';

type Team = Awaited<ReturnType<typeof setupFastTeam>>;
const ROUNDS = 5;

type Op = ReturnType<typeof makeNthCustomer>;

/**
 * What this machine's libSQL takes at best: the bare rows of a record table with its key and its order, one bulk statement and
 * one commit per push, as durable and with as large a cache as the server's own. It grows as the server's database does.
 */
async function setupFloor() {
  const folder = makeFolder();
  const client = createClient({ url: `file:${folder}/floor.db`, concurrency: 1 });
  await client.executeMultiple(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;
    CREATE TABLE record (team TEXT, kind TEXT, id TEXT, doc TEXT, stamps TEXT, visibility TEXT, owner TEXT,
      deleted INTEGER, seq INTEGER, hidden_seq INTEGER, PRIMARY KEY (team, kind, id));
    CREATE INDEX by_seq ON record (team, seq);`);
  let seq = 0;
  return {
    async insert(ops: readonly Op[]): Promise<Took> {
      const stop = startStopwatch();
      for (let from = 0; from < ops.length; from += MAX_MUTATIONS) {
        const rows = ops.slice(from, from + MAX_MUTATIONS).map(({ kind, id, doc, stamp }) => {
          const stamps = Object.fromEntries(Object.keys(doc).map((field) => [field, stamp]));
          return [kind, id, doc, stamps, 'team', doc.createdBy, 0, ++seq, 0];
        });
        const sql = `INSERT INTO record SELECT 'team of twenty-two char', value ->> 0, value ->> 1, value -> 2, value -> 3,
          value ->> 4, value ->> 5, value ->> 6, value ->> 7, value ->> 8 FROM json_each(?)`;
        await client.execute({ sql, args: [JSON.stringify(rows)] });
      }
      return stop();
    },
    close(): void {
      client.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Pushes `count` customers as one client does, and leaves them in `team`. */
export async function pushMany(team: Team, ops: readonly Op[]): Promise<Took> {
  const clientId = makeId();
  const bodies = Array.from({ length: Math.ceil(ops.length / MAX_MUTATIONS) }, (_, page) => {
    const from = page * MAX_MUTATIONS;
    return makePush(ops.slice(from, from + MAX_MUTATIONS), { clientId }, from + 1);
  });
  const texts = bodies.map((body) => JSON.stringify(body));
  const headers = { authorization: `Bearer ${team.rep.token}`, 'content-type': 'application/json' };
  const stop = startStopwatch();
  for (const body of texts) {
    const answer = await team.app.request('/v1/sync/push', { method: 'POST', headers, body });
    const text = await answer.text();
    if (!text.startsWith('{"status":"ok"')) throw new Error(text);
  }
  return stop();
}

/**
 * Validated, stamped field by field and fingerprinted, against the bare insert of the same rows in the same run. The two
 * take turns, so that whatever else the machine does falls on both.
 */
export async function benchPush(count: number): Promise<object> {
  const team = await setupFastTeam();
  const floor = await setupFloor();
  const ops = Array.from({ length: count }, (_, n) => makeNthCustomer(team.rep, team.clock.now, n));
  const share = Math.ceil(count / ROUNDS);
  let pushed: Took = { seconds: 0, cpuSeconds: 0 };
  let raw = pushed;
  for (let from = 0; from < count; from += share) {
    raw = addTook(raw, await floor.insert(ops.slice(from, from + share)));
    pushed = addTook(pushed, await pushMany(team, ops.slice(from, from + share)));
  }
  await team.close();
  floor.close();
  const ofRaw = {
    byClock: round2(raw.seconds / pushed.seconds),
    byCpu: round2(raw.cpuSeconds / pushed.cpuSeconds),
  };
  return { records: count, push: rates(count, pushed), raw: rates(count, raw), ofRaw };
}
