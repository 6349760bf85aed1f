import { once } from 'node:events';
import { type ClientRequest, request as httpRequest } from 'node:http';
import { setupTeam } from '../api/setup-api.ts';
import { type HostileRequest, hostileRequest, targetsOf } from '../api/fuzz/hostile-request.ts';
import { Prng } from '../simulation/prng.ts';
import { round2 } from './stopwatch.ts';
import { startSyncServer } from './start-sync-server.ts';

const AT_ONCE = 8;
/** Bodies that are as large as they may be, in the shapes that cost most. */
const LARGE = [
  () => `{"mutations":[${'{},'.repeat(300_000)}{}]}`,
  () => `{${Array.from({ length: 90_000 }, (_, at) => `"k${at}":1`).join()}}`,
  () => `[${'['.repeat(500_000)}`,
  () => `"${'\\u0000'.repeat(170_000)}"`,
  () => `{"clientId":"${'0'.repeat(1_000_000)}"}`,
];

/**
 * `npm run bench -- fuzz [requests] [seed]`: hostile requests over real HTTP, with raw headers, chunked and cut-off bodies:
 * how they are answered, and how long the server's event loop stood still meanwhile.
 */
export async function run(): Promise<object> {
  const [count = 20_000, seed = 1] = process.argv.slice(3).map(Number);
  const server = await startSyncServer();
  const tokens = await server.people();
  const api = await setupTeam();
  const targets = targetsOf(api.app);
  await api.close();
  const chance = new Prng(seed);
  const answers: Record<string, number> = {};
  let sent = 0;
  await server.stalls();
  const work = async () => {
    while (sent < count) {
      sent += 1;
      const made = hostileRequest(chance, targets, tokens);
      const status = await send(server.url, chance, chance.chance(0.005) ? large(chance, made) : made);
      answers[status] = (answers[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const { longestMs, p999Ms } = await server.stalls();
  const health = await fetch(`${server.url}/health`);
  const figures = {
    requests: count,
    seed,
    answers,
    longestStallMs: round2(longestMs),
    stallP999Ms: round2(p999Ms),
  };
  const alive = health.ok && server.isAlive();
  await server.end();
  return { ...figures, alive };
}

const large = (chance: Prng, { headers }: HostileRequest): HostileRequest => ({
  method: 'POST',
  path: '/v1/sync/push',
  headers,
  body: chance.pick(LARGE)(),
});

/** The status, or what became of the connection: Node refuses by itself what is not HTTP. */
async function send(
  url: string,
  chance: Prng,
  { method, path, headers, body }: HostileRequest,
): Promise<string> {
  const upgrade = chance.chance(0.02) ? ['upgrade', 'websocket'] : [];
  let call: ClientRequest;
  try {
    call = httpRequest(`${url}${path}`, {
      method,
      headers: [...headers.flat(), ...upgrade, 'host', 'x'],
      agent: false,
    });
  } catch {
    return 'not sent';
  }
  const answered = Promise.race([
    once(call, 'response').then(async ([response]) => {
      response.resume();
      await once(response, 'end');
      return String(response.statusCode);
    }),
    once(call, 'upgrade').then(([response, socket]) => (socket.destroy(), String(response.statusCode))),
  ]).catch(() => 'closed');
  if (chance.chance(0.02)) {
    // Begins a body and goes away
    call.write('{"a":');
    setTimeout(() => call.destroy(), 20);
  } else {
    if (body !== null) call.write(body);
    call.end();
  }
  return answered;
}
