import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { callApi } from '../sample-team/call-api.ts';
import { pullResponse, SCHEMA_VERSION, type PullRequest, type PullResponse } from '../../shared/sync/wire.ts';
import type { Demo } from './demo.ts';

export interface CheckedCard {
  /** As shown; commitments and complaints are how many are open. */
  readonly card: { customer: string; tier: string; commitments: number; complaints: number };
  /** Whether the click on *Log this mail* reached a colleague through the API. */
  readonly logged: boolean;
  /** From the card hearing that another mail was opened to the card painted, in milliseconds. */
  readonly paintMs: number;
  readonly screenshot: string;
}

/** Long after a card is painted. */
const SETTLED_MS = 200;

/** Reads the open card, logs its mail with one click and waits until a colleague would receive it. */
export async function checkCard(demo: Demo, screenshot: string): Promise<CheckedCard> {
  const { frame } = demo.card;
  const open = async (fact: string) => {
    const shown = await frame
      .locator('.line', { has: frame.locator('dt', { hasText: fact }) })
      .locator('dd')
      .innerText();
    return Number.parseInt(shown, 10) || 0;
  };
  const card = {
    customer: (await frame.getByRole('region').first().getAttribute('aria-label')) ?? '',
    tier: (await frame.locator('.tier').innerText()).trim(),
    commitments: await open('Promises'),
    complaints: await open('Complaints'),
  };
  const paintMs = await paintAgain(demo, card.customer);
  await mkdir(dirname(screenshot), { recursive: true });
  await demo.card.screenshot(screenshot);
  const before = await interactions(demo);
  await frame.getByRole('button', { name: 'Log this mail' }).click();
  const logged = await arrives(async () => (await interactions(demo)) > before);
  return { card, logged, paintMs, screenshot };
}

/** Opens the neighbouring mail and this one again, as a person reading does; gives what the card took to paint. */
async function paintAgain({ page, card: { frame } }: Demo, customer: string): Promise<number> {
  const region = frame.getByRole('region', { name: customer, exact: true }).first();
  await page.keyboard.press('j');
  await region.waitFor({ state: 'detached' });
  await page.keyboard.press('k');
  await region.waitFor();
  // The address names the mail before the page shows it, and the card is painted for both: the last is the mail's.
  await page.waitForTimeout(SETTLED_MS);
  const painted = await frame.evaluate(() =>
    performance.getEntriesByName('rapport-card').map(({ duration }) => duration),
  );
  return Math.round((painted.at(-1) ?? NaN) * 10) / 10;
}

/** How many interactions a colleague's device would hold after a pull of everything. */
async function interactions(demo: Demo): Promise<number> {
  const clientId = 'c'.repeat(32);
  let cursor: string | null = null;
  let count = 0;
  for (;;) {
    const body: PullRequest = { clientId, epoch: null, schema: SCHEMA_VERSION, cursor, confirmedMid: 0 };
    const page: PullResponse = await callApi(`${demo.api}/v1/sync/pull`, pullResponse, {
      token: demo.colleague,
      body,
    });
    if (page.status !== 'ok') throw new Error('the API asked for a reset in the middle of a pull');
    count += page.rows.filter((row) => row.kind === 'interaction').length;
    cursor = page.cursor;
    if (!page.more) return count;
  }
}

async function arrives(happened: () => Promise<boolean>): Promise<boolean> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    if (await happened()) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}
