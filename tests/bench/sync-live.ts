import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { WebSocket } from 'ws';
import { makePush } from '../api/make-push.ts';
import { percentiles } from './percentiles.ts';
import { startSyncServer } from './start-sync-server.ts';
import { makeNthCustomer } from './sync-team.ts';

const FAN_OUTS = 10;
const AT_ONCE = 100;

/** One save, heard by so many open browsers: from sending the save until each is told, and what each costs the server. */
export async function benchLive(count: number): Promise<object> {
  const server = await startSyncServer();
  const [author = '', listener = ''] = await server.devices(2);
  const before = await server.rss();
  let heard: () => void = () => undefined;
  const sockets: WebSocket[] = [];
  while (sockets.length < count) {
    const more = Array.from({ length: Math.min(AT_ONCE, count - sockets.length) }, () =>
      open(server.url, listener, () => heard()),
    );
    sockets.push(...(await Promise.all(more)));
  }
  const bytes = (await server.rss()) - before;

  const took: number[] = [];
  const headers = { authorization: `Bearer ${author}`, 'content-type': 'application/json' };
  for (let round = 0; round < FAN_OUTS; round += 1) {
    const body = JSON.stringify(makePush([makeNthCustomer(server.author, server.now, round)]));
    const { promise, resolve } = Promise.withResolvers<void>();
    let left = count;
    const at = performance.now();
    heard = () => {
      took.push(performance.now() - at);
      left -= 1;
      if (left === 0) resolve();
    };
    await (await fetch(`${server.url}/v1/sync/push`, { method: 'POST', headers, body })).text();
    await promise;
  }
  for (const socket of sockets) socket.terminate();
  await server.end();
  return { sockets: count, ...percentiles(took), kilobytesEach: Math.round(bytes / count / 102.4) / 10 };
}

/** Resolves when the connection is signed in: its first message is the hint to pull. */
async function open(url: string, token: string, heard: () => void): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/v1/live`, { perMessageDeflate: false });
  await once(socket, 'open');
  socket.send(JSON.stringify({ token }));
  await once(socket, 'message');
  socket.on('message', heard);
  return socket;
}
