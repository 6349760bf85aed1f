import { browser } from 'wxt/browser';
import type { Choices } from '../../shared/matching/match.ts';

/** What this browser remembers of the card between pages. */
export interface FrameMemory {
  readonly width: number;
  readonly folded: boolean;
  /** Ties settled by hand. */
  readonly choices: Choices;
}

const FRESH: FrameMemory = { width: 320, folded: false, choices: {} };
const KEY = 'card';

export async function recallFrame(): Promise<FrameMemory> {
  const stored: { [KEY]?: Partial<FrameMemory> } = await browser.storage.local.get(KEY);
  return { ...FRESH, ...stored[KEY] };
}

export async function rememberFrame(fields: Partial<FrameMemory>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await recallFrame()), ...fields } });
}
