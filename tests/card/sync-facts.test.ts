import { describe, expect, test } from 'vitest';
import type { Ledgers } from '../../extension/card/ledgers.ts';
import { syncFacts } from '../../extension/card/sync-facts.ts';
import { syncParts } from '../../extension/card/sync-line.tsx';
import { createWords } from '../../extension/card/words.ts';
import { card } from '../../extension/locales/en/card.ts';
import { freshMeta, type OutboxEntry, type SyncMeta } from '../../extension/store/layout.ts';
import type { FlusherState } from '../../extension/sync/flusher.ts';
import { SCHEMA_VERSION } from '../../shared/sync/schema-version.ts';

const NOW = Date.UTC(2026, 5, 17, 14, 2);
const words = createWords('en', card, 'UTC', () => NOW, 'UTC');
const idle: FlusherState = { type: 'idle' };
const unreachable: FlusherState = {
  type: 'waiting',
  until: NOW,
  problem: { type: 'unavailable', retryAfterMs: null },
};
const around = { server: 'https://crm.example', online: true, flusher: idle, now: NOW };
const nothing = { waiting: 0, oldest: null, rejected: [] };

function makeMeta(overrides: Partial<SyncMeta> = {}): SyncMeta {
  return { ...freshMeta(() => 'a'.repeat(32)), lastSyncedAt: NOW - 60_000, agrees: true, ...overrides };
}

function makeWaiting(count: number, at = NOW - 1_000) {
  const oldest: OutboxEntry = { mid: 1, uid: 'u', ops: [], ids: [], at };
  return { waiting: count, oldest, rejected: [] };
}

type Waits = Pick<Ledgers, 'waiting' | 'oldest' | 'rejected'>;

const said = (waits: Waits, sync: SyncMeta | null, known: Parameters<typeof syncFacts>[1]): string =>
  syncParts(syncFacts({ ...waits, sync }, known), words).join(' · ');

describe('the sync line of the card', () => {
  test('says synced only with nothing waiting and equal fingerprints', () => {
    expect(said(nothing, makeMeta(), around)).toBe('Synced 14:01');
    expect(said(nothing, makeMeta({ agrees: false }), around)).toBe('Saved here, not synced yet');
    expect(said(makeWaiting(1), makeMeta(), around)).toBe('Saved in this browser · 1 change waiting');
    expect(said(nothing, null, around)).toBe('Saved here, not synced yet');
  });

  test('says when the server was not reached, and that nothing is lost', () => {
    expect(said(nothing, makeMeta(), { ...around, flusher: unreachable })).toBe(
      'Server not reachable · Synced 14:01',
    );
    expect(said(makeWaiting(3), makeMeta(), { ...around, flusher: unreachable })).toBe(
      'Server not reachable · 3 changes waiting',
    );
    expect(said(makeWaiting(3), makeMeta(), { ...around, online: false })).toBe(
      'Offline · 3 changes waiting',
    );
  });

  test('says that something waits unusually long', () => {
    expect(said(makeWaiting(2, NOW - 300_000), makeMeta(), around)).toBe(
      'Saved in this browser · 2 changes still waiting',
    );
  });

  test('says what only a person can mend, whatever else is true', () => {
    const signedOut: FlusherState = { type: 'paused', problem: { type: 'signed-out' } };
    expect(said(makeWaiting(1), makeMeta(), { ...around, flusher: signedOut })).toBe(
      'Signed out · 1 change waiting',
    );
    expect(said(nothing, makeMeta({ refusedSchema: SCHEMA_VERSION }), around)).toBe(
      'Update Rapport to sync again · your changes are safe here',
    );
    expect(said(nothing, makeMeta({ refusedSchema: SCHEMA_VERSION - 1 }), around)).toBe('Synced 14:01');
  });

  test('claims no sync where there is no server', () => {
    expect(said(nothing, makeMeta(), { ...around, server: null })).toBe('Saved in this browser');
  });
});
