import { performance } from 'node:perf_hooks';
import { makeId, makePush } from '../api/make-push.ts';
import { percentiles } from './percentiles.ts';
import { startSyncServer } from './start-sync-server.ts';
import { makeNthCustomer } from './sync-team.ts';

const REQUESTS = 4_000;

/** So many devices that each save one customer after another as fast as they are answered: how long each save takes. */
export async function benchClients(clients: number): Promise<object> {
  const server = await startSyncServer();
  const tokens = await server.devices(clients);
  const took: number[] = [];
  const refused: Record<number, number> = {};
  let sent = 0;
  const started = performance.now();

  async function work(token: string): Promise<void> {
    const clientId = makeId();
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    for (let mid = 1; sent < REQUESTS; mid += 1) {
      sent += 1;
      const op = makeNthCustomer(server.author, server.now, sent);
      const body = JSON.stringify(makePush([op], { clientId }, mid));
      const at = performance.now();
      const answer = await fetch(`${server.url}/v1/sync/push`, { method: 'POST', headers, body });
      await answer.text();
      if (answer.ok) took.push(performance.now() - at);
      else {
        refused[answer.status] = (refused[answer.status] ?? 0) + 1;
        mid -= 1;
      }
    }
  }
  // The first of the server's two own devices is another member's
  await Promise.all(tokens.filter((_, at) => at !== 1).map(work));
  const seconds = (performance.now() - started) / 1_000;
  await server.end();
  return { clients, ...percentiles(took), perSecond: Math.round(took.length / seconds), refused };
}
