import { monitorEventLoopDelay } from 'node:perf_hooks';
import { makePull } from '../api/make-push.ts';
import { pushMany } from './sync-push.ts';
import { rates, startStopwatch } from './stopwatch.ts';
import { makeNthCustomer, setupFastTeam } from './sync-team.ts';

const NEXT = /"cursor":"([\w-]+)","more":(true|false)/;
const EPOCH = /"epoch":"([0-9a-f]+)"/;

/** A new device's first pull of everything, the answers not parsed: rows a second, and how long others had to wait. */
export async function benchPull(count: number): Promise<object> {
  const team = await setupFastTeam();
  await pushMany(
    team,
    Array.from({ length: count }, (_, n) => makeNthCustomer(team.rep, team.clock.now, n)),
  );
  const headers = { authorization: `Bearer ${team.manager.token}`, 'content-type': 'application/json' };
  const stalls = monitorEventLoopDelay({ resolution: 1 });
  let position: { cursor: string | null; epoch: string | null } = { cursor: null, epoch: null };
  let more = true;
  let pages = 0;
  let bytes = 0;
  stalls.enable();
  const stop = startStopwatch();
  while (more) {
    const body = JSON.stringify(makePull(position));
    const answer = await team.app.request('/v1/sync/pull', { method: 'POST', headers, body });
    const text = await answer.text();
    const [, cursor = null, goesOn] = NEXT.exec(text.slice(-4_000)) ?? [];
    position = { cursor, epoch: EPOCH.exec(text.slice(-4_000))?.[1] ?? null };
    more = goesOn === 'true';
    pages += 1;
    bytes += text.length;
    await new Promise((next) => setImmediate(next));
  }
  const took = stop();
  stalls.disable();
  await team.close();
  return {
    rows: count,
    pages,
    megabytes: Math.round(bytes / 1e6),
    ...rates(count, took),
    longestStallMs: Math.round(stalls.max / 1e6),
  };
}
