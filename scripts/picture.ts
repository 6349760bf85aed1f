import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { cardOf, launchRapport } from '../tests/browser/harness.ts';
import { loadSampleData } from '../tests/browser/sample.ts';
import { serveInbox } from './demo-inbox/serve-inbox.ts';
import { packPng } from './pack-png.ts';
import { root } from './run-step.ts';

const PICTURE = join(root, 'tests', 'gallery', 'card.png');
/** The window, in CSS pixels, and how much of it is taken: the mail and the card beside it. */
const WINDOW = { width: 1064, height: 770 };
const TAKEN_WIDTH = 720;
const LARGEST = 200_000;

/** Takes the README's picture: the card beside a mail of the demo inbox, in light, at twice the pixels. */
const inbox = await serveInbox(0, Date.now());
// Twice the pixels need the browser's own window: an emulated viewport has its own scale.
const rapport = await launchRapport({
  viewport: null,
  args: ['--force-device-scale-factor=2', `--window-size=${WINDOW.width},${WINDOW.height}`],
});
try {
  await loadSampleData(rapport);
  const page = await rapport.context.newPage();
  await page.goto(`${inbox.url}#demo-1`);
  const card = await cardOf(page);
  await card.getByRole('region', { name: 'Harbour Foods Ltd' }).waitFor();
  // The layer comes with the first standings, which a worker computes after the sample data arrived.
  await card.getByText(/^Top/).first().waitFor();
  await page.mouse.move(0, 0);
  const inside = await page.evaluate(() => ({ width: window.innerWidth, height: window.innerHeight }));
  const taken = { x: inside.width - TAKEN_WIDTH, y: 0, width: TAKEN_WIDTH, height: inside.height };
  const picture = packPng(await page.screenshot({ scale: 'device', clip: taken }));
  await writeFile(PICTURE, picture);
  console.log(`${PICTURE}: ${Math.round(picture.length / 1000)} KB`);
  if (picture.length > LARGEST)
    throw new Error(`the picture is larger than ${LARGEST / 1000} KB: take less of the page`);
} finally {
  await rapport.close();
  await inbox.close();
}
