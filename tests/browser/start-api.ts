import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../scripts/run-step.ts';

export interface ApiProcess {
  readonly url: string;
  readonly adminCode: string;
  /** A token for another system, got as an administrator gets it: by the command, while the server runs. */
  addFeed(name: string): Promise<string>;
  /** Kills the process without warning and starts another over the same database, at the same port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
  /** Starts again after `stop`. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** A real API in a process of its own, over a new database. */
export async function startApi(): Promise<ApiProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'rapport-api-'));
  const database = `file:${join(folder, 'rapport.db')}`;
  let running = await launch(database, '0');
  const { url, adminCode } = running;
  if (adminCode === null) throw new Error('a new database has no admin code');
  const { port } = new URL(url);
  const stop = async (): Promise<void> => kill(running.child);
  const start = async (): Promise<void> => {
    running = await launch(database, port);
  };
  return {
    url,
    adminCode,
    addFeed: (name) => addFeed(database, name),
    stop,
    start,
    async restart() {
      await stop();
      await start();
    },
    async close() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function addFeed(database: string, name: string): Promise<string> {
  const main = [join(root, 'api', 'main.ts'), 'feed', name];
  const env = { ...process.env, DATABASE_URL: database };
  const { stdout } = await promisify(execFile)(process.execPath, main, { cwd: root, env });
  const [, token] = /^Feed token: (\S+)$/m.exec(stdout) ?? [];
  if (!token) throw new Error(`no token in: ${stdout}`);
  return token;
}

async function launch(database: string, port: string) {
  const child = spawn(process.execPath, [join(root, 'api', 'main.ts')], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: database, PORT: port, HOST: '127.0.0.1', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  // It takes two seconds, and ten times that on a machine shared with many.
  const deadline = Date.now() + 60_000;
  for (;;) {
    const [, url] = /^Listening on (\S+)\n/m.exec(printed) ?? [];
    const [, adminCode = null] = /^Admin invitation code: (\S+)\n/m.exec(printed) ?? [];
    if (url) return { child, url, adminCode };
    if (child.exitCode !== null || Date.now() > deadline) {
      // Left behind, it would hold the output open that the test's process must close to end.
      await kill(child);
      throw new Error(`the API did not start: ${printed}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
