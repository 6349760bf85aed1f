import { join } from 'node:path';
import { stat } from 'node:fs/promises';
import { cardOf, launchRapport } from '../tests/browser/harness.ts';
import { loadSampleData } from '../tests/browser/sample.ts';
import { serveInbox } from './demo-inbox/serve-inbox.ts';
import { root } from './run-step.ts';

const PICTURE = join(root, 'tests', 'gallery', 'card.png');
const SIZE = { width: 1000, height: 640 };
const LARGEST = 200_000;

/** Takes the README's picture: the card beside a mail of the demo inbox, in light, at twice the pixels. */
const inbox = await serveInbox(0, Date.now());
const rapport = await launchRapport({ viewport: SIZE, args: ['--force-device-scale-factor=2'] });
try {
  await loadSampleData(rapport);
  const page = await rapport.context.newPage();
  await page.goto(`${inbox.url}#demo-1`);
  const card = await cardOf(page);
  await card.getByRole('region', { name: 'Harbour Foods Ltd' }).waitFor();
  // The layer comes with the first standings, which a worker computes after the sample data arrived.
  await card.getByText(/^Top/).first().waitFor();
  await page.mouse.move(0, 0);
  await page.screenshot({ path: PICTURE, scale: 'device', clip: { x: 0, y: 0, ...SIZE } });
  const { size } = await stat(PICTURE);
  console.log(`${PICTURE}: ${Math.round(size / 1000)} KB`);
  if (size > LARGEST)
    throw new Error(`the picture is larger than ${LARGEST / 1000} KB: take less of the page`);
} finally {
  await rapport.close();
  await inbox.close();
}
