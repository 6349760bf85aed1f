import type { BrowserContext, Page } from 'playwright-core';

/** The id of the loaded extension, read from its service worker's address. */
export async function extensionId(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new URL(worker.url()).host;
}

/** Connects the extension to an API on its options page, the way a person does, and waits for the first sync. */
export async function connectExtension(context: BrowserContext, api: string, code: string): Promise<void> {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${await extensionId(context)}/options.html`);
  await options.getByRole('textbox', { name: 'Server address' }).fill(api);
  await options.getByRole('textbox', { name: 'Invitation code' }).fill(code);
  await options.getByRole('button', { name: 'Connect' }).click();
  await synced(options);
  await options.close();
}

async function synced(options: Page): Promise<void> {
  await options
    .getByText(/synced \d/i)
    .first()
    .waitFor({ timeout: 60_000 });
}
