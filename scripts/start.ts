import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkCard } from './start/check-card.ts';
import { startDemo } from './start/demo.ts';
import { root } from './run-step.ts';
import { untilEnded } from './start/until-ended.ts';

const USAGE = `npm start                 the sample team in a browser: API, demo inbox, extension
npm start -- --fresh      the same, with the sample data made anew
npm start -- --check      headless, once: log a mail, see it arrive at the API, print what was seen`;

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(USAGE);
else if (values.check) await check();
else await serve();

async function check(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'rapport-check-'));
  const demo = await startDemo({ folder, headless: true });
  try {
    const screenshot = join(root, '.rapport', 'first-card.png');
    console.log(JSON.stringify(await checkCard(demo, screenshot)));
  } finally {
    await demo.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function serve(): Promise<void> {
  const folder = join(root, '.rapport', 'demo');
  if (values.fresh) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const headless = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
  const demo = await startDemo({ folder, headless });
  console.log(`\nrapport: demo inbox  ${demo.inbox}\n         API          ${demo.api}/v1/openapi.json`);
  if (headless) {
    const screenshot = join(root, '.rapport', 'first-card.png');
    await demo.card.screenshot(screenshot);
    console.log(`         no display here: the first card is in ${screenshot}`);
  }
  console.log('         Ctrl-C ends it; records and browser profile stay in .rapport/demo');
  await untilEnded(demo.browserClosed);
  await demo.close();
}
