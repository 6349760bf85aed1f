import type { Frame, Page } from 'playwright-core';

export interface DemoCard {
  /** The card's own document; Playwright finds it although it stands in a closed shadow root. */
  readonly frame: Frame;
  screenshot(path: string): Promise<void>;
}

/** Opens a page and waits until its card shows a customer. */
export async function openCard(page: Page, url: string): Promise<DemoCard> {
  await page.goto(url);
  const frame = await cardFrame(page);
  await frame.getByRole('button', { name: 'Log this mail' }).waitFor({ timeout: 60_000 });
  return { frame, screenshot: async (path) => void (await page.screenshot({ path })) };
}

async function cardFrame(page: Page): Promise<Frame> {
  const find = () => page.frames().find((frame) => /^chrome-extension:.*\/card\.html/.test(frame.url()));
  for (let waited = 0; waited < 60_000; waited += 50) {
    const frame = find();
    if (frame) return frame;
    await page.waitForTimeout(50);
  }
  throw new Error(`no card appeared on ${page.url()}`);
}
