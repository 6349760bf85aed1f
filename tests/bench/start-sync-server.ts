import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const SERVER = fileURLToPath(new URL('sync-server/main.ts', import.meta.url));
const person = z.object({ token: z.string(), memberId: z.string(), deviceId: z.string() });
const started = z.object({ url: z.string(), author: person, now: z.number() });

/** Starts sync-server/main.ts, so that the server and those who load it do not share a thread. */
export async function startSyncServer() {
  const child = fork(SERVER, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const answer = async <T>(schema: z.ZodType<T>) => schema.parse((await once(child, 'message'))[0]);
  const { url, author, now } = await answer(started);
  return {
    url,
    author,
    now,
    async devices(count: number): Promise<string[]> {
      child.send({ devices: count });
      return (await answer(z.object({ tokens: z.array(z.string()) }))).tokens;
    },
    async people() {
      child.send('people');
      return answer(z.object({ devices: z.array(z.string()), feed: z.string() }));
    },
    async stalls() {
      child.send('stalls');
      return answer(z.object({ longestMs: z.number(), p999Ms: z.number() }));
    },
    /** Whether it still runs. */
    isAlive: () => child.exitCode === null && child.signalCode === null,
    async rss(): Promise<number> {
      child.send('memory');
      return (await answer(z.object({ rss: z.number() }))).rss;
    },
    async end(): Promise<void> {
      const exited = once(child, 'exit');
      child.send('end');
      await exited;
    },
  };
}
