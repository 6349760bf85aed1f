import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../api/main.ts', import.meta.url));

export interface RunningMain {
  readonly url: string;
  readonly adminCode: string | null;
  readonly child: ChildProcess;
  /** Every line it printed to its standard output so far. */
  readonly lines: readonly string[];
  /** Sends a signal and resolves with how it ended. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Runs `node api/main.ts` over a database in `folder` until it listens. */
export async function runMain(folder: string): Promise<RunningMain> {
  const env = {
    ...process.env,
    PORT: '0',
    HOST: '127.0.0.1',
    DATABASE_URL: `file:${folder}/rapport.db`,
    LOG_LEVEL: 'error',
  };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const { promise: listening, resolve, reject } = Promise.withResolvers<string>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    const url = /^Listening on (\S+)$/.exec(line)?.[1];
    if (url !== undefined) resolve(url);
  });
  child.once('exit', (code) => reject(new Error(`api/main.ts ended with ${code}`)));
  const url = await listening;
  // The code, if any, comes with the address.
  await new Promise((next) => setImmediate(next));
  return {
    url,
    child,
    lines,
    get adminCode() {
      return lines.flatMap((line) => /^Admin invitation code: (\S+)$/.exec(line)?.[1] ?? [])[0] ?? null;
    },
    async end(signal) {
      const ended = once(child, 'exit');
      child.kill(signal);
      const [code] = await ended;
      return code;
    },
  };
}
