import { chromium, type BrowserContext } from 'playwright-core';
import { findChromium } from './find-chromium.mjs';

/** Playwright's own list also switches storage partitioning off, and IndexedDB in an embedded extension frame then throws. */
const DISABLED = [
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'MediaRouter',
  'PaintHolding',
  'OptimizationHints',
];

export interface LaunchOptions {
  /** Folder of the browser profile; `''` takes a temporary one. */
  readonly profile: string;
  /** Folder of an unpacked build of the extension. */
  readonly extension: string;
  readonly headless: boolean;
  readonly args?: readonly string[];
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  readonly colorScheme?: 'light' | 'dark';
  readonly locale?: string;
}

/** Starts Chromium with the extension loaded. Throws where no Chromium is installed. */
export async function launchChromium(options: LaunchOptions): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Chromium is missing: install it, or set CHROMIUM to its path.');
  return chromium.launchPersistentContext(options.profile, {
    executablePath,
    headless: options.headless,
    viewport: options.viewport === undefined ? { width: 1280, height: 800 } : options.viewport,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      `--disable-features=${DISABLED.join(',')}`,
      ...(options.args ?? []),
    ],
    ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
    ...(options.locale ? { locale: options.locale } : {}),
  });
}
