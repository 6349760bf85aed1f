import { describe, expect, test } from 'vitest';
import { card } from '../../extension/locales/en/card.ts';
import { options } from '../../extension/locales/en/options.ts';
import { translator } from '../../extension/locales/translate.ts';
import { syncWords } from '../../extension/options/sync-words.ts';
import type { SyncState } from '../../extension/store/store.ts';

type Shown = Parameters<typeof syncWords>[0];

const SENT: SyncState = {
  waiting: 0,
  oldestWaitingAt: null,
  rejected: 0,
  rejectedDetail: null,
  lastSyncedAt: 7,
  agrees: true,
  updateNeeded: false,
};
const THREE: SyncState = { ...SENT, waiting: 3, oldestWaitingAt: 5 };
const AWAY = { type: 'waiting', until: 9, problem: { type: 'unavailable', retryAfterMs: null } } as const;

function said(shown: Partial<Shown>): string {
  const words = { t: translator('en', options), card: translator('en', card), when: () => '10:12' };
  return syncWords({ state: SENT, flusher: { type: 'idle' }, online: true, asked: false, ...shown }, words);
}

describe('the line of sync on the options page', () => {
  test.each<[string, Partial<Shown>]>([
    ['Synced 10:12', {}],
    ['All sent · Synced 10:12', { asked: true }],
    ['Syncing…', { asked: true, flusher: { type: 'running' }, state: THREE }],
    ['Server not reachable · 3 changes waiting', { asked: true, flusher: AWAY, state: THREE }],
    ['Server not reachable · Synced 10:12', { asked: true, flusher: AWAY }],
    ['Offline · 3 changes waiting', { online: false, state: THREE }],
    ['Saved in this browser · 3 changes waiting', { state: THREE }],
    ['Saved here, not synced yet', { asked: true, state: { ...SENT, agrees: false } }],
    [options.signedOutByServer, { flusher: { type: 'paused', problem: { type: 'signed-out' } } }],
    [options.updateNeeded, { state: { ...THREE, updateNeeded: true } }],
  ])('says “%s”', (text, shown) => expect(said(shown)).toBe(text));
});
