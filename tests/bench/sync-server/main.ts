import type { Server } from 'node:http';
import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type WebSocketServerLike, createAdaptorServer } from '@hono/node-server';
import { WebSocketServer } from 'ws';
import { setupFastTeam } from '../sync-team.ts';

/** A server in a process of its own, told by messages: `devices` signs so many in, `people` gives everybody's tokens,
 * `memory` says what it holds, `stalls` how long its event loop stood still since last asked. */
const team = await setupFastTeam();
const sockets = new WebSocketServer({ noServer: true, maxPayload: 4_096 });
const server = createAdaptorServer({
  fetch: team.app.fetch,
  // `as`: the same ws, declared with optional properties that may not be undefined
  websocket: { server: sockets as unknown as WebSocketServerLike },
}) as Server; // `as`: no createServer is given, so it is plain HTTP
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
const tokens = [team.rep.token, team.manager.token];
const stalls = monitorEventLoopDelay({ resolution: 1 });
stalls.enable();

process.on('message', (message: { devices: number } | 'memory' | 'stalls' | 'people' | 'end') => {
  if (message === 'memory') process.send?.({ rss: process.memoryUsage.rss() });
  else if (message === 'people') void people();
  else if (message === 'stalls') {
    process.send?.({ longestMs: stalls.max / 1e6, p999Ms: stalls.percentile(99.9) / 1e6 });
    stalls.reset();
  } else if (message === 'end') void end();
  else void signIn(message.devices);
});

async function people(): Promise<void> {
  const { body } = await team.send('POST', '/v1/feeds', team.admin.token, { name: 'ERP' });
  const { admin, manager, rep } = team;
  process.send?.({ devices: [admin.token, admin.token, manager.token, rep.token], feed: body.token });
}

async function signIn(devices: number): Promise<void> {
  while (tokens.length < devices) {
    const { body } = await team.send('POST', '/v1/devices/link', team.rep.token);
    tokens.push((await team.signIn(body.code)).token);
  }
  process.send?.({ tokens });
}

async function end(): Promise<void> {
  for (const socket of sockets.clients) socket.terminate();
  server.close();
  server.closeAllConnections();
  await team.close();
  process.disconnect();
}

process.send?.({
  url: typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '',
  author: team.rep,
  now: team.clock.now,
});
