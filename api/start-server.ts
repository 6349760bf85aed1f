import { once } from 'node:events';
import type { Server } from 'node:http';
import { type WebSocketServerLike, createAdaptorServer } from '@hono/node-server';
import { WebSocketServer } from 'ws';
import { systemRandomness } from '../shared/sync/randomness.ts';
import { createApp } from './app.ts';
import { connectDatabase } from './db/connect.ts';
import { type Config, type Environment, readConfig } from './env.ts';
import { LIMITS } from './http/limits.ts';
import { jsonLog } from './http/log.ts';
import { CLOSE, createLiveHub } from './live/hub.ts';
import { MAX_LIVE_MESSAGE_BYTES } from './live/upgrade.ts';
import { startMaintenance } from './maintenance/start-maintenance.ts';
import { openTeam } from './team/open-team.ts';

/** How long a stopping server waits for requests under way, in milliseconds. */
const DRAIN_MS = 5_000;

export interface RunningServer {
  /** Origin it listens at, for example `http://127.0.0.1:8787`. */
  readonly url: string;
  /** The first admin's one-time invitation code, while the team has no member; otherwise null. */
  readonly adminCode: string | null;
  /** Takes no new requests, finishes those under way, closes the database. */
  close(): Promise<void>;
}

/** The environment cannot be used; each problem names its variable. */
export class InvalidEnvironment extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** Opens the database and listens. The variables are those of env.ts. */
export async function startServer(env: Environment): Promise<RunningServer> {
  const read = readConfig(env);
  if (!read.ok) throw new InvalidEnvironment(read.problems);
  const { config } = read;
  const db = await connectDatabase(config.databaseUrl, config.databaseAuthToken);
  const hub = createLiveHub();
  const clock = { now: Date.now, random: systemRandomness };
  const { cursorKey, adminCode } = await openTeam(db, config.teamName, clock);
  const log = jsonLog(config.logLevel, (line) => process.stderr.write(`${line}\n`));
  const { allowsOrigin, trustsProxy } = config;
  const app = createApp({ ...clock, db, cursorKey, log, hub, limits: LIMITS, allowsOrigin, trustsProxy });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_LIVE_MESSAGE_BYTES });
  const server = createAdaptorServer({
    fetch: app.fetch,
    // Whoever would rather speak another protocol (curl and Java ask for HTTP/2) is answered in this one.
    serverOptions: { shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === 'websocket' },
    // `as`: the same ws, declared with optional properties that may not be undefined.
    websocket: { server: sockets as unknown as WebSocketServerLike },
  }) as Server; // `as`: no createServer is given, so it is plain HTTP
  const url = await listen(server, config);
  const endMaintenance = startMaintenance({ db, now: clock.now, log, after });
  async function close() {
    endMaintenance();
    hub.closeAll();
    await drain(server, sockets);
    await db.close();
  }
  return { url, adminCode, close };
}

function after(ms: number, task: () => void): () => void {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
}

async function listen(server: Server, { host, port }: Config): Promise<string> {
  // Bodies have their own deadline; this bounds the headers of whoever never finishes them.
  server.headersTimeout = 10_000;
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens at no port');
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
}

async function drain(server: Server, sockets: WebSocketServer): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  // Also those that have not said who they are; whoever does not answer the farewell is cut off.
  for (const socket of sockets.clients) socket.close(CLOSE.goingAway);
  const late = setTimeout(() => {
    for (const socket of sockets.clients) socket.terminate();
    server.closeAllConnections();
  }, DRAIN_MS);
  await closed;
  clearTimeout(late);
}
