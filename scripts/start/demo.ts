import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { z } from 'zod';
import { startServer } from '../../api/start-server.ts';
import { serveInbox } from '../demo-inbox/serve-inbox.ts';
import { buildDevelopment, DEVELOPMENT_BUILD } from '../build-development.ts';
import { launchChromium } from '../launch-chromium.ts';
import { linkCode, seedTeam } from '../sample-team/seed-team.ts';
import { connectExtension } from './connect-extension.ts';
import { openCard, type DemoCard } from './open-card.ts';

export interface Demo {
  /** Origin of the API. */
  readonly api: string;
  /** Address of the demo inbox. */
  readonly inbox: string;
  readonly page: Page;
  readonly card: DemoCard;
  /** A device token of Ben's, a colleague of the person at this browser. */
  readonly colleague: string;
  readonly browserClosed: Promise<void>;
  close(): Promise<void>;
}

/** What is kept between two starts: tokens of the sample team's own devices. */
const kept = z.object({ ana: z.string(), ben: z.string(), inboxPort: z.int(), apiPort: z.int() });

/** Starts API, demo inbox and browser in `folder`, which keeps their data; a second start goes on with it. */
export async function startDemo({ folder, headless }: { folder: string; headless: boolean }): Promise<Demo> {
  console.log('rapport: building the extension');
  await buildDevelopment();
  const keptFile = join(folder, 'demo.json');
  const before = existsSync(keptFile) ? kept.parse(JSON.parse(await readFile(keptFile, 'utf8'))) : null;
  console.log('rapport: starting the API and the demo inbox');
  const server = await startServer({
    HOST: '127.0.0.1',
    PORT: String(before?.apiPort ?? 0),
    DATABASE_URL: `file:${join(folder, 'rapport.db')}`,
    TEAM_NAME: 'Lantern Packaging (sample)',
    LOG_LEVEL: 'warn',
  });
  const inbox = await serveInbox(before?.inboxPort ?? 0, Date.now());
  const tokens = before ?? (await seed(server.url, server.adminCode, inbox.url, keptFile));
  const context = await launchChromium({
    profile: join(folder, 'profile'),
    extension: DEVELOPMENT_BUILD,
    headless,
    viewport: headless ? { width: 1360, height: 860 } : null,
  });
  const browserClosed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  const { page, card } = await openDemo(context, server.url, inbox.url, before ? null : tokens.ana);
  return {
    api: server.url,
    inbox: inbox.url,
    page,
    card,
    colleague: tokens.ben,
    browserClosed,
    async close() {
      await context.close();
      await inbox.close();
      await server.close();
    },
  };
}

async function seed(api: string, adminCode: string | null, inbox: string, keptFile: string) {
  if (adminCode === null)
    throw new Error('.rapport/demo holds a database without its tokens: run `npm start -- --fresh`');
  console.log('rapport: filling in the sample team');
  const { devices } = await seedTeam(api, adminCode, Date.now());
  const tokens = {
    ana: devices.ana.token,
    ben: devices.ben.token,
    inboxPort: Number(new URL(inbox).port),
    apiPort: Number(new URL(api).port),
  };
  await writeFile(keptFile, JSON.stringify(tokens), { mode: 0o600 });
  return tokens;
}

async function openDemo(context: BrowserContext, api: string, inbox: string, token: string | null) {
  const page = context.pages()[0] ?? (await context.newPage());
  if (token !== null) {
    console.log('rapport: connecting the extension as Ana Ruiz, a rep of the sample team');
    await connectExtension(context, api, await linkCode(api, token));
  }
  const card = await openCard(page, `${inbox}#demo-1`);
  return { page, card };
}
