import { benchClients } from './sync-clients.ts';
import { benchLive } from './sync-live.ts';
import { benchPull } from './sync-pull.ts';
import { benchPush } from './sync-push.ts';

const PARTS: Readonly<Record<string, () => Promise<object>>> = {
  push10k: () => benchPush(10_000),
  push100k: () => benchPush(100_000),
  pull: () => benchPull(100_000),
  clients50: () => benchClients(50),
  clients500: () => benchClients(500),
  live1000: () => benchLive(1_000),
  live5000: () => benchLive(5_000),
};

/** The server's side of sync, part by part; `npm run bench -- sync PART ...` runs only those named. */
export async function run(): Promise<object> {
  const wanted = process.argv.slice(3);
  const unknown = wanted.filter((name) => !Object.hasOwn(PARTS, name));
  if (unknown.length > 0) throw new Error(`no part ${unknown.join(', ')}: ${Object.keys(PARTS).join(', ')}`);
  const figures: Record<string, object> = {};
  for (const [name, part] of Object.entries(PARTS))
    if (wanted.length === 0 || wanted.includes(name)) figures[name] = await part();
  return figures;
}
